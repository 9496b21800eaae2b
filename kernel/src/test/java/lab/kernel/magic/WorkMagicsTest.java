package lab.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Recording;
import lab.kernel.engine.Session;
import lab.view.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Magics that bring code in, or say something of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WorkMagicsTest {
    private Path folder = Path.of("");
    private Session session;
    private LabInterpreter interpreter;
    private int cells;
    private Recording output = new Recording();

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        Language.use(Language.EN);
        session = new Session(LabVmCommand.onHost().in(folder));
        interpreter = new LabInterpreter(session);
    }

    @AfterAll
    void stop() {
        interpreter.close();
    }

    @BeforeEach
    void listen() {
        output = new Recording();
    }

    private Outcome run(String cell) {
        return interpreter.run(++cells, cell, output);
    }

    private String value(String cell) {
        return run(cell) instanceof Outcome.Value(var bundle) ? bundle.text() : "no value";
    }

    private Outcome.Failed failure(String cell) {
        var outcome = run(cell);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed) outcome;
    }

    @Test
    void timesALineOrTheRestOfACell() {
        assertThat(value("%time 6 * 7")).isEqualTo("42");
        assertThat(output.out.toString()).matches("Took \\d+[.]\\d+ s, compiling included[.]\n");
        assertThat(value("%time\nint timed = 5;\ntimed + 1")).isEqualTo("6");
        assertThat(output.out.toString().lines()).hasSize(2);
        assertThat(value("%time \"a  b\".length()")).isEqualTo("4");
    }

    @Test
    void listsWhatIsDeclared() {
        run("int answer = 42; List<String> names = List.of(\"a\", \"b\");");
        run("int twice(int n) { return 2 * n; }\nrecord Pair(int a, int b) {}");
        run("%who");
        assertThat(output.shown.toString())
                .contains("answer  int", "42", "names   List<String>", "[a, b]");
        assertThat(output.out.toString())
                .contains("Methods: twice(int) → int")
                .contains("Types: ")
                .contains("Pair");
    }

    @Test
    void listsVariablesThatAreNamedAsPackages() {
        run("int lab = 1; var java = \"coffee\";");
        assertThat(run("%who")).isEqualTo(new Outcome.Nothing());
        assertThat(output.shown.toString()).containsPattern("lab +int").contains("coffee");
    }

    @Test
    void runsAFileAsIfItStoodInTheCell() throws IOException {
        Files.writeString(
                folder.resolve("Tools.java"),
                "package tools;\n\npublic class Tools {\n    static int seven() { return 7; }\n}\n");
        Files.writeString(folder.resolve("bad.jsh"), "int fine = 1;\nint wrong = \"text\";\n");
        run("%load Tools.java");
        assertThat(value("Tools.seven()")).isEqualTo("7");
        var failed = failure("%load bad.jsh");
        assertThat(failed.traceback().get(0)).startsWith("In bad.jsh");
        assertThat(failed.traceback().get(1)).contains("line 2");
        assertThat(failure("%load nothing.java").message()).contains("no file nothing.java");
    }

    @Test
    void putsJarsAndFoldersOnTheClassPathAlsoAfterAReset() throws IOException {
        makeJar(folder.resolve("lib/greet.jar"), "hello");
        run("%classpath lib/*");
        assertThat(output.out.toString()).contains("greet.jar");
        compile("package greet; public class Hello { public static int one() { return 1; } }");
        run("%classpath classes");
        assertThat(value("greet.Hello.one()")).isEqualTo("1");
        run("%reset");
        assertThat(value("greet.Hello.one()")).isEqualTo("1");
        run("%classpath");
        assertThat(output.out.toString()).contains("greet.jar");
        assertThat(failure("%classpath nowhere.jar").message()).contains("no folder nowhere.jar");
    }

    @Test
    void runsShellScriptsOnlyWhereThatWasTurnedOn() {
        assertThat(failure("%%bash\necho hi").message())
                .contains("%%bash is off")
                .contains("TCPIP_LAB_BASH=on");
        assertThat(BashMagic.isOn("ON")).isTrue();
        assertThat(BashMagic.isOn("")).isFalse();
        run("int lab = 1;");
        session.run(++cells, BashMagic.java("echo \"a\\tb\"\necho $((6*7)) 안녕"), output);
        assertThat(output.out.toString()).contains("42 안녕\n");
        var failed = session.run(++cells, BashMagic.java("exit 3"), output);
        assertThat(((Outcome.Failed) failed).message()).contains("exit code 3");
    }

    @Test
    void bringsALibraryWithAllThatItNeeds() throws IOException {
        var remote = folder.resolve("remote");
        artifact(remote, "far", "");
        artifact(
                remote,
                "near",
                "<dependency><groupId>demo</groupId><artifactId>far</artifactId><version>1</version></dependency>");
        var magic =
                new MavenMagic(
                        session,
                        new Artifacts(
                                Optional.of(settings(remote)),
                                Optional.of(folder.resolve("local"))));

        var outcome = magic.runLine(1, " demo:near:1", output);

        assertThat(outcome).isEqualTo(new Outcome.Nothing());
        assertThat(output.shown.toString())
                .contains(
                        "Looking for demo:near:1",
                        "Downloading near-1.jar",
                        "demo:near:1: 2 jars on the class path, 2 downloaded.");
        assertThat(session.addedToClassPath())
                .extracting(path -> path.getFileName().toString())
                .contains("near-1.jar", "far-1.jar");
        magic.runLine(2, "demo:near:1", output);
        assertThat(output.shown.toString()).endsWith("all of them were here already.|");
    }

    @Test
    void saysWhyThereIsNoLibrary() throws IOException {
        var remote = Files.createDirectories(folder.resolve("empty"));
        var unknown =
                new MavenMagic(
                        session,
                        new Artifacts(
                                Optional.of(settings(remote)),
                                Optional.of(folder.resolve("local2"))));
        assertThat(((Outcome.Failed) unknown.runLine(1, "demo:none:1", Output.NONE)).message())
                .startsWith("There is no demo:none:jar:1 in file:");
        assertThat(((Outcome.Failed) unknown.runLine(1, "demo", Output.NONE)).message())
                .contains("group:artifact:version");
        var nobody = Files.writeString(folder.resolve("nobody.xml"), mirror("http://127.0.0.1:1/"));
        var offline =
                new MavenMagic(
                        session,
                        new Artifacts(Optional.of(nobody), Optional.of(folder.resolve("local3"))));
        assertThat(((Outcome.Failed) offline.runLine(1, "demo:none:1", Output.NONE)).message())
                .contains("because http://127.0.0.1:1/ cannot be reached")
                .contains("settings.xml");
    }

    private void compile(String code) throws IOException {
        var source = Files.writeString(folder.resolve("Hello.java"), code);
        var classes = Files.createDirectories(folder.resolve("classes"));
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
    }

    private Path settings(Path remote) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "settings", ".xml"),
                mirror(remote.toUri().toString()));
    }

    private static String mirror(String url) {
        return "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                + url
                + "</url></mirror></mirrors></settings>";
    }

    private static void artifact(Path repository, String name, String dependencies)
            throws IOException {
        var place = Files.createDirectories(repository.resolve("demo/" + name + "/1"));
        Files.writeString(
                place.resolve(name + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>demo</groupId><artifactId>"
                        + name
                        + "</artifactId><version>1</version><dependencies>"
                        + dependencies
                        + "</dependencies></project>");
        makeJar(place.resolve(name + "-1.jar"), name);
    }

    private static void makeJar(Path jar, String content) throws IOException {
        Files.createDirectories(jar.getParent());
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(content + ".txt"));
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
