package lab.kernel.jupyter;

import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the kernel process, its lab VM and its front end come to their ends.
@Timeout(120)
class KernelLifeTest {
    private static final String SAY_PID = "System.out.println(ProcessHandle.current().pid());";

    private static ProcessHandle labVm(Client client) throws IOException {
        return process(client.execute(SAY_PID).printed("stdout"));
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void outlivesALabVmThatIsKilled() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            client.execute("int lost = 7;");
            var idle = labVm(client);
            idle.destroyForcibly();
            awaitEnd(idle);
            saysWhatIsLost(client.execute("lost"));
            assertThat(client.execute("lost").reply().text("ename")).isEqualTo("CompileError");

            var id = client.start(SAY_PID + " while (true) Thread.sleep(5);");
            var busy = process(client.awaitPublished(id, "stream").text("text"));
            busy.destroyForcibly();
            saysWhatIsLost(client.finish(client.shell(), id));
            assertThat(client.execute("6 * 7").only("execute_result").plain()).isEqualTo("42");
            assertThat(kernel.leftovers()).isEmpty();
            assertThat(kernel.errors()).isEmpty();
        }
    }

    /// More than a pipe that nobody reads would take.
    @Test
    void isNotDisturbedByWhatNativeCodeWrites() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            client.execute(
                    """
                    import java.lang.foreign.*;
                    var linker = Linker.nativeLinker();
                    var puts = linker.downcallHandle(
                            linker.defaultLookup().find("puts").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
                    var fflush = linker.downcallHandle(
                            linker.defaultLookup().find("fflush").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
                    int say(String words) throws Throwable {
                        try (var arena = Arena.ofConfined()) {
                            int written = (int) puts.invokeExact(arena.allocateFrom(words));
                            return (int) fflush.invokeExact(MemorySegment.NULL);
                        }
                    }
                    """);
            var cell =
                    client.execute(
                            "System.out.println(\"before\");\n"
                                    + "say(\"native words \".repeat(20_000));\n"
                                    + "System.out.println(\"after\");");
            assertThat(cell.status()).isEqualTo("ok");
            assertThat(cell.printed("stdout")).contains("before\n", "after\n");
            var natively = cell.printed("stdout").replace("before\n", "").replace("after\n", "");
            assertThat(natively.equals("native words ".repeat(20_000) + "\n")).isTrue();
        }
    }

    /// By another way than what cells print, which a front end would not wait for.
    @Test
    void whatAChildProcessWritesIsThereWhenItsCellEnds() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            for (int i = 0; i < 20; i++) {
                var cell =
                        client.execute(
                                """
                                new ProcessBuilder("sh", "-c", "echo 하나; printf two")
                                        .inheritIO().start().waitFor()
                                """);
                assertThat(cell.printed("stdout")).isEqualTo("하나\ntwo");
                assertThat(cell.only("execute_result").plain()).isEqualTo("0");
            }
            var many =
                    client.execute(
                            "new ProcessBuilder(\"seq\", \"20000\").inheritIO().start().waitFor();");
            assertThat(many.printed("stdout").lines()).hasSize(20_000);
            assertThat(many.of("stream")).hasSizeLessThan(200);
        }
    }

    /// Nothing comes that way any more, and nobody waits for it.
    @Test
    void standardOutputMayBeClosed() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            client.execute("new java.io.FileOutputStream(java.io.FileDescriptor.out).close();");
            for (int i = 0; i < 3; i++)
                assertThat(client.execute("6 * 7").only("execute_result").plain()).isEqualTo("42");
            assertThat(client.execute("System.out.print(1);").printed("stdout")).isEqualTo("1");
        }
    }

    private static void saysWhatIsLost(Exchange cell) {
        assertThat(cell.reply().text("ename")).isEqualTo("LabVmLost");
        assertThat(cell.only("error").text("evalue"))
                .contains("killed (signal 9)")
                .contains("variables, definitions and open sockets are gone");
    }

    @Test
    void takesItsLabVmWithItWhenItIsKilled() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            var id = client.start(SAY_PID + " while (true) Thread.sleep(5);");
            var labVm = process(client.awaitPublished(id, "stream").text("text"));

            kernel.kill();

            awaitEnd(labVm);
            assertThat(kernel.leftovers()).isEmpty();
        }
    }

    /// As after a restart in the middle of a chapter.
    @Test
    void speaksTheLanguageOfItsNotebookFromTheFirstCellOn() throws IOException {
        var korean = Path.of("../notebooks/ko/05-udp.ipynb").toAbsolutePath().toString();
        try (var kernel = KernelProcess.start(Map.of("JPY_SESSION_NAME", korean));
                var client = new Client(kernel)) {
            assertThat(client.execute("missing").only("error").text("evalue"))
                    .contains("선언되지 않았습니다");
        }
    }

    /// `jupyter run FILE` gives the kernel the file's name, too, and then sends what is in it.
    @Test
    void takesArgumentsOfItsFrontEnd() throws IOException {
        try (var kernel = KernelProcess.start(Map.of(), "Program.java", "--flag");
                var client = new Client(kernel)) {
            assertThat(client.execute("6 * 7").only("execute_result").plain()).isEqualTo("42");
            assertThat(kernel.errors()).isEmpty();
        }
    }

    @Test
    void endsWithItsFrontEnd() throws IOException {
        var frontEnd = new ProcessBuilder("sleep", "1000").start();
        var parent = Map.of("JPY_PARENT_PID", Long.toString(frontEnd.pid()));
        try (var kernel = KernelProcess.start(parent);
                var client = new Client(kernel)) {
            var labVm = labVm(client);
            client.start("while (true) Thread.sleep(5);");

            frontEnd.destroyForcibly();

            kernel.awaitEnd();
            awaitEnd(labVm);
            assertThat(kernel.leftovers()).isEmpty();
        } finally {
            frontEnd.destroyForcibly();
        }
    }

    /// It may be gone when the kernel looks for it, or the moment after.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsWithAFrontEndThatHasSaidNothingYet(boolean before) throws Exception {
        var frontEnd = new ProcessBuilder("sleep", "1000").start();
        var parent =
                Map.of(
                        "JPY_PARENT_PID",
                        Long.toString(frontEnd.pid()),
                        "TCPIP_LAB_FIRST_WORD",
                        "1");
        if (before) frontEnd.destroyForcibly().waitFor();
        try (var kernel = KernelProcess.start(parent)) {
            frontEnd.destroyForcibly();

            kernel.awaitEnd();

            assertThat(kernel.exitCode()).isZero();
            assertThat(kernel.leftovers()).isEmpty();
        } finally {
            frontEnd.destroyForcibly();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsShutDown() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            var labVm = labVm(client);
            client.start("System.out.println(1); while (true) Thread.sleep(5);");
            var channel = client.control();

            var reply = client.request(channel, "shutdown_request", json("restart", true));

            assertThat(reply.reply().content().get("restart").getAsBoolean()).isTrue();
            kernel.awaitEnd();
            awaitEnd(labVm);
            assertThat(kernel.exitCode()).isZero();
            assertThat(kernel.leftovers()).isEmpty();
            assertThat(kernel.errors()).isEmpty();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsShutDownBeforeItHasStarted() throws IOException {
        try (var kernel = KernelProcess.start();
                var client = new Client(kernel)) {
            client.send(client.shell(), "shutdown_request", json("restart", false));
            kernel.awaitEnd();

            assertThat(kernel.exitCode()).isZero();
            assertThat(kernel.leftovers()).isEmpty();
            assertThat(kernel.errors()).isEmpty();
        }
    }
}
