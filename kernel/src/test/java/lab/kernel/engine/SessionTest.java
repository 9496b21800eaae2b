package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import lab.link.PrivateNetwork;
import lab.link.PrivateNetwork.Availability.Unavailable;
import lab.view.Bundle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionTest extends CellTests {
    @Test
    void showsTheValueOfTheLastExpression() {
        assertThat(value("int x = 20;\nint y = 22;\nx + y")).isEqualTo("42");
        assertThat(value("var s = \"a\"; s + 1\n")).isEqualTo("a1");
        assertThat(value("1\n2")).isEqualTo("2");
        assertThat(value("int uv; uv = 9")).isEqualTo("9");
        assertThat(value("new int[] {1, 2}")).isEqualTo("[1, 2]");
        assertThat(value("null")).isEqualTo("null");
    }

    @Test
    void showsNoValueForAStatement() {
        assertThat(run("var list = new ArrayList<Integer>(); list.add(3);"))
                .isEqualTo(new Outcome.Nothing());
        assertThat(run("")).isEqualTo(new Outcome.Nothing());
        assertThat(run("// only a comment")).isEqualTo(new Outcome.Nothing());
        assertThat(run("int q = 3; q++;")).isEqualTo(new Outcome.Nothing());
    }

    @Test
    void statementsRunTogetherAsIfEachWereAlone() {
        assertThat(
                        value(
                                """
                                int sum = 0; var said = new StringBuilder();
                                // first
                                sum = 5; /* then */ sum += 2;
                                for (int i = 0; i < 3; i++) {
                                    said.append(i);
                                }
                                said.append('!'); // a call
                                int twice = sum * 2;
                                twice++;
                                said.append(twice);
                                said.toString()
                                """))
                .isEqualTo("012!15");
        assertThat(run("sum = 1;\nsum += 2;\nsum++;")).isEqualTo(new Outcome.Nothing());
        assertThat(value("sum")).isEqualTo("4");
    }

    @Test
    void statementsBeforeAWrongOneHaveRunAndItIsNamed() {
        var failed = failure("int w = 0;\nw = 1;\nw += 1;\n  w = nowhere;\nw = 9;");
        assertThat(failed.toString())
                .contains("cell %d, line 4: variable nowhere is not declared".formatted(cells));
        assertThat(value("w")).isEqualTo("2");
    }

    @Test
    void anExceptionInOneOfSeveralStatementsNamesItsLine() {
        var failed = failure("int d = 0;\nd = 1;\n// a comment\n\nd = d / 0;\nd = 7;");
        assertThat(failed.toString()).contains("cell %d, line 5".formatted(cells));
        assertThat(value("d")).isEqualTo("1");
    }

    @Test
    void knowsTheLibraryWithoutAnImport() {
        assertThat(value("Bundle.text(\"hi\").text()")).isEqualTo("hi");
    }

    @Test
    void preloadsOnlyWhatExists() {
        for (var each : Engine.PRELOADED)
            assertThat(run(each)).as(each).isEqualTo(new Outcome.Nothing());
    }

    @Test
    void keepsCellsAwayFromTheKernelsClasses() {
        assertThat(failure("lab.kernel.engine.Session.class").name()).isEqualTo("CompileError");
        assertThat(failure("com.google.gson.Gson.class").name()).isEqualTo("CompileError");
        assertThat(value("Class.forName(\"lab.internal.vm.Agent\").getSimpleName()"))
                .isEqualTo("Agent");
    }

    @Test
    void printsInOrderAndWhole() {
        run("for (int i = 0; i < 20_000; i++) System.out.println(\"안녕 \" + i);");
        assertThat(output.out.toString().lines().count()).isEqualTo(20_000);
        assertThat(output.out).startsWith("안녕 0\n안녕 1\n").doesNotContain("\uFFFD");
    }

    @Test
    void displaysAndUpdates() {
        run("var shown = display(\"one\"); shown.update(\"two\");");
        assertThat(output.shown).hasToString("one|update two|");
    }

    @Test
    void placesACompileErrorOnTheCellsLine() {
        var failed = failure("int a = 1;\n\n  int b = nothing + 1;");
        assertThat(failed.name()).isEqualTo("CompileError");
        assertThat(failed.traceback())
                .containsExactly(
                        "cell %d, line 3: variable nothing is not declared: nothing has this name here; if another cell makes it, run that one first"
                                .formatted(cells),
                        "    int b = nothing + 1;",
                        "            ^");
    }

    @Test
    void placesAnExceptionOnTheCellsLines() {
        run("\n\nint half(int n) {\n    return n / 0;\n}");
        int definition = cells;
        var failed = failure("int before = 1;\nhalf(4)");
        assertThat(failed.name()).isEqualTo("java.lang.ArithmeticException");
        assertThat(failed.traceback())
                .containsExactly(
                        "java.lang.ArithmeticException: / by zero",
                        "    at half (cell %d, line 4)".formatted(definition),
                        "    at cell %d, line 2".formatted(cells));
    }

    @Test
    void keepsTheCauseOfAnException() {
        var failed =
                failure("throw new IllegalStateException(\"outer\", new IOException(\"inner\"));");
        assertThat(failed.traceback())
                .contains("Caused by: java.io.IOException: inner")
                .first()
                .isEqualTo("java.lang.IllegalStateException: outer");
    }

    @Test
    void keepsWhatAnExceptionHadSuppressed() {
        var failed =
                failure(
                        """
                        class Door implements AutoCloseable {
                            public void close() { throw new IllegalStateException("jammed"); }
                        }
                        void pass() throws IOException {
                            try (var door = new Door()) { throw new IOException("dark", new Error("night")); }
                        }
                        pass();
                        """);
        assertThat(failed.traceback())
                .containsExactly(
                        "java.io.IOException: dark",
                        "    at pass (cell %d, line 5)".formatted(cells),
                        "    at cell %d, line 7".formatted(cells),
                        "Suppressed: java.lang.IllegalStateException: jammed",
                        "    at Door.close (cell %d, line 2)".formatted(cells),
                        "    at pass (cell %d, line 5)".formatted(cells),
                        "    at cell %d, line 7".formatted(cells),
                        "Caused by: java.lang.Error: night",
                        "    at pass (cell %d, line 5)".formatted(cells),
                        "    at cell %d, line 7".formatted(cells));
    }

    @Test
    void namesThingsAsTheLearnerDid() {
        run(
                "class Plain { Plain next; void each() { List.of(1).forEach(i -> { throw new Error(); }); } }");
        run("Plain plain;");
        assertThat(value("new Plain()")).startsWith("Plain@");
        assertThat(value("(Runnable) () -> {}")).startsWith("Lambda@");
        assertThat(failure("plain.next").message()).endsWith("because \"plain\" is null");
        assertThat(failure("throw new IOException(\"odd\") { };").name())
                .isEqualTo("java.io.IOException");
        assertThat(failure("new Plain().each();").traceback().get(1))
                .contains("lambda in each (cell");
        assertThat(failure("var odd = new Error(); throw odd;").traceback())
                .containsExactly("java.lang.Error", "    at cell %d, line 1".formatted(cells));
        assertThat(value("\"REPL.$JShell$1.text\"")).isEqualTo("REPL.$JShell$1.text");
        assertThat(run("System.out.printf(\"%d\", 1)")).isEqualTo(new Outcome.Nothing());
    }

    @Test
    void saysWhatADeclarationStillNeeds() {
        run("int twice() { return 2 * once(); }");
        assertThat(output.out).contains("twice").contains("once()");
        assertThat(failure("twice()").message()).contains("not declared yet");
        run("int once() { return 21; }");
        assertThat(value("twice()")).isEqualTo("42");
    }

    @Test
    void sendsAThreadsOutputToTheCellThatStartedIt() throws Exception {
        var first = new Recording();
        try (var gate = new ServerSocket(0)) {
            session.run(
                    ++cells,
                    "Thread.startVirtualThread(() -> { try (var s = new Socket(\"localhost\", %d)) {"
                                    .formatted(gate.getLocalPort())
                            + " s.getInputStream().read(); System.out.println(\"late\"); }"
                            + " catch (IOException e) { e.printStackTrace(); } });",
                    first);
            try (var socket = gate.accept()) {
                run("int another = 1;");
                socket.getOutputStream().write(1);
            }
        }
        assertThat(first.said.orTimeout(20, TimeUnit.SECONDS).get()).isEqualTo("late\n");
        assertThat(output.out).isEmpty();
    }

    @Test
    void bringsTheLoopbackOfAPrivateNetworkUp() {
        if (PrivateNetwork.available() instanceof Unavailable(var why)) {
            assertThat(System.getenv("CI")).as(why).isNotEqualTo("true");
            Assumptions.abort(why);
        }
        try (var apart = new Session(LabVmCommand.onHost().on(LabVmCommand.Network.PRIVATE))) {
            var outcome =
                    apart.run(
                            1,
                            """
                            String exchange() throws IOException {
                                try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                                        var client = new Socket(server.getInetAddress(), server.getLocalPort())) {
                                    return "connected " + Adapter.list().size();
                                }
                            }
                            exchange()
                            """,
                            output);
            assertThat(outcome).isEqualTo(new Outcome.Value(Bundle.text("connected 2")));
        }
    }

    @Test
    void startsAgainAfterAReset() {
        run("int gone = 1;");
        session.reset(LabVmCommand.onHost());
        assertThat(failure("gone").name()).isEqualTo("CompileError");
    }
}
