package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookLanguageTest {
    private static final Path CHAPTERS = Path.of("../notebooks");

    @TempDir private Path folder;

    private static Language of(Path notebook) {
        return NotebookLanguage.of(notebook.toString());
    }

    @Test
    void readsItFromTheChaptersAsTheyAreHandedOut() {
        assertThat(of(CHAPTERS.resolve("ko/05-udp.ipynb"))).isEqualTo(Language.KO);
        assertThat(of(CHAPTERS.resolve("en/05-udp.ipynb"))).isEqualTo(Language.EN);
    }

    @Test
    void readsItBehindLongOutputs() throws IOException {
        var saved =
                Files.readString(CHAPTERS.resolve("ko/05-udp.ipynb"))
                        .replace(
                                "\"outputs\": []",
                                "\"outputs\": [\"" + "한".repeat(100_000) + "\"]");
        assertThat(of(Files.writeString(folder.resolve("saved.ipynb"), saved)))
                .isEqualTo(Language.KO);
    }

    @Test
    void isEnglishWhereNothingSaysOtherwise() throws IOException {
        assertThat(NotebookLanguage.of(null)).isEqualTo(Language.EN);
        assertThat(NotebookLanguage.of("")).isEqualTo(Language.EN);
        assertThat(of(folder.resolve("missing.ipynb"))).isEqualTo(Language.EN);
        assertThat(of(Files.writeString(folder.resolve("empty.ipynb"), ""))).isEqualTo(Language.EN);
    }
}
