package lab.kernel.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;

/// The variables that JShell makes of bare expressions. The value that cell 5 shows is {@code $5}
/// in the cells after it: for {@link #KEPT} values, and for good once a variable, method or class
/// is declared with it. Each variable costs every later compile its share, so the others go.
final class Temporaries {
    /// Values that can be named.
    static final int KEPT = 10;

    private final Deque<Snippet> kept = new ArrayDeque<>();
    private String next = "$0";
    private int unnamed;

    /// The next expression's value is shown by this cell.
    void nameAfter(int cell) {
        next = "$" + cell;
    }

    /// Nobody can ask for the next expression's value.
    void nameForNobody() {
        next = "$0_" + ++unnamed;
    }

    /// Called by JShell as it makes a variable.
    String next() {
        return next;
    }

    void keep(JShell shell, Snippet temporary) {
        kept.add(temporary);
        if (kept.size() <= KEPT) return;
        var oldest = kept.remove();
        if (shell.status(oldest).isActive() && !isUsed(shell, oldest)) shell.drop(oldest);
    }

    private static boolean isUsed(JShell shell, Snippet temporary) {
        return shell.sourceCodeAnalysis().dependents(temporary).stream()
                .anyMatch(
                        each -> each instanceof PersistentSnippet && shell.status(each).isActive());
    }
}
