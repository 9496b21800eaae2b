package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import lab.view.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Folders as learning platforms, systems and people leave them.
class SubmissionFolderTest {
    private static final String NOTEBOOK = Course.notebook(Course.solved(Course.HALVES));

    @TempDir private Path folder;
    private Course course;

    @BeforeEach
    void make() throws IOException {
        course = new Course(folder);
    }

    private void put(String... places) throws IOException {
        for (var place : places) {
            var file = course.submitted.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, NOTEBOOK);
        }
    }

    private SubmissionFolder found() throws IOException {
        return SubmissionFolder.of(course.submitted, "ps");
    }

    private List<String> learners() throws IOException {
        var found = found();
        assertThat(found.passedOver()).isEmpty();
        assertThat(found.submissions()).allMatch(each -> each.file().isPresent());
        return found.submissions().stream().map(Submission::learner).toList();
    }

    private List<String> sentences() throws IOException {
        return found().submissions().stream()
                .flatMap(each -> each.flags().stream())
                .map(flag -> flag.text().in(Language.EN))
                .toList();
    }

    @Test
    void takesWhatMoodleCollects() throws IOException {
        put("Ada Lovelace_12_assignsubmission_file_/ps.ipynb");
        put("Bob Lee_13_assignsubmission_file_ps.ipynb", "김철수_14_assignsubmission_file/x.ipynb");
        assertThat(learners()).containsExactly("Ada Lovelace", "Bob Lee", "김철수");
    }

    @Test
    void takesWhatCanvasCollects() throws IOException {
        put("lovelaceada_12345_67890_ps.ipynb", "leebob_LATE_12346_67891_ps-1.ipynb");
        assertThat(learners()).containsExactly("leebob", "lovelaceada");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void takesWhatGradescopeAndPeopleCollect() throws IOException {
        put(
                "submission_12/ps.ipynb",
                "ada/ps.ipynb",
                "bob smith.ipynb",
                "😀.IPYNB",
                "cy.ipynb/ps.ipynb");
        assertThat(learners()).containsExactly("ada", "bob smith", "cy", "submission_12", "😀");
    }

    @Test
    void keepsNamesApartThatWouldBeOne() throws IOException {
        put("lee_12345_67890_ps.ipynb", "lee_12346_67891_ps.ipynb", "ada.ipynb", "ada (1).ipynb");
        assertThat(learners())
                .containsExactly("ada", "ada (1)", "lee_12345_67890_ps", "lee_12346_67891_ps");
        assertThat(sentences())
                .containsExactly(
                        "More than one was handed in under the name ada; each is graded for itself.",
                        "More than one was handed in under the name lee; each is graded for itself.",
                        "More than one was handed in under the name lee; each is graded for itself.");
    }

    @Test
    void findsNamesInOtherCapitalsAndComposedInAnotherWay() throws IOException {
        put("ada/PS/Ps.ipynb", "bob/ps/PS.IPYNB");
        put("cy/ps/PS.ipynb", "cy/ps/ps.ipynb");
        assertThat(learners()).containsExactly("ada", "bob", "cy");
        assertThat(sentences()).isEmpty();
        assertThat(found().submissions().getLast().file())
                .contains(course.submitted.resolve("cy/ps/ps.ipynb"));
        put("dan/" + Normalizer.normalize("과제", Normalizer.Form.NFD) + "/x.ipynb");
        assertThat(SubmissionFolder.of(course.submitted, "과제").submissions())
                .extracting(Submission::learner)
                .contains("dan");
    }

    @Test
    void saysWhatIsPassedOver() throws IOException {
        put("ada.ipynb", "eve.py", "notes.txt", "all.zip", "fay/ps0/ps0.ipynb", "x.ipynb/readme");
        put(".DS_Store", "__MACOSX/ada.ipynb", ".ipynb_checkpoints/ada-checkpoint.ipynb");
        Files.createSymbolicLink(course.submitted.resolve("gus"), folder);
        assertThat(found().submissions()).extracting(Submission::learner).containsExactly("ada");
        assertThat(found().passedOver())
                .containsExactly(
                        "Passed over, for this is no notebook (.ipynb): eve.py, notes.txt. Ask for"
                                + " the notebook, and put it there as LEARNER.ipynb.",
                        "Passed over, for this is an archive: all.zip. Unpack each into a folder of"
                                + " its learner's name, and grade again.",
                        "Passed over, for these folders have neither a notebook nor a folder ps:"
                                + " fay, x.ipynb.",
                        "Passed over, for this is a link to another folder: gus. Put the folder"
                                + " itself there.");
    }

    @Test
    void hasNoListWithoutEndAndNoNameThatMovesACursor() throws IOException {
        for (int i = 0; i < 9; i++) put("%d\u001b[2J%s.py".formatted(i, "x".repeat(99)));
        assertThat(found().passedOver())
                .singleElement()
                .asString()
                .contains("0\ufffd[2Jxx", " and 4 more.")
                .doesNotContain("\u001b")
                .hasSizeLessThan(500);
    }

    @Test
    void namesWhatWasHandedInInPlaceOfANotebook() throws IOException {
        put("ada/ps/ps.py", "bob/ps/a.ipynb", "bob/ps/b.ipynb", "cy/ps/timestamp.txt");
        assertThat(sentences())
                .containsExactly(
                        "No notebook (.ipynb) was handed in, but ps.py.",
                        "Several notebooks were handed in (a.ipynb, b.ipynb), and none has the"
                                + " assignment's name.",
                        "No notebook was handed in.");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertThat(HandedIn.read(Files.createFile(folder.resolve("empty"))).unreadable())
                .hasValueSatisfying(flag -> {
                    assertThat(flag.text().en()).isEqualTo("The file that was handed in is empty.");
                    assertThat(flag.text().ko()).isEqualTo("제출된 파일이 비어 있습니다.");
                });
    }

    @Test
    void pointsByHandFindANameThatIsComposedInAnotherWay() throws IOException {
        var name = "이영희";
        var file = Files.writeString(folder.resolve("m"), Manual.HEAD + "\n" + name + ",c,2,\n");
        assertThat(Manual.read(file).of(Normalizer.normalize(name, Normalizer.Form.NFD), "c"))
                .isPresent();
    }

    @Test
    void whereNothingWasHandedInItSaysWhatThereIs() throws IOException {
        put("ps.zip");
        assertThat(said(course.submitted))
                .startsWith("lab: " + course.submitted + ": nothing was handed in here; expected ")
                .contains("this is an archive: ps.zip. Unpack");
        assertThat(said(course.submitted.resolve("ps.zip")))
                .startsWith(
                        "lab: "
                                + course.submitted.resolve("ps.zip")
                                + ": this is a file; unpack it");
    }

    private String said(Path submitted) {
        var said = new StringWriter();
        int code =
                new CommandLine(new GradeCommand(() -> {}))
                        .setErr(new PrintWriter(said, true))
                        .execute(
                                folder.resolve("source/ps").toString(),
                                "--submitted=" + submitted,
                                "--out=" + course.out,
                                "--exercises=lab.kernel.course",
                                "--unprotected");
        assertThat(code).isEqualTo(2);
        return said.toString();
    }
}
