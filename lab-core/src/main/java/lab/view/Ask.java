package lab.view;

import org.jspecify.annotations.Nullable;

/// Questions to the person at the front end: {@code Ask.line("Port? ")}.
public final class Ask {
    private static volatile Person person =
            (prompt, password) -> {
                throw new IllegalStateException(Labels.text("ask.nobody"));
            };

    private Ask() {}

    /// Whoever can be asked.
    public interface Person {
        /// @return null where the front end lets nobody be asked
        @Nullable String ask(String prompt, boolean password) throws InterruptedException;
    }

    public static void connect(Person to) {
        person = to;
    }

    /// @throws IllegalStateException if the cell runs where nobody can be asked
    /// @throws InterruptedException if the cell is stopped before there is an answer
    public static String line(String prompt) throws InterruptedException {
        return answer(prompt, false);
    }

    /// The same, and what is typed is not shown.
    ///
    /// @throws IllegalStateException if the cell runs where nobody can be asked
    /// @throws InterruptedException if the cell is stopped before there is an answer
    public static String password(String prompt) throws InterruptedException {
        return answer(prompt, true);
    }

    private static String answer(String prompt, boolean password) throws InterruptedException {
        var answer = person.ask(prompt, password);
        if (answer == null) throw new IllegalStateException(Labels.text("ask.nobody"));
        return answer;
    }
}
