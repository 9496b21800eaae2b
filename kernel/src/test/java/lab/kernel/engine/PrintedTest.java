package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PrintedTest {
    private final Session session = new Session(LabVmCommand.onHost());
    private int cells;

    @AfterEach
    void stop() {
        session.close();
    }

    private Recording run(String code) {
        var output = new Recording();
        session.run(++cells, code, output);
        return output;
    }

    @Test
    void tellsTheCellsAndLinesOfAStackTrace() {
        run(
                """
                class Bank {

                    void pay(int sum) {
                        if (sum < 0) throw new IllegalStateException("negative");
                    }
                }
                void pay(int sum) { new Bank().pay(sum); }
                """);
        assertThat(
                        run("""
                        int due = -1;
                        try {
                            pay(due);
                        } catch (IllegalStateException e) {
                            e.printStackTrace();
                        }
                        """)
                                .err
                                .toString())
                .isEqualTo(
                        """
                        java.lang.IllegalStateException: negative
                        \tat Bank.pay (cell 1, line 4)
                        \tat pay (cell 1, line 7)
                        \tat cell 2, line 3
                        """);
    }

    @Test
    void tellsThemOfAThreadAndOfCauses() {
        assertThat(
                        run("""
                        Thread thread = new Thread(() -> {
                            try {
                                Integer.parseInt("x");
                            } catch (NumberFormatException e) {
                                throw new IllegalArgumentException("no number", e);
                            }
                        });
                        thread.start();
                        thread.join();
                        """)
                                .err)
                .contains("\tat lambda (cell 1, line 5)\n", "\tat lambda (cell 1, line 3)\n")
                .doesNotContain("JShell");
    }

    @Test
    void printsObjectsByTheNamesOfTheirClasses() {
        run("class Dog {}");
        assertThat(run("System.out.println(new Dog()); System.out.println(Dog.class);").out)
                .matches("Dog@[0-9a-f]+\nclass Dog\n");
    }

    @Test
    void logsWithoutWhatTheCompilerMade() {
        assertThat(run("java.util.logging.Logger.getLogger(\"pump\").warning(\"hot\");").err)
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d WARNING pump: hot\n");
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(
                        run("System.out.print(\"at lab.Nothing(X.java:1)\\n at REPL \\n\\n\\tat a.b(c)\");")
                                .out
                                .toString())
                .isEqualTo("at lab.Nothing(X.java:1)\n at REPL \n\n\tat a.b(c)");
    }
}
