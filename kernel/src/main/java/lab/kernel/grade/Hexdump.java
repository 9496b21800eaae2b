package lab.kernel.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lab.check.Mark;
import lab.check.Shown;

/// Which lines of a dump are worth showing: the first ones and those where something marked begins
/// or ends.
final class Hexdump {
    static final int WIDTH = 16;
    private static final int FIRST_ROWS = 4;
    private static final int MOST_ROWS = 8;
    private static final int SHORT = 8;

    sealed interface Line {
        /// @param offset of its first byte
        /// @param end after its last
        record Row(int offset, int end) implements Line {}

        record Gap(int bytes) implements Line {}
    }

    private Hexdump() {}

    static boolean isShort(Shown value) {
        return !(value instanceof Shown.Bytes bytes) || bytes.length() <= SHORT;
    }

    static List<Line> lines(Shown.Bytes bytes) {
        var lines = new ArrayList<Line>();
        int at = 0;
        for (int row : rows(bytes)) {
            int offset = row * WIDTH;
            if (offset > at) lines.add(new Line.Gap(offset - at));
            at = Math.min(offset + WIDTH, bytes.length());
            lines.add(new Line.Row(offset, at));
        }
        if (at < bytes.length()) lines.add(new Line.Gap(bytes.length() - at));
        return lines;
    }

    private static SortedSet<Integer> rows(Shown.Bytes bytes) {
        int count = (bytes.length() + WIDTH - 1) / WIDTH;
        var rows = new TreeSet<Integer>();
        IntStream.range(0, Math.min(FIRST_ROWS, count)).forEach(rows::add);
        for (Mark mark : bytes.marks()) {
            if (rows.size() < MOST_ROWS) rows.add(firstByte(mark) / WIDTH);
            if (rows.size() < MOST_ROWS) rows.add(lastByte(mark) / WIDTH);
        }
        return rows.headSet(count);
    }

    /// Differences digit by digit, as one mark for each run of bytes; fields as they are.
    static List<Mark> joined(List<Mark> marks) {
        var joined = new ArrayList<Mark>();
        for (Mark mark : marks) {
            Mark before = joined.isEmpty() ? mark : joined.getLast();
            if (!joined.isEmpty()
                    && !mark.isField()
                    && !before.isField()
                    && firstByte(mark) <= lastByte(before) + 1) {
                int end = mark.bit() + mark.bits();
                joined.set(
                        joined.size() - 1,
                        new Mark(before.bit(), end - before.bit(), before.name()));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    static int firstByte(Mark mark) {
        return mark.bit() / 8;
    }

    static int lastByte(Mark mark) {
        return Math.max(mark.bit() + mark.bits() - 1, mark.bit()) / 8;
    }

    static Optional<Mark> at(Shown.Bytes bytes, int digit) {
        return bytes.marks().stream().filter(m -> m.covers(digit)).findFirst();
    }

    /// The bytes that a mark lies in, bit by bit, itself in brackets: `0100 [0101]`.
    static String bits(Shown.Bytes bytes, Mark mark) {
        var text = new StringBuilder();
        int end = mark.bit() + mark.bits();
        for (int bit = firstByte(mark) * 8; bit < (lastByte(mark) + 1) * 8; bit++) {
            if (bit == end) text.append(']');
            if (bit % 4 == 0 && !text.isEmpty()) text.append(' ');
            if (bit == mark.bit()) text.append('[');
            text.append(bit(bytes, bit));
        }
        if (end % 8 == 0) text.append(']');
        return text.toString();
    }

    static long value(Shown.Bytes bytes, Mark mark) {
        return IntStream.range(mark.bit(), mark.bit() + mark.bits())
                .mapToLong(bit -> bit(bytes, bit))
                .reduce(0, (value, bit) -> value << 1 | bit);
    }

    private static int bit(Shown.Bytes bytes, int bit) {
        int digit = Character.digit(bytes.hex().charAt(bit / 4), 16);
        return digit >> (3 - bit % 4) & 1;
    }

    /// Where it is marked as different, in bytes from its start.
    static OptionalInt firstDifference(Shown.Bytes bytes) {
        return bytes.marks().stream()
                .filter(mark -> !mark.isField())
                .mapToInt(Hexdump::firstByte)
                .min();
    }
}
