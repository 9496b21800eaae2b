package lab.kernel.jupyter;

import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// What the kernel answers to a front end that keeps to the protocol.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ProtocolTest {
    private KernelProcess kernel;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        kernel = KernelProcess.start();
        client = new Client(kernel);
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        kernel.close();
    }

    @Test
    void introducesItself() throws IOException {
        var info = client.request("kernel_info_request", json());

        assertThat(info.reply().text("protocol_version")).isEqualTo("5.5");
        assertThat(info.reply().content().getAsJsonObject("language_info").get("name"))
                .extracting(JsonElement::getAsString)
                .isEqualTo("java");
        assertThat(info.published()).hasSize(2);
    }

    @Test
    void sendsTheHeartbeatBack() {
        assertThat(client.beats()).isTrue();
        assertThat(client.beats()).isTrue();
    }

    @Test
    void bindsOnlyWhereTheConnectionFileSays() throws IOException {
        for (int port : kernel.ports()) {
            new Socket(KernelProcess.HOST, port).close();
            assertThatThrownBy(() -> new Socket("127.0.0.2", port).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void runsACellAndPublishesItsInputItsOutputAndItsResultInThisOrder() throws IOException {
        var cell =
                client.execute(
                        """
                        System.out.println("안녕");
                        System.err.println("oh");
                        display("shown");
                        6 * 7\
                        """);

        assertThat(cell.status()).isEqualTo("ok");
        assertThat(cell.published())
                .extracting(Received::type)
                .containsExactly(
                        "status",
                        "execute_input",
                        "stream",
                        "stream",
                        "display_data",
                        "execute_result",
                        "status");
        assertThat(cell.printed("stdout")).isEqualTo("안녕\n");
        assertThat(cell.printed("stderr")).isEqualTo("oh\n");
        assertThat(cell.only("execute_result").plain()).isEqualTo("42");
        int count = countOf(cell);
        assertThat(cell.only("execute_input").content().get("execution_count").getAsInt())
                .isEqualTo(count);
        assertThat(countOf(client.execute("1"))).isEqualTo(count + 1);
    }

    private static int countOf(Exchange cell) {
        return cell.reply().content().get("execution_count").getAsInt();
    }

    @Test
    void repliesWithAnErrorAsItIsPublished() throws IOException {
        var cell = client.execute("throw new IllegalStateException(\"on purpose\");");

        for (var each : List.of(cell.reply(), cell.only("error"))) {
            assertThat(each.text("ename")).isEqualTo("java.lang.IllegalStateException");
            assertThat(each.text("evalue")).isEqualTo("on purpose");
            assertThat(each.content().getAsJsonArray("traceback").get(1).getAsString())
                    .contains("cell " + countOf(cell) + ", line 1");
        }
        assertThat(cell.of("execute_result")).isEmpty();
    }

    @Test
    void replacesWhatWasDisplayed() throws IOException {
        var cell = client.execute("var shown = display(\"one\"); shown.update(\"two\");");

        assertThat(cell.only("update_display_data").plain()).isEqualTo("two");
        assertThat(cell.only("update_display_data").content().get("transient"))
                .isEqualTo(cell.only("display_data").content().get("transient"));
    }

    @Test
    void clearsWhatWasShown() throws IOException {
        var cell = client.execute("display(\"one\"); Screen.clear();");

        assertThat(cell.published())
                .extracting(Received::type)
                .containsSubsequence("display_data", "clear_output");
    }

    @Test
    void showsDocumentationBesideTheNotebook() throws IOException {
        var payload = client.execute("Math?").reply().content().getAsJsonArray("payload");

        var page = payload.get(0).getAsJsonObject();
        assertThat(page.get("source").getAsString()).isEqualTo("page");
        assertThat(page.getAsJsonObject("data").get("text/plain").getAsString())
                .contains("java.lang.Math");
    }

    @Test
    void staysSilentWhenAskedTo() throws IOException {
        int before = countOf(client.execute("int quiet = 0;"));

        var cell = changed("System.out.println(quiet = 5); quiet", "silent", true);
        var failing = changed("throw new Exception()", "silent", true);

        assertThat(cell.published()).hasSize(2);
        assertThat(failing.published()).hasSize(2);
        assertThat(cell.status()).isEqualTo("ok");
        assertThat(failing.status()).isEqualTo("error");
        var after = client.execute("quiet");
        assertThat(after.only("execute_result").plain()).isEqualTo("5");
        assertThat(countOf(after)).isEqualTo(before + 1);
    }

    @Test
    void leavesACellOutOfHistoryWhenAskedTo() throws IOException {
        int before = countOf(client.execute("\"kept in history\""));

        var cell = changed("\"left out of history\"", "store_history", false);

        assertThat(cell.only("execute_result").plain()).isEqualTo("left out of history");
        assertThat(countOf(cell)).isEqualTo(before);
        assertThat(history("hist_access_type", "tail", "n", 1000).toString())
                .contains("kept in history")
                .doesNotContain("left out of history");
    }

    private Exchange changed(String code, String key, boolean value) throws IOException {
        var content = Client.cell(code);
        content.addProperty(key, value);
        return client.request("execute_request", content);
    }

    @Test
    void evaluatesUserExpressionsEachForItself() throws IOException {
        var content = Client.cell("int base = 20;");
        content.add(
                "user_expressions",
                json("sum", "base + 1", "bad", "base / 0", "wrong", "base +", "none", ""));

        var cell = client.request("execute_request", content);

        var values = cell.reply().content().getAsJsonObject("user_expressions");
        assertThat(values.getAsJsonObject("sum").getAsJsonObject("data").get("text/plain"))
                .extracting(JsonElement::getAsString)
                .isEqualTo("21");
        assertThat(values.getAsJsonObject("sum").get("status").getAsString()).isEqualTo("ok");
        assertThat(values.getAsJsonObject("bad").get("status").getAsString()).isEqualTo("error");
        assertThat(values.getAsJsonObject("bad").get("ename").getAsString())
                .contains("ArithmeticException");
        assertThat(values.getAsJsonObject("wrong").get("status").getAsString()).isEqualTo("error");
        assertThat(values.getAsJsonObject("wrong").getAsJsonArray("traceback").toString())
                .contains("line 1");
        assertThat(cell.status()).isEqualTo("ok");
        assertThat(cell.of("error")).isEmpty();
    }

    /// Each of these is an operand of the next.
    @Test
    void takesALongSum() throws IOException {
        var cell = client.execute("(\"a\"" + " + \"a\"".repeat(9_999) + ").length()");
        assertThat(cell.only("execute_result").plain()).isEqualTo("10000");
    }

    @Test
    void evaluatesNoUserExpressionsAfterACellThatFailed() throws IOException {
        client.execute("int asked = 0;");
        var content = Client.cell("throw new Error();");
        content.add("user_expressions", json("count", "++asked"));
        assertThat(client.request("execute_request", content).status()).isEqualTo("error");
        assertThat(client.execute("asked").only("execute_result").plain()).isEqualTo("0");
    }

    /// Holds a cell back until what is to be queued behind it has been sent.
    private static final class Gate implements AutoCloseable {
        private final ServerSocket server =
                new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        final String wait =
                "new Socket(InetAddress.getLoopbackAddress(), %d).getInputStream().read();"
                        .formatted(server.getLocalPort());

        Gate() throws IOException {}

        void open() throws IOException {
            server.accept().close();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /// The kernel has answered what was sent after them, so they are with it too.
    private void letArrive() throws IOException {
        var later = client.send(client.control(), "kernel_info_request", json());
        client.finish(client.control(), later);
    }

    @Test
    void abortsTheCellsThatWereQueuedWhenOneFailed() throws IOException {
        String failing;
        String queued;
        String info;
        String last;
        try (var gate = new Gate()) {
            failing = client.start(gate.wait + " int n = 1 / 0;");
            queued = client.start("System.out.println(\"never\")");
            info = client.send(client.shell(), "kernel_info_request", json());
            last = client.start("1");
            letArrive();
            gate.open();
        }

        assertThat(client.finish(client.shell(), failing).status()).isEqualTo("error");
        // A person sends this one knowing that the other has failed.
        var later = client.start("1 + 1");
        for (var id : List.of(queued, last)) {
            var aborted = client.finish(client.shell(), id);
            assertThat(aborted.status()).isEqualTo("aborted");
            assertThat(aborted.published()).hasSize(2);
        }
        assertThat(client.finish(client.shell(), info).status()).isEqualTo("ok");
        assertThat(client.finish(client.shell(), later).only("execute_result").plain())
                .isEqualTo("2");
    }

    @Test
    void runsWhatIsSentOnceTheErrorIsKnown() throws IOException {
        for (int i = 0; i < 10; i++) {
            var failing = client.start("int missing = nothing;");
            client.awaitPublished(failing, "error");
            var next = client.execute("1 + 1");
            assertThat(next.status()).as("round %d", i).isEqualTo("ok");
        }
    }

    @Test
    void goesOnAfterAFailureWhenAskedTo() throws IOException {
        String next;
        try (var gate = new Gate()) {
            var content = Client.cell(gate.wait + " int n = 1 / 0;");
            content.addProperty("stop_on_error", false);
            client.send(client.shell(), "execute_request", content);
            next = client.start("2 + 2");
            letArrive();
            gate.open();
        }

        assertThat(client.finish(client.shell(), next).only("execute_result").plain())
                .isEqualTo("4");
    }

    @Test
    void remembersItsHistory() throws IOException {
        int first = countOf(client.execute("int alpha = 1;"));
        client.execute("alpha + 1");
        client.execute("int beta = 2;");
        client.execute("alpha + 1");

        assertThat(inputs(history("hist_access_type", "tail", "n", 2)))
                .containsExactly("int beta = 2;", "alpha + 1");
        assertThat(
                        inputs(
                                history(
                                        "hist_access_type",
                                        "range",
                                        "session",
                                        0,
                                        "start",
                                        first,
                                        "stop",
                                        first + 2)))
                .containsExactly("int alpha = 1;", "alpha + 1");
        assertThat(
                        inputs(
                                history(
                                        "hist_access_type",
                                        "search",
                                        "pattern",
                                        "alpha*",
                                        "unique",
                                        true,
                                        "n",
                                        10)))
                .containsExactly("alpha + 1");
        var withOutput = history("hist_access_type", "tail", "n", 1, "output", true);
        assertThat(withOutput.getAsJsonArray("history").get(0).getAsJsonArray().get(2))
                .hasToString("[\"alpha + 1\",\"2\"]");
    }

    private JsonObject history(Object... keysAndValues) throws IOException {
        return client.request("history_request", json(keysAndValues)).reply().content();
    }

    private static List<String> inputs(JsonObject history) {
        return history.getAsJsonArray("history").asList().stream()
                .map(line -> line.getAsJsonArray().get(2).getAsString())
                .toList();
    }

    @Test
    void isBusyAndIdleAroundRequestsThatItDoesNotKnow() throws IOException {
        for (var type : List.of("debug_request", "create_subshell_request", "made_up", "")) {
            for (var channel : List.of(client.shell(), client.control()))
                assertThat(client.published(client.send(channel, type, json()))).hasSize(2);
        }
    }

    @Test
    void answersControlAtOnceWhileACellRuns() throws IOException {
        var id = client.start("System.out.println(\"on\"); while (true) Thread.sleep(5);");
        client.awaitPublished(id, "stream");

        for (var type : List.of("kernel_info_request", "comm_info_request", "history_request"))
            assertThat(client.request(client.control(), type, json()).status()).isEqualTo("ok");
        var interrupt = client.request(client.control(), "interrupt_request", json());

        assertThat(interrupt.status()).isEqualTo("ok");
        assertThat(client.finish(client.shell(), id).reply().text("ename"))
                .isEqualTo("Interrupted");
        assertThat(client.execute("1 + 1").status()).isEqualTo("ok");
    }

    @Test
    void runsCellsOnTheShellChannelOnly() throws IOException {
        var refused = client.request(client.control(), "execute_request", Client.cell("1"));

        assertThat(refused.status()).isEqualTo("error");
        assertThat(refused.reply().text("evalue")).contains("shell channel");
        assertThat(refused.of("execute_input")).isEmpty();
    }
}
