package lab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.view.Bundle;
import lab.view.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody who hears a cell's output needs of it: each table says what it is and which cells
/// head which, each image what it shows. A table without heads is a picture that is drawn with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class AccessibleOutputTest {
    private Session session;
    private LabInterpreter interpreter;
    private int cells;

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
        interpreter = new LabInterpreter(session);
        run("record Hop(int ttl, String host) {}\nrecord Route(Hop first, List<Hop> more) {}");
        run("int answer = 42;");
    }

    @AfterAll
    void stop() {
        interpreter.close();
    }

    @AfterEach
    void speakEnglish() {
        session.use(Language.EN);
    }

    /// All that is shown: by the way, and as the value.
    private String run(String code) {
        var html = new StringBuffer();
        var output =
                new Output() {
                    @Override
                    public void stream(Stream stream, String text) {}

                    @Override
                    public void display(Bundle bundle, String id) {
                        html.append(bundle.data().getOrDefault(Bundle.HTML, ""));
                    }

                    @Override
                    public void update(Bundle bundle, String id) {
                        display(bundle, id);
                    }
                };
        var outcome = interpreter.run(++cells, code, output);
        assertThat(outcome).as(code).isNotInstanceOf(Outcome.Failed.class);
        if (outcome instanceof Outcome.Value(var bundle)) output.display(bundle, "");
        return html.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Hop(1, \"a\")",
                "List.of(new Hop(1, \"a\"), new Hop(2, \"b\"))",
                "new Hop[] {new Hop(1, \"a\")}",
                "new Route(new Hop(1, \"a\"), List.of(new Hop(2, \"b\")))",
                "Stream.of(new Hop(1, \"a\"))",
                "Map.of(\"a\", 1)",
                "new int[][] {{1, 2}, {3}}",
                "List.of(List.of(1, 2), List.of(3, 4))",
                "Map.of(\"a\", new Hop(1, \"b\"))",
                "Table.ofRows(List.of(\"a\", \"b\"), List.of(1, 2)).captioned(\"A and b\")",
                "Chart.bar(Map.of(\"a\", 1, \"b\", 2))",
                "for (int i : Progress.over(0, 3)) {}",
                "%who",
                "%help",
                "%progress",
                "import org.junit.jupiter.api.*;\nclass OneTest { @Test void one() {} }\nGrade.run(OneTest.class)",
            })
    void canBeHeard(String code) {
        for (var language : Language.values()) {
            session.use(language);
            var body = Jsoup.parseBodyFragment(run(code)).body();
            assertThat(body.text()).as(code).isNotBlank();
            for (var table : body.select("table")) {
                if (table.select("th").isEmpty()) continue;
                assertThat(table.select("> caption").text()).as("caption: %s", table).isNotBlank();
                assertThat(table.select("th:not([scope])")).as("scope: %s", table).isEmpty();
            }
            for (var image : body.select("img"))
                assertThat(image.attr("alt")).as("alt: %s", image).isNotBlank();
        }
    }
}
