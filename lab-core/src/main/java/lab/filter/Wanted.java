package lab.filter;

import java.util.Arrays;
import lab.packet.Octets;

/// What a field is compared with.
sealed interface Wanted {
    /// Whether the field holds just this.
    boolean equal(Value value);

    /// Numbers or addresses from the first to the last; a single one is both, a prefix is the
    /// addresses that begin with it.
    record Range(Value.Bits first, Value.Bits last) implements Wanted {
        @Override
        public boolean equal(Value value) {
            return !below(value) && !above(value);
        }

        boolean below(Value value) {
            return value instanceof Value.Bits number && number.compareTo(first) < 0;
        }

        boolean above(Value value) {
            return value instanceof Value.Bits number && number.compareTo(last) > 0;
        }
    }

    record Text(String text) implements Wanted {
        @Override
        public boolean equal(Value value) {
            return value instanceof Value.Text found && found.text().equals(text);
        }

        boolean within(Value value) {
            return value instanceof Value.Text found && found.text().contains(text);
        }
    }

    record Data(Octets octets) implements Wanted {
        @Override
        public boolean equal(Value value) {
            return value instanceof Value.Data found && found.octets().equals(octets);
        }

        boolean within(Value value) {
            return value instanceof Value.Data found && contains(found.octets(), octets.bytes());
        }

        private static boolean contains(Octets all, byte[] part) {
            byte[] bytes = all.bytes();
            for (int at = 0; at + part.length <= bytes.length; at++) {
                if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) return true;
            }
            return false;
        }
    }
}
