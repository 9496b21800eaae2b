package lab.view;

import java.util.List;

/// Words in rows and columns.
///
/// @param heads of the columns
/// @param rows with as many cells each
public record PlainTable(List<String> heads, List<List<String>> rows) implements Display {
    public PlainTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public Bundle display() {
        return Bundle.html(Columns.text(heads, rows), Html.picture(Html.table("", heads, rows)));
    }
}
