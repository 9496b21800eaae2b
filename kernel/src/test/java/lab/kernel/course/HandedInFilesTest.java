package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.check.Catalog;
import lab.view.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What lies in a folder of submissions besides notebooks: links, pipes, other people's files.
class HandedInFilesTest {
    @TempDir private Path folder;
    private Course course;
    private List<Map<String, Object>> cells = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        course = new Course(folder);
        cells = Course.solved(Course.HALVES);
    }

    @Test
    void followsNoLink() throws IOException {
        var elsewhere =
                Files.writeString(folder.resolve("elsewhere.ipynb"), Course.notebook(cells));
        Files.createDirectories(course.submitted.resolve("eve/ps"));
        Files.createSymbolicLink(course.submitted.resolve("eve/ps/ps.ipynb"), elsewhere);
        Files.createSymbolicLink(course.submitted.resolve("mallory.ipynb"), elsewhere);
        Files.createSymbolicLink(course.submitted.resolve("dir"), folder);
        Files.createSymbolicLink(course.submitted.resolve("zoe"), course.submitted.resolve("eve"));
        var found = SubmissionFolder.of(course.submitted, "ps").submissions();
        assertThat(found).extracting(Submission::learner).containsExactly("eve", "mallory", "zoe");
        assertThat(found)
                .allSatisfy(each -> {
                    assertThat(each.file()).isEmpty();
                    assertThat(each.flags()).extracting(Flag::kind).contains(Flag.Kind.TAMPERING);
                });
    }

    private static void shell(String command, Path in) throws Exception {
        var shell = new ProcessBuilder("sh", "-c", command).directory(in.toFile()).inheritIO();
        assertThat(shell.start().waitFor()).as(command).isZero();
    }

    /// To open one would wait for a writer who never comes, or read what has no end.
    @Test
    @Timeout(20)
    void opensNeitherPipesNorSocketsNorDevices() throws Exception {
        var honest = course.handIn("fay", Course.notebook(cells));
        shell("mkfifo fay/ps/timestamp.txt ada.ipynb && mkdir -p bob/ps cy", course.submitted);
        shell("mkfifo bob/ps/ps.ipynb cy/ps", course.submitted);
        var names = new ArrayList<>(List.of("ada", "bob", "cy", "fay"));
        if ("root".equals(System.getProperty("user.name"))) {
            shell("mkdir -p zoe/ps && mknod zoe/ps/ps.ipynb c 1 5", course.submitted);
            names.add("zoe");
        }
        var door = UnixDomainSocketAddress.of(course.submitted.resolve("dan.ipynb"));
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(door);
            names.add("dan");
            names.sort(null);
            var found = SubmissionFolder.of(course.submitted, "ps").submissions();
            assertThat(found).extracting(Submission::learner).containsExactlyElementsOf(names);
            for (var each : found) {
                boolean isHonest = each.learner().equals("fay");
                assertThat(each.file())
                        .isEqualTo(isHonest ? Optional.of(honest) : Optional.empty());
                if (!isHonest)
                    assertThat(each.flags())
                            .extracting(Flag::kind)
                            .containsExactly(Flag.Kind.TAMPERING);
            }
        }
    }

    /// It was a file when the folder was looked through.
    @Test
    @Timeout(20)
    void aPipeThatHasTakenAFilesPlaceIsNotWaitedFor() throws Exception {
        var file = course.handIn("ada", Course.notebook(cells));
        var ada = SubmissionFolder.of(course.submitted, "ps").submissions().getFirst();
        Files.delete(file);
        shell("mkfifo ada/ps/ps.ipynb", course.submitted);
        var catalog = Catalog.scan("lab.kernel.course");
        new Batch(course.assignment(), catalog, course.limits, course.out).key(ada);
        assertThat(HandedIn.read(file).unreadable())
                .hasValueSatisfying(flag ->
                        assertThat(flag.text().in(Language.EN)).endsWith("is no file any more."));
    }

    /// A learner can give a name of their own to a file that only others may read.
    @Test
    void anotherNameOfSomebodyElsesFileIsSaid() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        var honest = course.handIn("ada", Course.notebook(cells));
        var another = course.handIn("eve", Course.notebook(cells));
        Files.delete(another);
        Files.createLink(another, honest);
        shell("chown -R 61001 ada && chown 61002 eve eve/ps", course.submitted);
        var found = SubmissionFolder.of(course.submitted, "ps").submissions();
        assertThat(found.getFirst().flags()).isEmpty();
        assertThat(found.getLast().flags())
                .singleElement()
                .satisfies(flag ->
                        assertThat(flag.text().in(Language.EN)).contains("somebody else's file"));
    }

    @Test
    void whereNothingCanBeWrittenIsSaidInASentence() throws Exception {
        course.handIn("ada", Course.notebook(cells));
        var file = Files.createFile(folder.resolve("file"));
        for (var out : List.of("/proc/none", file.toString())) {
            var said = new StringWriter();
            var command =
                    new CommandLine(new GradeCommand(() -> {})).setErr(new PrintWriter(said, true));
            int code =
                    command.execute(
                            folder.resolve("source/ps").toString(),
                            "--submitted=" + course.submitted,
                            "--out=" + out,
                            "--exercises=lab.kernel.course",
                            "--unprotected");
            assertThat(code).isEqualTo(2);
            assertThat(said.toString())
                    .startsWith("lab: " + out + ": it cannot be made, read or written: ")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void namesThatAreNoTextAreTwoLearnersWhomNobodyGrades() throws Exception {
        shell("mkdir -p \"$(printf 'Jos\\351')/ps\" \"$(printf 'Jos\\350')/ps\"", course.submitted);
        var found = SubmissionFolder.of(course.submitted, "ps").submissions();
        assertThat(found).extracting(Submission::learner).containsExactly("Jos%E8", "Jos%E9");
        assertThat(found)
                .allSatisfy(each -> {
                    assertThat(each.file()).isEmpty();
                    assertThat(each.flags().getFirst().text().in(Language.EN))
                            .contains("Rename it");
                });
    }

    @Test
    void aFolderOfAnotherAssignmentsScoresIsRefused() throws IOException {
        course.handIn("ada", "{}");
        var scores = Files.writeString(course.out.resolve("scores.csv"), "assignment\nps0\n");
        var said = new StringWriter();
        int code =
                new CommandLine(new GradeCommand(() -> {}))
                        .setErr(new PrintWriter(said, true))
                        .execute(
                                folder.resolve("source/ps").toString(),
                                "--submitted=" + course.submitted,
                                "--out=" + course.out,
                                "--exercises=lab.kernel.course",
                                "--unprotected");
        assertThat(code).isEqualTo(2);
        assertThat(said.toString())
                .isEqualToNormalizingNewlines(
                        "lab: --out %s: it has the scores of ps0, which would be lost; name another folder for ps\n"
                                .formatted(course.out));
        assertThat(scores).hasContent("assignment\nps0");
    }
}
