package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.Outcome;
import lab.view.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path notebook = Path.of("");

    @BeforeEach
    void writeANotebook() throws IOException {
        notebook = folder.resolve("two.ipynb");
        new Notebook(
                        List.of(RunnerTest.code("a", "1+1"), RunnerTest.code("checksum", "bad")),
                        Metadata.EMPTY)
                .write(notebook);
    }

    private int execute(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int run(String... arguments) {
        return execute(new RunCommand(this::interpreter), arguments);
    }

    private Interpreter interpreter(Path home) {
        assertThat(home).isEqualTo(folder);
        var failed = new Outcome.Failed("CompileError", "no such name", List.of("no such name"));
        return RunnerTest.interpreter(
                (cell, _) -> cell.equals("bad") ? failed : new Outcome.Value(Bundle.text("2")));
    }

    @Test
    void runLeavesTheExecutedNotebookAndItsPage() throws IOException {
        Path results = folder.resolve("a/b");

        int exit = run(notebook.toString(), "--out", results.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err).hasToString("cell 2 (checksum): CompileError: no such name%n".formatted());
        assertThat(out.toString().lines())
                .containsExactly(
                        "The page is %s, the notebook %s"
                                .formatted(
                                        results.resolve("two.html"),
                                        results.resolve("two.out.ipynb")));
        assertThat(Notebook.read(results.resolve("two.out.ipynb")).codeCells().getFirst().outputs())
                .hasSize(1);
        assertThat(Files.readString(results.resolve("two.html"))).startsWith("<!DOCTYPE html>");
    }

    @Test
    void runWritesIntoAFolderBesideTheNotebookAndNotAmongTheNotebooks() throws IOException {
        run(notebook.toString());

        Path page = folder.resolve("out").resolve("two.html");
        assertThat(page).exists();
        assertThat(out.toString()).contains(page.toString());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(notebook, folder.resolve("out"));
        }
    }

    @Test
    void runSaysInOneSentenceWhatItCannotUse() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ipynb"), "{\"cells\": [");
        Path python = folder.resolve("python.ipynb");
        new Notebook(
                        List.of(),
                        Metadata.EMPTY.with(
                                "kernelspec", Metadata.EMPTY.with("language", "python")))
                .write(python);

        for (Path file : List.of(broken, python, folder.resolve("missing.ipynb"), folder)) {
            err.getBuffer().setLength(0);
            assertThat(run(file.toString(), "--out", folder.toString())).isEqualTo(2);
            assertThat(err.toString().lines()).hasSize(1);
            assertThat(err.toString()).startsWith(file + ": ");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void runSaysWhatItTakesWhereAFileIsNoNotebook() throws IOException {
        Path page = Files.writeString(folder.resolve("README.md"), "# Read me");
        assertThat(run(page.toString())).isEqualTo(2);
        assertThat(err.toString()).endsWith("; what can be run is an .ipynb file%n".formatted());
    }

    @Test
    void runSaysWhyItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThat(run(notebook.toString(), "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(file + ": it cannot be made, read or written: a file is there,")
                .contains("--out DIR")
                .hasLineCount(1);
    }

    @Test
    void notebooksDoesNotPassOverALanguage() {
        for (String language : List.of("ko", "de")) {
            err.getBuffer().setLength(0);
            var command = new NotebooksCommand(this::interpreter);
            assertThat(execute(command, "--language", language)).isEqualTo(2);
            assertThat(err.toString()).startsWith("--language is for --nbgrader; ");
        }
        err.getBuffer().setLength(0);
        var command = new NotebooksCommand(this::interpreter);
        var course = folder.resolve("course").toString();
        assertThat(execute(command, "--nbgrader", course, "--language", "de")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--language de: there are en and ko");
    }

    @Test
    void notebooksChecksBeforeAndAfterItWrites() throws IOException {
        Path root = folder.resolve("notebooks");
        Files.createDirectories(root.resolve("source"));
        Files.copy(
                WorkbookTest.ROOT.resolve("source/10-encapsulation.md"),
                root.resolve("source/10-encapsulation.md"));

        assertThat(
                        execute(
                                new NotebooksCommand(this::interpreter),
                                "--check",
                                "--root",
                                root.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("10-encapsulation.ipynb is missing");
        assertThat(execute(new NotebooksCommand(this::interpreter), "--root", root.toString()))
                .isZero();
        assertThat(
                        execute(
                                new NotebooksCommand(this::interpreter),
                                "--check",
                                "--root",
                                root.toString()))
                .isZero();
    }

    @Test
    void notebooksSaysWhichSourceLineIsWrong() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source")).resolve("01-bytes.md");
        Files.writeString(source, "no title");

        assertThat(execute(new NotebooksCommand(this::interpreter), "--root", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith(source + ":1: ");
    }
}
