package lab.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table under the cell that changes while the cell runs. Safe for several threads.
public final class LiveTable {
    private static final int MOST_ELEMENTS = 8;
    private static final int MOST_CHARACTERS = 200;

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();
    private final Live live = new Live(this::table);

    private LiveTable(List<String> heads) {
        this.heads = heads;
    }

    /// Shows an empty table with a name for each column.
    public static LiveTable of(String... heads) {
        var table = new LiveTable(List.of(heads));
        table.live.show();
        return table;
    }

    /// Adds a row, with a value for each column.
    ///
    /// @return the row's number, from 0
    /// @throws IllegalArgumentException if there are more or fewer values than columns
    public int add(@Nullable Object... values) {
        if (values.length != heads.size())
            throw new IllegalArgumentException(
                    Labels.text(
                            "table.values",
                            String.valueOf(heads.size()),
                            String.valueOf(values.length)));
        int number;
        synchronized (rows) {
            number = rows.size();
            rows.add(new ArrayList<>(Arrays.stream(values).map(LiveTable::brief).toList()));
        }
        live.changed();
        return number;
    }

    /// Replaces one value.
    ///
    /// @throws IndexOutOfBoundsException if there is no such row or column
    public void set(int row, int column, @Nullable Object value) {
        synchronized (rows) {
            rows.get(row).set(column, brief(value));
        }
        live.changed();
    }

    private Table table() {
        synchronized (rows) {
            return new Table("", heads, rows);
        }
    }

    private static String brief(@Nullable Object value) {
        return Brief.of(value, MOST_ELEMENTS, MOST_CHARACTERS);
    }

    @Override
    public String toString() {
        return "shown above";
    }
}
