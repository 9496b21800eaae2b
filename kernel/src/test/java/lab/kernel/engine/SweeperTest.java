package lab.kernel.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

/// What JShell holds after a long session; {@link StateTest} has what cells see of it.
class SweeperTest {
    private static Object field(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    /// A compiler keeps every name that it has read, for as long as it is used.
    @Test
    void givesJShellACompilerThatHasReadNothingAfterAThousandSnippets()
            throws ReflectiveOperationException {
        try (var shell = JShell.create()) {
            var sweeper = requireNonNull(Sweeper.of(shell));
            var tasks = field(shell, "taskFactory");
            var first = field(tasks, "javacTaskPool");
            for (int i = 1; i < 1_000; i++) sweeper.sweep();
            assertThat(field(tasks, "javacTaskPool")).isSameAs(first);

            sweeper.sweep();

            assertThat(field(tasks, "javacTaskPool")).isNotSameAs(first);
        }
    }

    @Test
    void keepsWhatCanStillBeUsedAndNothingElse() throws ReflectiveOperationException {
        try (var shell = JShell.create()) {
            var sweeper = requireNonNull(Sweeper.of(shell));
            shell.eval("int kept = 1;");
            for (int i = 0; i < 10; i++) shell.eval("System.out.print(\"\");");

            for (int i = 0; i < 50; i++) sweeper.sweep();

            assertThat(shell.snippets())
                    .extracting(Snippet::source)
                    .containsExactly("int kept = 1;");
            assertThat(shell.eval("kept + 1").getFirst().value()).isEqualTo("2");
        }
    }
}
