package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Java as people write it, a cell after the other in one session. {@code everyday.txt} has the
/// cells, and below each what becomes of it: {@code => value}, {@code >> text that it prints or
/// fails with}, {@code -} for nothing, {@code ?} for a complaint.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class EverydayJavaTest {
    private Session session;
    private int cells;

    private record Example(String code, String expected) {}

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
    }

    @AfterAll
    void stop() {
        session.close();
    }

    private String run(String code) {
        var output = new Recording();
        var outcome = session.run(++cells, code, output);
        var shown =
                switch (outcome) {
                    case Outcome.Value(var bundle) -> "=> " + bundle.text();
                    case Outcome.Failed failed -> String.join("\n", failed.traceback());
                    case Outcome.Page _, Outcome.Nothing _ -> "";
                };
        return output.out + shown;
    }

    private static List<Example> examples() throws IOException {
        try (var in = EverydayJavaTest.class.getResourceAsStream("everyday.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var examples = new ArrayList<Example>();
            var code = new StringBuilder();
            for (var line : text.lines().toList()) {
                if (line.matches("-|[?]|(?:=>|>>) .*")) {
                    examples.add(new Example(code.toString().strip(), line));
                    code.setLength(0);
                } else {
                    code.append(line).append('\n');
                }
            }
            return examples;
        }
    }

    @TestFactory
    List<DynamicTest> becomesOfACellWhatShould() throws IOException {
        return examples().stream()
                .map(each -> DynamicTest.dynamicTest(each.code(), () -> check(each)))
                .toList();
    }

    private void check(Example example) {
        var answer = run(example.code());
        switch (example.expected().substring(0, 1)) {
            case "-" -> assertThat(answer).isEmpty();
            case "?" -> assertThat(answer).isNotEmpty();
            case "=" -> assertThat(answer).endsWith(example.expected());
            default -> assertThat(answer).contains(example.expected().substring(3));
        }
    }

    @Test
    void takesEveryKindOfBlank() {
        assertThat(run("int a1 = 1;\r\nint a2 = 2;\r\na1 + a2\r\n")).isEqualTo("=> 3");
        assertThat(run("int\ttab\t=\t9;\n\f\ttab")).isEqualTo("=> 9");
        assertThat(run("")).isEmpty();
        assertThat(run(" \n\t")).isEmpty();
    }

    @Test
    void takesEveryCharacterInAText() {
        assertThat(run("\"a\0b\".length()")).isEqualTo("=> 3");
        assertThat(run("\"\\ud83d\".length()")).isEqualTo("=> 1");
        assertThat(run("\"\ud83d\".length()")).isEqualTo("=> 1");
        assertThat(run("\"🎉👩‍👩‍👧\"")).isEqualTo("=> 🎉👩‍👩‍👧");
    }

    @Test
    void refusesAClassThatWouldHideTheJdk() {
        try (var other = new Session(LabVmCommand.onHost())) {
            assertThat(other.run(1, "class java {}", Output.NONE).toString())
                    .contains("a class cannot be named java");
            assertThat(other.run(2, "List.of(6 * 7)", new Recording()).toString()).contains("42");
        }
    }

    @Test
    void letsCellsTakeTheNamesOfTheLibrary() {
        try (var other = new Session(LabVmCommand.onHost())) {
            other.run(1, "class String { int n = 3; }\nclass Object2 {}", Output.NONE);
            assertThat(other.run(2, "new String().n", new Recording()).toString()).contains("3");
            other.run(3, "int out = 3, lab = 4, java = 5;", Output.NONE);
            assertThat(other.run(4, "out + lab + java", new Recording()).toString()).contains("12");
            other.run(5, "record Record(int a) {}", Output.NONE);
            assertThat(other.run(6, "new Record(8).a()", new Recording()).toString()).contains("8");
        }
    }
}
