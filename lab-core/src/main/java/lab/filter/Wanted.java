package lab.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lab.packet.Octets;

/// What a field is compared with.
sealed interface Wanted {
    /// Whether the field holds just this.
    boolean equal(Value value);

    /// Whether the field holds less; where there is no order, never.
    default boolean below(Value value) {
        return false;
    }

    /// Whether the field holds more; where there is no order, never.
    default boolean above(Value value) {
        return false;
    }

    /// What another field holds.
    static Wanted just(Value value) {
        return switch (value) {
            case Value.Bits bits -> new Range(bits, bits);
            case Value.Text(var text) -> new Text(text);
            case Value.Data(var octets) -> new Data(octets);
        };
    }

    /// Numbers or addresses from the first to the last; a single one is both, a prefix is the
    /// addresses that begin with it.
    record Range(Value.Bits first, Value.Bits last) implements Wanted {
        @Override
        public boolean equal(Value value) {
            return !below(value) && !above(value);
        }

        @Override
        public boolean below(Value value) {
            return value instanceof Value.Bits number && number.compareTo(first) < 0;
        }

        @Override
        public boolean above(Value value) {
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

    /// Text, or bytes as such, in which a regular expression finds something.
    record Like(Pattern pattern) implements Wanted {
        /// @throws IllegalArgumentException that says what is wrong with it
        static Like of(String text) {
            try {
                return new Like(Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "the regular expression '%s' is wrong: %s"
                                .formatted(text, e.getDescription().toLowerCase(Locale.ROOT)),
                        e);
            }
        }

        @Override
        public boolean equal(Value value) {
            return switch (value) {
                case Value.Text(var text) -> pattern.matcher(text).find();
                case Value.Data(var octets) ->
                        pattern.matcher(new String(octets.bytes(), StandardCharsets.ISO_8859_1))
                                .find();
                case Value.Bits _ -> false;
            };
        }
    }

    record Data(Octets octets) implements Wanted {
        @Override
        public boolean equal(Value value) {
            return value instanceof Value.Data found && found.octets().equals(octets);
        }

        @Override
        public boolean below(Value value) {
            return value instanceof Value.Data found && compare(found.octets()) < 0;
        }

        @Override
        public boolean above(Value value) {
            return value instanceof Value.Data found && compare(found.octets()) > 0;
        }

        private int compare(Octets found) {
            return Arrays.compareUnsigned(found.bytes(), octets.bytes());
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
