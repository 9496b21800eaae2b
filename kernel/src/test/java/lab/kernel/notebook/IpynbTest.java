package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lab.kernel.engine.Output;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpynbTest {
    /// Written by Python's nbformat 5.11, with one of everything.
    static String savedByJupyter() throws IOException {
        try (var in = IpynbTest.class.getResourceAsStream("saved-by-jupyter.ipynb")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void writesByteForByteWhatJupyterWrites() throws IOException {
        String saved = savedByJupyter();

        assertThat(Ipynb.text(Ipynb.parse("saved.ipynb", saved))).isEqualTo(saved);
    }

    @Test
    void writesTheWorkbooksNotebooksAsTheyStand() throws IOException {
        for (String folder : List.of("en", "ko")) {
            try (Stream<Path> files = Files.list(WorkbookTest.ROOT.resolve(folder))) {
                // JupyterLab leaves a folder of its checkpoints beside them.
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Ipynb.text(Notebook.read(file)))
                            .as(file.toString())
                            .isEqualTo(Files.readString(file));
                }
            }
        }
    }

    @Test
    void readsCellsAndOutputsAsRecords() throws IOException {
        List<Cell> cells = Ipynb.parse("saved.ipynb", savedByJupyter()).cells();

        assertThat(cells).extracting(Cell::id).containsExactly("title", "raw-1", "code-1", "empty");
        var code = (Cell.Code) cells.get(2);
        assertThat(code.source()).isEqualTo("int x = 1;\n\nx // 값");
        assertThat(code.executionCount()).isEqualTo(OptionalInt.of(1));
        assertThat(code.mayFail()).isTrue();
        assertThat(code.outputs())
                .startsWith(
                        new CellOutput.Stream(Output.Stream.STDOUT, "a\nb\r50%\r100%\n"),
                        new CellOutput.Stream(Output.Stream.STDERR, "warn"))
                .endsWith(
                        new CellOutput.Failure(
                                "CompileError",
                                "cannot find symbol",
                                List.of("\u001b[31mline 1\u001b[0m", "  x")));
    }

    @Test
    void givesCellsOfAnOlderNotebookTheSameIdsEachTime() {
        String old =
                """
                {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
                  {"cell_type": "markdown", "metadata": {}, "source": ["a\\n", "b"]},
                  {"cell_type": "code", "metadata": {}, "source": "1+1",
                   "execution_count": null, "outputs": []}]}
                """;

        assertThat(Ipynb.parse("old.ipynb", old).cells())
                .extracting(Cell::id, Cell::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cell-1", "a\nb"),
                        org.assertj.core.groups.Tuple.tuple("cell-2", "1+1"));
    }

    @Test
    void knowsTheLanguageTheGeneratorNoted() {
        Metadata korean = Metadata.EMPTY.with("tcpiplab", Metadata.EMPTY.with("language", "ko"));

        assertThat(new Notebook(List.of(), korean).language()).isEqualTo(Language.KO);
        assertThat(new Notebook(List.of(), Metadata.EMPTY).language()).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | x.ipynb: line 1, column 2: is not JSON (End of input)",
                "{} trailing | x.ipynb: line 1, column 5: is not JSON (malformed JSON)",
                "{} 7 | x.ipynb: line 1, column 5: is not JSON (malformed JSON)",
                "` ` | x.ipynb: is empty",
                "[] | x.ipynb: is not a JSON object",
                "{} | x.ipynb: has no \"nbformat\"",
                "{\"nbformat\": 3} | x.ipynb: is of nbformat 3; this reads nbformat 4 (JupyterLab"
                        + " converts older ones)",
                "{\"nbformat\": 4} | x.ipynb: has no \"cells\"",
                "{\"nbformat\": 4, \"cells\": 7} | x.ipynb: cells is not a list",
                "{\"nbformat\": 4, \"cells\": [{}]} | x.ipynb: cells[0] has no \"source\"",
                "{\"nbformat\": 4, \"cells\": [{\"source\": \"\", \"cell_type\": \"tea\"}]} |"
                        + " x.ipynb: cells[0].cell_type is \"tea\", not markdown, code or raw",
                "{\"nbformat\": 4, \"cells\": [{\"source\": [7], \"cell_type\": \"raw\"}]} |"
                        + " x.ipynb: cells[0].source[0] is not text",
            })
    void saysInOneSentenceWhatIsWrongAndWhere(String json, String sentence) {
        assertThatThrownBy(() -> Ipynb.parse("x.ipynb", json))
                .isInstanceOf(NotebookException.class)
                .hasMessage(sentence);
    }

    @Test
    void namesTheLineOfBrokenJson() {
        assertThatThrownBy(() -> Ipynb.parse("x.ipynb", "{\n \"cells\": [,]\n}"))
                .isInstanceOf(NotebookException.class)
                .hasMessageStartingWith("x.ipynb: line 2, column ")
                .hasMessageNotContainingAny("http", "\n", "JsonReader");
    }

    @Test
    void refusesNestingThatWouldOverflowTheStack() {
        assertThatThrownBy(() -> Ipynb.parse("x.ipynb", "[".repeat(100_000)))
                .isInstanceOf(NotebookException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhenAFileIsNotThereOrNotText(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.ipynb");
        Path binary = Files.write(folder.resolve("binary.ipynb"), new byte[] {(byte) 0xff, 1});

        assertThatThrownBy(() -> Notebook.read(missing))
                .hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> Notebook.read(binary)).hasMessageContaining("is not UTF-8 text");
    }
}
