package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;
import lab.kernel.notebook.ExerciseNumbers;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chapters give exercises numbers, and that is what learners ask for.
class ExerciseNumbersTest {
    private static final Pattern SAID =
            Pattern.compile("(?s)\\*\\*Exercise (\\d+\\.\\d+)[.:]?\\*\\*.*?\\n%check (\\S+)\\n");

    private final Catalog catalog = Catalog.scan("workbook");
    private final ExerciseNumbers numbers =
            ExerciseNumbers.of(catalog.tasks().firstEntry().getValue().type());

    @Test
    void everyExerciseHasItsChaptersNumber() throws IOException {
        assertThat(numbers.ids().values()).containsOnlyOnceElementsOf(catalog.tasks().keySet());
        try (Stream<Path> chapters = Files.list(Path.of("source"))) {
            for (Path chapter : chapters.toList()) {
                var said = SAID.matcher(Files.readString(chapter));
                while (said.find()) assertThat(numbers.id(said.group(1))).contains(said.group(2));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | %check 3.1  | Exercise 3.1 is called ip.version. Write %check ip.version.",
                "EN | %hint 03.1  | Exercise 03.1 is called ip.version. Write %hint ip.version.",
                "EN | %check 3.99 | There is no exercise 3.99. %progress shows",
                "KO | %check 3.1  | 연습 문제 3.1의 이름은 ip.version입니다. %check ip.version",
                "KO | %check 14.1 | 14.1번 연습 문제는 없습니다.",
            })
    void aNumberIsAnsweredWithTheName(Language language, String cell, String sentence) {
        Language.use(language);
        try (var interpreter = new LabInterpreter(new Session(LabVmCommand.onHost()))) {
            assertThat(interpreter.run(1, cell, Output.NONE))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.message()).contains(sentence));
        } finally {
            Language.use(Language.EN);
        }
    }
}
