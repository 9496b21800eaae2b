package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lab.kernel.notebook.Workbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void committedNotebooksAreWhatTheirSourcesSay() throws IOException {
        assertThat(new Workbook(Path.of("").toAbsolutePath()).stale()).isEmpty();
    }
}
