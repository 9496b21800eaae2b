package lab.kernel.jupyter;

import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do at a console, where there is no cell to end and no menu to choose from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ConsoleTest {
    private KernelProcess kernel;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        kernel = KernelProcess.start();
        client = new Client(kernel);
        client.execute("int ready = 1;");
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        kernel.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "quit", "exit()", " /exit "})
    void leavesTheConsole(String code) throws IOException {
        var cell = client.execute(code);

        assertThat(cell.status()).isEqualTo("ok");
        assertThat(cell.of("error")).isEmpty();
        var payload = cell.reply().content().getAsJsonArray("payload").get(0).getAsJsonObject();
        assertThat(payload.get("source").getAsString()).isEqualTo("ask_exit");
        assertThat(payload.get("keepkernel").getAsBoolean()).isFalse();
        assertThat(cell.printed("stdout")).contains("console closes");
    }

    @Test
    void takesExitForANameWhereThereIsOne() throws IOException {
        client.execute("int exit() { return 7; }");
        assertThat(client.execute("exit()").only("execute_result").plain()).isEqualTo("7");
        assertThat(client.execute("quit").reply().content().getAsJsonArray("payload")).hasSize(1);
        client.execute("%reset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"String?", "Math.max??", "%help", "%%bash\nls", "package a.b;\nint x;"})
    void takesForCompleteWhatIsNoJavaOfItsOwn(String code) throws IOException {
        var reply = client.request("is_complete_request", json("code", code)).reply();
        assertThat(reply.text("status")).isEqualTo("complete");
    }

    @Test
    void printsEveryOfManyLinesInFewMessages() throws IOException {
        int lines = 100_000;
        var cell =
                client.execute(
                        "for (int i = 0; i < %d; i++) System.out.println(i);".formatted(lines));

        assertThat(
                        cell.printed("stdout")
                                .equals(
                                        IntStream.range(0, lines)
                                                .mapToObj(i -> i + "\n")
                                                .collect(Collectors.joining())))
                .as("all lines, each once, in order")
                .isTrue();
        assertThat(cell.of("stream")).hasSizeLessThan(lines / 100);
    }
}
