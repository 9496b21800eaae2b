package workbook.ch01.checksum;

import java.util.stream.IntStream;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class FoldAtTheEnd implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            long sum = 0;
            for (int i = 0; i < length; i++) {
                int octet = bytes[offset + i] & 0xff;
                sum += i % 2 == 0 ? octet << 8 : octet;
            }
            while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
            return (int) ~sum & 0xffff;
        }
    }

    @Solution
    static final class CarryAtOnce implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            int sum = 0;
            int end = offset + length;
            for (int i = offset; i < end; i += 2) {
                int low = i + 1 < end ? bytes[i + 1] & 0xff : 0;
                sum += (bytes[i] & 0xff) << 8 | low;
                if (sum > 0xffff) sum -= 0xffff;
            }
            return 0xffff - sum;
        }
    }

    /// Ones' complement addition is addition modulo 65535, but for its two zeros.
    @Solution
    static final class Modulo implements InternetChecksum {
        @Override
        public int checksum(byte[] bytes, int offset, int length) {
            long sum =
                    IntStream.range(0, length)
                            .mapToLong(i -> (bytes[offset + i] & 0xffL) * (i % 2 == 0 ? 256 : 1))
                            .sum();
            return sum == 0 ? 0xffff : (int) (0xfffe - (sum - 1) % 0xffff);
        }
    }
}
