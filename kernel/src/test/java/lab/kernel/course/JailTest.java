package lab.kernel.course;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.check.Catalog;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Recording;
import lab.kernel.engine.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a cell in a jail can see and reach.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JailTest {
    @TempDir private static Path outside;
    private Session session;
    private int cells;

    @BeforeAll
    void start() throws IOException {
        Course.needsTheJail();
        Files.writeString(outside.resolve("capture"), "bytes");
        Files.writeString(outside.resolve("secret"), "solutions");
        var files = new LinkedHashMap<Path, Path>();
        files.put(Assignment.HOME.resolve("capture"), outside.resolve("capture"));
        session = new Session(LabVmCommand.onHost().inside(Jail.next(files, Assignment.HOME)));
    }

    @AfterAll
    void stop() {
        if (session != null) session.close();
    }

    private String value(String cell) {
        var outcome = session.run(++cells, cell, new Recording());
        return outcome instanceof Outcome.Value(var bundle) ? bundle.text() : outcome.toString();
    }

    @Test
    void readsTheAssignmentsFilesBesideItself() {
        assertThat(value("Files.readString(Path.of(\"capture\"))")).contains("bytes");
    }

    @Test
    void writesInItsFolderAndNotOnTheMachine() throws IOException {
        assertThat(
                        value(
                                "Files.writeString(Path.of(\"mine\"), \"x\");"
                                        + " Files.exists(Path.of(\"mine\"))"))
                .contains("true");
        for (var place : new String[] {outside.toString(), "/usr/lib", "/", "/lab", "/home"})
            assertThat(
                            value(
                                    "Files.writeString(Path.of(\"%s\", \"mine\"), \"x\")"
                                            .formatted(place)))
                    .contains("Failed");
        assertThat(value("Files.writeString(Path.of(\"capture\"), \"x\")")).contains("Failed");
        assertThat(outside.resolve("mine")).doesNotExist();
        assertThat(Files.readString(outside.resolve("capture"))).isEqualTo("bytes");
    }

    @Test
    void seesNothingElseOfTheMachine() {
        for (var file :
                new Path[] {
                    outside.resolve("secret"),
                    Path.of("").toAbsolutePath().resolve("pom.xml"),
                    Path.of("/etc/passwd"),
                    Path.of("/usr/bin/env")
                })
            assertThat(value("Files.exists(Path.of(\"%s\"))".formatted(file)))
                    .as("%s", file)
                    .contains("false");
    }

    @Test
    void seesItsOwnProcessesOnly() {
        assertThat(value("ProcessHandle.allProcesses().count() < 5")).contains("true");
        assertThat(
                        value(
                                "Files.exists(Path.of(\"/proc/%d\"))"
                                        .formatted(ProcessHandle.current().pid())))
                .contains("false");
    }

    @Test
    void isNeitherRootNorAbleToBecomeIt() {
        assertThat(
                        value(
                                "Files.readString(Path.of(\"/proc/self/status\")).replaceAll(\"(?s).*CapEff:\\\\s*(\\\\w+).*\","
                                        + " \"$1\")"))
                .contains("0000000000000000");
        assertThat(
                        value(
                                "Files.readString(Path.of(\"/proc/self/status\")).contains(\"NoNewPrivs:\\t1\")"))
                .contains("true");
    }

    @Test
    void reachesItsOwnLoopbackAndNoOther() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(
                            value(
                                    "new Socket(\"127.0.0.1\", %d).isConnected()"
                                            .formatted(server.getLocalPort())))
                    .contains("Connection refused");
        }
        assertThat(
                        value(
                                "var own = new ServerSocket(0); new Socket(\"localhost\","
                                        + " own.getLocalPort()).isConnected()"))
                .contains("true");
    }

    /// A loopback and four others, drawn anew for each jail.
    @Test
    void hasAdaptersThatNobodyKnowsByHeart() {
        Assumptions.assumeTrue(Namespaces.haveAdapters(), "adapters take ip(8) and veth");
        assertThat(value("NetworkInterface.networkInterfaces().count()")).contains("5");
        assertThat(
                        value(
                                "NetworkInterface.networkInterfaces().filter(n -> { try { return n.isUp(); }"
                                        + " catch (SocketException e) { return false; } }).count()"))
                .contains("3");
        assertThat(Namespaces.before()).isNotEqualTo(Namespaces.before());
        assertThat(value("NetworkInterface.getByName(\"lo\").getMTU()")).contains("65536");
    }

    @Test
    void whereThereAreNoAdaptersThatIsSaidOfWhatIsAboutThem() {
        var tasks = Catalog.scan("lab.kernel.course").tasks();
        assertThat(Namespaces.onLess(requireNonNull(tasks.get("test.machine")), false))
                .hasValueSatisfying(flag -> {
                    assertThat(flag.text().en())
                            .startsWith("test.machine was graded where there is no adapter but")
                            .contains("Install iproute2");
                    assertThat(flag.text().ko()).startsWith("test.machine은(는) 루프백 말고는");
                });
        assertThat(Namespaces.onLess(requireNonNull(tasks.get("test.machine")), true)).isEmpty();
        assertThat(Namespaces.onLess(requireNonNull(tasks.get("test.size")), false)).isEmpty();
    }

    /// The system keeps a kilobyte for each, which no limit of a process counts.
    @Test
    void makesNoMillionsOfEmptyFiles() {
        Assumptions.assumeTrue(Namespaces.room("tmp").isPresent(), "unshare(1) may not mount");
        assertThat(
                        value(
                                """
                                int made = 0;
                                try {
                                    while (made < 20_000) { Files.createFile(Path.of("/tmp/empty" + made)); made++; }
                                } catch (IOException e) {}
                                for (int i = 0; i < made; i++) Files.delete(Path.of("/tmp/empty" + i));
                                made > 1_000 && made < 10_000
                                """))
                .contains("true");
    }

    @Test
    void isStartedWithNothingOfItsUsersEnvironmentButWhereProgramsAre() {
        var environment = new HashMap<>(Map.of("PATH", "/bin", "TOKEN", "secret", "HOME", "/root"));
        Jail.next(new LinkedHashMap<>(), Assignment.HOME).limit(environment);
        assertThat(environment).containsOnlyKeys("PATH");
    }

    /// Each would be a way around a limit: a limit is a process's, and these have memory or
    /// processes that no limit counts.
    @Test
    void makesNoProcessAndNoMemoryThatNoLimitCounts() {
        value(
                """
                int libc(String name, long... given) throws Throwable {
                    var linker = java.lang.foreign.Linker.nativeLinker();
                    var types = new java.lang.foreign.MemoryLayout[given.length];
                    Arrays.fill(types, java.lang.foreign.ValueLayout.JAVA_LONG);
                    var f = linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(),
                        java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_INT, types));
                    var all = new ArrayList<Object>();
                    for (long each : given) all.add(each);
                    return (int) f.invokeWithArguments(all);
                }
                long name = java.lang.foreign.Arena.global().allocateFrom("x").address();
                """);
        for (var call :
                new String[] {
                    "fork",
                    "memfd_create\", name, 0L, \"",
                    "shmget\", 0L, 4096L, 01777L, \"",
                    "ptrace\", 0L, 0L, 0L, 0L, \"",
                    "unshare\", 0x10000000L, \"",
                    // Its parent's end is to be its own.
                    "prctl\", 1L, 0L, \"",
                    // vsock, which leads out of a virtual machine; AF_ALG; and what there is not.
                    "socket\", 40L, 1L, 0L, \"",
                    "socket\", 38L, 5L, 0L, \"",
                    "socket\", 3L, 1L, 0L, \""
                }) {
            var cell = "libc(\"" + call + "\")";
            assertThat(value(cell.replace(", \"\")", ")"))).as(call).startsWith("-1");
        }
        assertThat(value("libc(\"socket\", 1L, 1L, 0L)")).doesNotStartWith("-1");
        assertThat(
                        value(
                                "new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\").start()"))
                .contains("Failed");
        assertThat(value("Files.writeString(Path.of(\"/dev/mine\"), \"x\")")).contains("Failed");
    }

    @Test
    void knowsNothingOfItsUsersEnvironment() {
        assertThat(value("System.getenv().keySet()"))
                .contains("LANG")
                .doesNotContain("PATH", "HOME");
        assertThat(value("System.getProperty(\"user.name\")")).contains("learner");
        // bubblewrap's own; root's is closed to any other user.
        assertThat(value("Files.readString(Path.of(\"/proc/1/environ\"))"))
                .doesNotContain("HOME=", "USER=");
    }
}
