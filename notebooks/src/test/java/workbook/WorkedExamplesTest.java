package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.Task;
import lab.kernel.notebook.WorkedExample;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The second hint of each exercise.
class WorkedExamplesTest {
    private static final Catalog CATALOG = Catalog.scan("workbook");

    static Stream<Task> tasks() {
        return CATALOG.tasks().values().stream();
    }

    private static WorkedExample of(Task task, Language language) {
        return WorkedExample.of(task.id(), task.type(), language).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void eachExerciseHasASectionToReadAgainInBothLanguages(Task task) {
        assertThat(of(task, Language.EN).section()).isNotBlank().doesNotContainPattern("[가-힣]");
        assertThat(of(task, Language.KO).section()).isNotBlank();
        assertThat(of(task, Language.KO).code().isEmpty())
                .isEqualTo(of(task, Language.EN).code().isEmpty());
    }

    @Test
    void mostHaveCodeAndOneLineOfItStandsOut() {
        var examples = tasks().map(task -> of(task, Language.EN).code()).toList();
        var withCode = examples.stream().filter(code -> !code.isEmpty()).toList();
        assertThat(withCode).hasSizeGreaterThan(examples.size() * 3 / 4);
        assertThat(withCode)
                .allSatisfy(code ->
                        assertThat(code.lines().filter(l -> l.startsWith(WorkedExample.MARK)))
                                .hasSize(1));
    }

    @Test
    void showsTheLineThatIsLikeTheSolution() {
        var task = CATALOG.find("ip.header-ok").orElseThrow();
        assertThat(of(task, Language.EN).section()).isEqualTo("6. Protocol and header checksum");
        assertThat(of(task, Language.EN).code())
                .contains(
                        WorkedExample.MARK
                                + "System.out.printf(\"%04x  the header%n\", Checksum.of(packet, 0, 20));");
    }
}
