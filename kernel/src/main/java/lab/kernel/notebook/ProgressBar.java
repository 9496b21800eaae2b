package lab.kernel.notebook;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// One line that says which cell runs, drawn over itself; silent where nobody watches.
///
/// @param watched whether {@code out} is a terminal
/// @param name of what runs, where it is one of several
record ProgressBar(PrintWriter out, boolean watched, String name) implements Runner.Progress {
    private static final int WIDTH = 24;
    private static final String START_OF_LINE = "\r\u001b[K";

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public void running(int done, int total, Cell.Code cell) {
        if (!watched) return;
        int filled = WIDTH * done / Math.max(total, 1);
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        out.print(
                "%s%s %d/%d  %s%s".formatted(START_OF_LINE, bar, done + 1, total, name, cell.id()));
        out.flush();
    }

    void clear() {
        if (!watched) return;
        out.print(START_OF_LINE);
        out.flush();
    }
}
