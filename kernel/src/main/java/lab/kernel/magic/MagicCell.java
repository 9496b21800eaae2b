package lab.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/// A cell, cut into the magics at its start and the Java after them. A line that begins with a
/// percent sign further down is Java.
///
/// @param hasJava whether there is more than magics and comments
/// @param java the whole cell with blanks for its magics, so that every place in it stays the same
public record MagicCell(List<Line> magics, boolean hasJava, String java) {
    /// @param start index of its percent sign in the cell
    /// @param end index after its last character
    /// @param text without the percent sign
    public record Line(int start, int end, String text) {}

    public static MagicCell of(String cell) {
        var magics = new ArrayList<Line>();
        var java = new StringBuilder(cell);
        for (int at = 0; at < cell.length(); ) {
            int next = cell.indexOf('\n', at);
            int end = next < 0 ? cell.length() : next;
            var text = cell.substring(at, end);
            int start = at + text.length() - text.stripLeading().length();
            if (text.strip().startsWith("%")) {
                magics.add(new Line(start, end, cell.substring(start + 1, end)));
                for (int i = at; i < end; i++) java.setCharAt(i, ' ');
            } else if (!text.isBlank() && !text.strip().startsWith("//")) {
                return new MagicCell(List.copyOf(magics), true, java.toString());
            }
            at = end + 1;
        }
        return new MagicCell(List.copyOf(magics), false, java.toString());
    }
}
