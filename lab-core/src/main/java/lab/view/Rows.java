package lab.view;

import java.util.ArrayList;
import java.util.List;

/// Breaks the fields of a section into the rows of its diagram.
final class Rows {
    /// The part of a field that lies in one row.
    ///
    /// @param labelled whether it is the part to write the name in
    /// @param goesOn whether the field goes on in the next row
    /// @param cameFrom whether it began in an earlier one
    record Piece(
            Section.Cell cell, int width, boolean labelled, boolean goesOn, boolean cameFrom) {}

    /// @param bit where it begins, from the start of the layer
    record Row(int bit, List<Piece> pieces) {
        int width() {
            return pieces.stream().mapToInt(Piece::width).sum();
        }
    }

    private final int rowBits;
    private final List<Row> rows = new ArrayList<>();
    private List<Piece> row = new ArrayList<>();
    private int start;
    private int used;

    private Rows(int rowBits) {
        this.rowBits = rowBits;
    }

    static List<Row> of(Section section) {
        var rows = new Rows(section.rowBits());
        for (Section.Cell cell : section.cells()) rows.add(cell);
        rows.end();
        return rows.rows;
    }

    private void add(Section.Cell cell) {
        boolean whole = cell.width() <= rowBits && rowBits != 32;
        if (whole && used + cell.width() > rowBits) end();
        int left = cell.width();
        int first = Math.min(left, rowBits - used);
        boolean labelFirst = first >= Math.min(left - first, rowBits);
        while (left > 0) {
            int width = Math.min(left, rowBits - used);
            boolean isFirst = left == cell.width();
            boolean isSecond = !isFirst && left == cell.width() - first;
            left -= width;
            row.add(new Piece(cell, width, labelFirst ? isFirst : isSecond, left > 0, !isFirst));
            used += width;
            if (used == rowBits) end();
        }
    }

    private void end() {
        if (row.isEmpty()) return;
        rows.add(new Row(start, List.copyOf(row)));
        start += used;
        used = 0;
        row = new ArrayList<>();
    }
}
