package lab.kernel.notebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.view.Language;

/// A Jupyter notebook, nbformat 4.5.
public record Notebook(List<Cell> cells, Metadata metadata) {
    static final String NETWORK = "%network ";

    public Notebook {
        cells = List.copyOf(cells);
    }

    /// @throws NotebookException for a file that cannot be read, is not JSON, or not a notebook
    public static Notebook read(Path file) {
        try {
            return Ipynb.parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException _) {
            throw new NotebookException(file + ": there is no such file");
        } catch (CharacterCodingException _) {
            throw new NotebookException(file + ": is not UTF-8 text, so not a notebook");
        } catch (IOException e) {
            throw new NotebookException("%s: cannot be read (%s)".formatted(file, e.getMessage()));
        }
    }

    /// Writes the bytes that Jupyter would write, so that a save there makes a small diff.
    public void write(Path file) throws IOException {
        Files.writeString(file, Ipynb.text(this));
    }

    /// The language its text is in: what the generator noted, English where nothing is noted.
    public Language language() {
        return metadata.text("tcpiplab", "language")
                .filter(Language.KO.locale().getLanguage()::equals)
                .map(_ -> Language.KO)
                .orElse(Language.EN);
    }

    /// The network it asks for, as {@code %network} takes it. A kernel in JupyterLab leaves this
    /// note alone, so a chapter has a cell that says the same; where there is none the runner says
    /// it.
    Optional<String> network() {
        return metadata.text("tcpiplab", "network");
    }

    /// Whether a cell chooses the network.
    boolean choosesNetwork() {
        return codeCells().stream().anyMatch(code -> chosenNetwork(code.source()).isPresent());
    }

    /// The network that a cell chooses.
    static Optional<String> chosenNetwork(String cell) {
        return cell.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("%"))
                .filter(line -> line.startsWith(NETWORK))
                .map(line -> line.substring(NETWORK.length()).strip())
                .findFirst();
    }

    /// The notebook as learners get it: a stub in place of each solution, and no outputs.
    public Notebook handedOut() {
        return new Notebook(
                cells.stream()
                        .map(cell ->
                                cell instanceof Cell.Code code
                                        ? Cell.Code.of(
                                                code.id(),
                                                Solutions.stubbed(code.source(), language()),
                                                code.metadata())
                                        : cell)
                        .toList(),
                metadata);
    }

    List<Cell.Code> codeCells() {
        return cells.stream()
                .filter(Cell.Code.class::isInstance)
                .map(Cell.Code.class::cast)
                .toList();
    }
}
