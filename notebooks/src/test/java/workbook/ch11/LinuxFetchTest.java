package workbook.ch11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;
import lab.kernel.notebook.Cell;
import lab.kernel.notebook.CellOutput;
import lab.kernel.notebook.Notebook;
import lab.kernel.notebook.Run;
import lab.kernel.notebook.Runner;
import lab.kernel.notebook.Workbook;
import lab.link.PrivateNetwork;
import lab.view.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Chapter 11's last cell, in the network that it asks for.
class LinuxFetchTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void theClientOfTheChapterFetchesAPageFromLinux() throws IOException {
        if (PrivateNetwork.available()
                instanceof PrivateNetwork.Availability.Unavailable(String sentence)) {
            if ("true".equals(System.getenv("CI"))) fail("CI must have this: " + sentence);
            Assumptions.abort(sentence);
        }
        Language.use(Language.EN);
        var solved = new Workbook(ROOT).solved("11-capstone").get(Language.EN);
        assertThat(solved).isNotNull();
        var cells = solved.cells().stream().flatMap(cell -> onTheLan(cell).stream()).toList();
        Run run;
        try (var interpreter =
                new LabInterpreter(new Session(LabVmCommand.onHost().in(ROOT.resolve("en"))))) {
            run = Runner.run(new Notebook(cells, solved.metadata()), interpreter);
        }
        assertThat(run.failures()).isEmpty();
        assertThat(shown(run, "interop-linux"))
                .contains("from Linux")
                .containsPattern("10\\.0\\.1\\.77:\\d+ +10\\.0\\.1\\.1:80")
                .contains("HTTP/1.0 200 OK");
    }

    /// The cell without its checks, which need no network.
    private static Optional<Cell> onTheLan(Cell cell) {
        if (!(cell instanceof Cell.Code code)) return Optional.empty();
        if (code.metadata().flag("nbgrader", "grade")) return Optional.empty();
        if (!code.source().equals("%network auto")) return Optional.of(code);
        return Optional.of(
                new Cell.Code(
                        code.id(),
                        "%network lan",
                        code.metadata(),
                        OptionalInt.empty(),
                        List.of()));
    }

    private static String shown(Run run, String id) {
        var text = new StringBuilder();
        for (Cell cell : run.notebook().cells()) {
            if (!(cell instanceof Cell.Code code) || !code.id().equals(id)) continue;
            for (CellOutput output : code.outputs()) {
                switch (output) {
                    case CellOutput.Stream stream -> text.append(stream.text());
                    case CellOutput.DisplayData data ->
                            text.append(data.forms().data().get("text/plain"));
                    default -> {}
                }
            }
        }
        return text.toString();
    }
}
