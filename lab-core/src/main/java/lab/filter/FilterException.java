package lab.filter;

/// A filter that cannot be understood. The message says what was expected, and shows where.
public final class FilterException extends IllegalArgumentException {
    private final int column;
    private final String why;

    FilterException(String filter, int column, String why) {
        super(
                "column %d: %s%n    %s%n    %s^"
                        .formatted(column, why, line(filter), " ".repeat(column - 1)));
        this.column = column;
        this.why = why;
    }

    /// A tab or a line break must not move the caret.
    private static String line(String filter) {
        return filter.replaceAll("\\s", " ");
    }

    /// Of the first character that is wrong, from 1.
    public int column() {
        return column;
    }

    /// One sentence.
    public String why() {
        return why;
    }
}
