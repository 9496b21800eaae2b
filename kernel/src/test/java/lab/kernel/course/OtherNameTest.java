package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OtherNameTest {
    @TempDir private Path folder;

    private List<String> flags(String cell) throws IOException {
        List<Map<String, Object>> cells = Course.solved(Course.HALVES);
        cells.getFirst().put("source", cell);
        var file =
                Files.write(
                        folder.resolve("a.ipynb"),
                        Course.notebook(cells).getBytes(StandardCharsets.UTF_8));
        return OtherName.flags(HandedIn.read(file), "ada").stream()
                .map(flag -> flag.kind() + " " + flag.text().in(Language.EN))
                .toList();
    }

    @Test
    void saysWhoseQuestionsWereAnswered() throws IOException {
        assertThat(flags("%learner bob"))
                .containsExactly("ODD The questions were drawn for bob and graded for ada.");
    }

    @Test
    void itsOwnNameIsNotAnother() throws IOException {
        assertThat(flags("%learner Ada  ")).isEmpty();
        assertThat(flags("%learner")).isEmpty();
        assertThat(flags("String s = \"x\"; // %learner bob")).isEmpty();
    }

    @Test
    void saysAFewOfManyNamesInOneLineThatTurnsNothingAround() throws IOException {
        var names = new StringBuilder("%learner bob\u202e");
        for (int i = 0; i < 40_000; i++) names.append("\n%learner ").append(i);
        assertThat(flags(names.toString()))
                .containsExactly(
                        "ODD The questions were drawn for bob\ufffd, 0, 1, 2, 3 and graded for ada.");
    }

    @Test
    @Timeout(20)
    void readsHalfAMillionEmptyLines() throws IOException {
        assertThat(flags("\n".repeat(500_000) + "%learner bob")).hasSize(1);
    }
}
