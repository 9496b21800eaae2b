package lab.check;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value made ready to be shown, and no longer tied to the object that it was.
public sealed interface Shown {
    record Value(String text) implements Shown {}

    /// @param hex two digits a byte
    record Bytes(String hex, List<Mark> marks) implements Shown {
        public Bytes {
            marks = List.copyOf(marks);
        }

        public int length() {
            return hex.length() / 2;
        }
    }

    static Shown of(@Nullable Object value, int hexDigits) {
        return value instanceof byte[] bytes
                ? new Bytes(HexFormat.of().formatHex(bytes), List.of())
                : new Value(Values.text(value, hexDigits));
    }

    /// The bytes with what differs from {@code other} marked, digit by digit; anything else as it
    /// is.
    default Shown against(Shown other) {
        if (!(this instanceof Bytes(String hex, var _)
                && other instanceof Bytes(String theirs, var _))) {
            return this;
        }
        var marks = new ArrayList<Mark>();
        int start = -1;
        for (int i = 0; i <= hex.length(); i++) {
            boolean differs =
                    i < hex.length() && (i >= theirs.length() || hex.charAt(i) != theirs.charAt(i));
            if (differs && start < 0) start = i;
            if (!differs && start >= 0) {
                marks.add(new Mark(start * 4, (i - start) * 4, Text.EMPTY));
                start = -1;
            }
        }
        return new Bytes(hex, marks);
    }
}
