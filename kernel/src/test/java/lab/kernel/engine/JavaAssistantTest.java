package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import lab.kernel.engine.Completions.Candidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class JavaAssistantTest {
    private Session session;
    private JavaAssistant assistant;

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
        assistant = new JavaAssistant(session);
    }

    @AfterAll
    void stop() {
        session.close();
    }

    private String documentation(String code) {
        return assistant.inspect(code, code.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ipv4Header                    | The IPv4 header (RFC 791",
                "Ipv4Header.decode             | Reads one header with its options",
                "Ipv4Header.decode(            | Reads one header with its options",
                "new Ipv4Header(               | length of the header with its options",
                "Ipv4Header.of(                | A header without options or data",
                "lab.packet.Ipv4Header         | The IPv4 header (RFC 791",
            })
    void knowsTheLibrarysDocumentation(String code, String expected) {
        assertThat(documentation(code)).contains(expected);
    }

    /// Also in the middle of a name, in the arguments of a call, and with more code after it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int y = Math.m^ax(text.length(), 3);  | int Math.max(int",
                "int y = Math.max(te^xt.length(), 3);  | java.lang.String",
                "int y = Math.max(text.le^ngth(), 3);  | int String.length()",
                "int y = Math.max(text.length(), ^3);  | int Math.max(int",
                "^Math.max(1, 2)                       | java.lang.Math",
            })
    void inspectsWhereTheCursorIs(String marked, String expected) {
        session.run(1, "String text = \"a\";", Output.NONE);
        int cursor = marked.indexOf('^');
        var code = marked.replace("^", "");
        assertThat(assistant.inspect(code, cursor)).contains(expected);
    }

    private record Signature(String signature) implements Documentation {
        @Override
        public @Nullable String javadoc() {
            return null;
        }
    }

    /// Between any two characters, also those of one surrogate pair.
    @Test
    void hasAnAnswerAtAnyPosition() {
        var code =
                """
                /** A 🎉. */ record Party<T extends Number>(T 손님, int... rest) {\r
                \tint size() { return 손님.intValue() + rest.length; } // }
                }
                var s = "a\\"b" + 'c' + \"""
                  text\""";
                int[] many = {1, 2}; many[0]++; for (var _ : List.of(1)) { s.len }
                """;
        for (int cursor = 0; cursor <= code.length(); cursor++) {
            assertThat(assistant.inspect(code, cursor)).isNotNull();
            assertThat(assistant.complete(code, cursor).start()).isBetween(0, cursor);
        }
    }

    @Test
    void saysWhereThisJdkHasNoDocumentation() {
        var length = new Signature("int String.length()");
        assertThat(JavaAssistant.textOf(length, false))
                .isEqualTo(
                        "int String.length()\n\nThere is no documentation of it here: this JDK came"
                                + " without its sources (lib/src.zip).");
        assertThat(JavaAssistant.textOf(length, true)).isEqualTo("int String.length()");
        assertThat(JavaAssistant.textOf(new Signature("int Mine.length()"), false))
                .isEqualTo("int Mine.length()");
    }

    @Test
    void writesJavadocAsText() {
        assertThat(
                        Javadoc.plain(
                                """
                                Returns {@code a < b} and the <em>larger</em> of {@link Map#get(Object) those};
                                 see {@link #max} or {@link Map#get(Object)}.
                                 <p>More &lt;here&gt;.
                                 <ul><li>one<li>two</ul>
                                 {@snippet : @Test List<String> a; }
                                 @param   a   an argument.
                                 @return  the {@code {x}} one
                                 @throws Odd if odd
                                """))
                .isEqualTo(
                        """
                        Returns a < b and the larger of those;
                        see max or Map.get(Object).

                        More <here>.

                        - one
                        - two

                        : @Test List<String> a;
                        a   an argument.
                        returns the {x} one
                        throws Odd if odd\
                        """);
    }

    @Test
    void knowsWhatTheLearnerDeclared() {
        session.run(1, "int twice(int number) { return 2 * number; }", Output.NONE);

        assertThat(documentation("twice(")).isEqualTo("int twice(int number)");
        assertThat(assistant.complete("twi", 3))
                .isEqualTo(
                        new Completions(0, java.util.List.of(new Candidate("twice(", "function"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "1 +", "(((", "\"", "'", "/*", "%", "\u0000", "💥"})
    void hasAnAnswerToHalfOfAnything(String code) {
        for (int cursor = 0; cursor <= code.length(); cursor++) {
            assertThat(assistant.complete(code + ".", cursor).start()).isNotNegative();
            assertThat(assistant.inspect(code, cursor)).isNotNull();
        }
        assertThat(assistant.completeness(code).status()).isIn("complete", "incomplete", "invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A {                        | incomplete | 4",
                "void f() { if (true) {           | incomplete | 8",
                "String s = \"{{\" +              | incomplete | 0",
                "void f() { // {                  | incomplete | 4",
                "void f() { char c = '{';         | incomplete | 4",
                "int x = 1; int y                 | complete   | 0",
                "class { }                        | invalid    | 0",
                "int = 3;                         | invalid    | 0",
                "neverDeclared                    | complete   | 0",
                "neverDeclared.run();             | complete   | 0",
                "if (neverDeclared) { } else { }  | complete   | 0",
                "Missing f(Missing m) throws X {} | complete   | 0",
            })
    void knowsWhetherACellIsComplete(String code, String status, int indent) {
        assertThat(assistant.completeness(code))
                .isEqualTo(new Assistant.Completeness(status, " ".repeat(indent)));
    }

    /// As at a kernel's start, and while a cell runs: a console would not wait for it.
    @Test
    void knowsByItsBracesWhatIsIncompleteWhileItCannotAsk() throws InterruptedException {
        var held = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var busy =
                new Thread(() ->
                        session.with(_ -> {
                            held.countDown();
                            try {
                                free.await(20, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return 0;
                        }));
        busy.start();
        held.await();
        try {
            assertThat(assistant.completeness("void f() {"))
                    .isEqualTo(new Assistant.Completeness("incomplete", "    "));
            assertThat(assistant.completeness("1 + 1").status()).isEqualTo("complete");
            assertThat(busy.isAlive()).as("the answers came before the session was free").isTrue();
        } finally {
            free.countDown();
            busy.join();
        }
    }
}
