package lab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Output;
import lab.kernel.engine.Recording;
import lab.kernel.engine.Session;
import lab.kernel.grade.VerdictView;
import lab.view.Bundle;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The map of a learner's workbook.
class ProgressTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir private Path folder;

    private ProgressFile file() {
        return new ProgressFile(Optional.of(folder.resolve("progress.tsv")));
    }

    private String shown(LocalDate today) {
        var output = new Recording();
        var catalog = Catalog.scan("lab.kernel.magic");
        new ProgressMagic(() -> catalog, file(), () -> today).run(1, List.of(), output);
        return output.shown.toString();
    }

    @Test
    void keepsTheBestScore() {
        file().note("test.grow", 1, 3, MONDAY);
        file().note("test.grow", 0, 3, MONDAY);
        assertThat(file().read())
                .containsEntry("test.grow", new ProgressFile.Entry(1, 0, Optional.empty(), 0));
        assertThat(shown(MONDAY)).contains("1 / ").contains("test.grow");
    }

    /// JupyterLab sets heads to the right.
    @Test
    void headsStandAboveTheirColumnsAndAScoreStaysOnOneLine() {
        var html = new StringBuilder();
        var output =
                new Output() {
                    @Override
                    public void stream(Stream stream, String text) {}

                    @Override
                    public void display(Bundle bundle, String id) {
                        html.append(bundle.data().get(Bundle.HTML));
                    }

                    @Override
                    public void update(Bundle bundle, String id) {}
                };
        var catalog = Catalog.scan("lab.kernel.magic");
        new ProgressMagic(() -> catalog, file(), () -> MONDAY).run(1, List.of(), output);
        assertThat(html.toString())
                .contains("0\u00a0/\u00a0")
                .contains("<th scope=\"col\" style=\"text-align:left\">Still open");
    }

    @Test
    void keepsTheHintsUntilItIsSolved() throws IOException {
        file().noteHints("test.grow", 2);
        file().note("test.grow", 1, 3, MONDAY);
        assertThat(file().hints("test.grow")).isEqualTo(2);
        file().note("test.grow", 3, 3, MONDAY);
        assertThat(file().hints("test.grow")).isZero();
        Files.writeString(folder.resolve("progress.tsv"), "test.flip\t1\t0\t\n");
        assertThat(file().read().get("test.flip").best()).isEqualTo(1);
    }

    @Test
    void asksAgainAfterADayAndThenAfterThree() {
        file().note("test.twice", 5, 5, MONDAY);
        file().note("test.twice", 5, 5, MONDAY);
        assertThat(shown(MONDAY)).contains("Nothing to recall");
        assertThat(shown(MONDAY.plusDays(1))).contains("without looking: test.twice");
        file().note("test.twice", 5, 5, MONDAY.plusDays(1));
        assertThat(shown(MONDAY.plusDays(3))).contains("Nothing to recall");
        assertThat(shown(MONDAY.plusDays(4))).contains("without looking: test.twice");
    }

    @Test
    void beginsAnewWithoutItsFileAndReadsWhatIsLeftOfABrokenOne() throws IOException {
        file().note("test.twice", 5, 5, MONDAY);
        var path = folder.resolve("progress.tsv");
        Files.writeString(path, "rubbish\ntest.flip\tx\ty\tz\n" + Files.readString(path));
        assertThat(file().read()).containsOnlyKeys("test.twice");
        assertThat(file().troubles())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .contains(path + ": line 1 is no exercise's score"),
                        second -> assertThat(second).contains("line 2"));
        file().note("test.grow", 1, 3, MONDAY);
        assertThat(Files.readString(path)).contains("rubbish\ntest.flip\tx\ty\tz\n");
        assertThat(file().read()).containsOnlyKeys("test.twice", "test.grow");
        Files.delete(path);
        assertThat(shown(MONDAY)).contains("0 / ");
    }

    @Test
    void saysThatItCannotBeRead() throws IOException {
        var path = Files.createDirectory(folder.resolve("progress.tsv"));
        assertThat(file().troubles())
                .singleElement()
                .asString()
                .startsWith(path + " cannot be read, so the map begins anew");
        file().note("test.twice", 5, 5, MONDAY);
        assertThat(file().read()).isEmpty();
    }

    @Test
    void aByteThatIsNoTextCostsNoOtherScore() throws IOException {
        file().note("test.twice", 5, 5, MONDAY);
        var path = folder.resolve("progress.tsv");
        var good = Files.readAllBytes(path);
        Files.write(path, new byte[] {(byte) 0xff, '\n'});
        Files.write(path, good, java.nio.file.StandardOpenOption.APPEND);
        file().note("test.grow", 1, 3, MONDAY);
        assertThat(file().read()).containsOnlyKeys("test.grow", "test.twice");
    }

    @Test
    void speaksKorean() {
        Language.use(Language.KO);
        try {
            assertThat(shown(MONDAY)).contains("오늘 복습할 것은 없습니다");
        } finally {
            Language.use(Language.EN);
        }
    }

    @Test
    void aCheckNotesItsScore() {
        try (var interpreter =
                new LabInterpreter(
                        new Session(LabVmCommand.onHost()), "lab.kernel.magic", file())) {
            interpreter.run(1, "int twice(int n) { return n + n; }", new Recording());
            interpreter.run(2, "%check test.twice", new Recording());
            var output = new Recording();
            interpreter.run(3, "%progress", output);
            assertThat(output.shown).contains("5 / ");
        }
        assertThat(file().read().get("test.twice").best()).isEqualTo(5);
    }

    @Test
    void saysThatThereIsNoFurtherHint() {
        try (var interpreter =
                new LabInterpreter(
                        new Session(LabVmCommand.onHost()), "lab.kernel.magic", file())) {
            interpreter.run(1, "int twice(int n) { return n + 20; }", new Recording());
            for (int level = 1; level <= VerdictView.HINTS; level++) {
                var output = new Recording();
                interpreter.run(2, "%hint test.twice", output);
                assertThat(output.out).as("hint %d", level).isEmpty();
            }
            var output = new Recording();
            interpreter.run(3, "%hint test.twice", output);
            assertThat(output.out.toString()).contains("no further hint");
        }
    }
}
