package workbook.ch01.unseen;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ASet implements Unseen {
        @Override
        public Set<Damage> unseen() {
            return EnumSet.of(
                    Damage.WORDS_SWAPPED, Damage.ADDRESSES_SWAPPED, Damage.ZEROS_MADE_ONES);
        }

        @Override
        public Reason reason() {
            return Reason.SUM_HAS_NO_ORDER;
        }
    }

    @Solution
    static final class ByTrying implements Unseen {

        private static final byte[] HEADER =
                HexFormat.of().parseHex("45000073000040004011b861c0a80001c0a800c7");

        @Override
        public Set<Damage> unseen() {
            var unseen = EnumSet.noneOf(Damage.class);
            for (Damage damage : Damage.values()) {
                if (sum(after(damage)) % 0xffff == sum(HEADER) % 0xffff) unseen.add(damage);
            }
            return unseen;
        }

        @Override
        public Reason reason() {
            return Reason.SUM_HAS_NO_ORDER;
        }

        private static byte[] after(Damage damage) {
            byte[] damaged = HEADER.clone();
            switch (damage) {
                case ONE_BIT_FLIPPED -> damaged[8] ^= 1;
                case ONE_BYTE_CLEARED -> damaged[8] = 0;
                case BYTES_OF_A_WORD_SWAPPED -> swap(damaged, 2, 3, 1);
                case WORDS_SWAPPED -> swap(damaged, 2, 6, 2);
                case ADDRESSES_SWAPPED -> swap(damaged, 12, 16, 4);
                case ZEROS_MADE_ONES -> Arrays.fill(damaged, 4, 6, (byte) 0xff);
            }
            return damaged;
        }

        private static void swap(byte[] bytes, int one, int other, int length) {
            for (int i = 0; i < length; i++) {
                byte kept = bytes[one + i];
                bytes[one + i] = bytes[other + i];
                bytes[other + i] = kept;
            }
        }

        private static int sum(byte[] bytes) {
            int sum = 0;
            for (int i = 0; i < bytes.length; i++) sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
            return sum;
        }
    }
}
