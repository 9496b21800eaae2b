package lab.kernel.jupyter;

import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells that ask the person at the front end for a line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class InputTest {
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

    private String ask(String code) {
        var content = Client.cell(code);
        content.addProperty("allow_stdin", true);
        return client.send(client.shell(), "execute_request", content);
    }

    private void reply(String line) {
        client.send(client.stdin(), "input_reply", json("status", "ok", "value", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Scanner(System.in).nextLine()",
                "new BufferedReader(new InputStreamReader(System.in)).readLine()",
                "IO.readln()",
            })
    void asksForALine(String code) throws IOException {
        var id = ask(code);

        var question = client.receive(client.stdin());
        assertThat(question.type()).isEqualTo("input_request");
        assertThat(question.parentId()).isEqualTo(id);
        reply("안녕 😀");

        assertThat(client.finish(client.shell(), id).only("execute_result").plain())
                .isEqualTo("안녕 😀");
    }

    @Test
    void asksForAPasswordWithoutShowingIt() throws IOException {
        var id = ask("Ask.line(\"Name? \") + Ask.password(\"Password? \")");
        var name = client.receive(client.stdin());
        assertThat(name.text("prompt")).isEqualTo("Name? ");
        assertThat(name.content().get("password").getAsBoolean()).isFalse();
        reply("kim ");
        var secret = client.receive(client.stdin());
        assertThat(secret.text("prompt")).isEqualTo("Password? ");
        assertThat(secret.content().get("password").getAsBoolean()).isTrue();
        reply("secret");
        assertThat(client.finish(client.shell(), id).only("execute_result").plain())
                .isEqualTo("kim secret");
    }

    @Test
    void saysWhereNobodyCanBeAsked() throws IOException {
        assertThat(client.execute("Ask.password(\"? \")").reply().text("evalue"))
                .contains("Nobody can be asked here");
    }

    /// A prompt that has waited long for its question has been printed meanwhile.
    @Test
    void asksForOneLineAfterTheOther() throws IOException {
        var id =
                ask("IO.println(\"Two lines.\"); IO.readln(\"first? \") + IO.readln(\"second? \")");
        var seen = new StringBuilder();
        for (var line : new String[] {"a", "b"}) {
            seen.append(client.receive(client.stdin()).text("prompt"));
            reply(line);
        }

        var cell = client.finish(client.shell(), id);
        assertThat(cell.only("execute_result").plain()).isEqualTo("ab");
        assertThat(cell.printed("stdout") + seen).isEqualTo("Two lines.\nfirst? second? ");
    }

    @Test
    void aQuestionEndsQuietlyWithItsLabVm(@TempDir Path folder) throws Exception {
        var asked = folder.resolve("asked");
        var id =
                ask(
                        """
                        new Thread(() -> {
                            while (!Files.exists(Path.of("%s"))) Thread.onSpinWait();
                            Runtime.getRuntime().halt(3);
                        }).start();
                        System.in.read()\
                        """
                                .formatted(asked));
        client.receive(client.stdin());
        Files.createFile(asked);
        assertThat(client.finish(client.shell(), id).reply().text("evalue")).contains("3");

        var next = ask("IO.readln()");
        client.receive(client.stdin());
        reply("again");
        assertThat(client.finish(client.shell(), next).only("execute_result").plain())
                .isEqualTo("again");
        assertThat(kernel.errors()).isEmpty();
    }

    @Test
    void givesEndOfInputWhereNobodyMayBeAsked() throws IOException {
        assertThat(client.execute("System.in.read()").only("execute_result").plain())
                .isEqualTo("-1");
        var unanswered = client.execute("IO.readln(\"Name? \")");
        assertThat(unanswered.only("execute_result").plain()).isEqualTo("null");
        assertThat(unanswered.printed("stdout")).isEqualTo("Name? ");
    }

    @Test
    void endsAQuestionWithItsCellAndGivesItsLateAnswerToNobody() throws IOException {
        for (int i = 0; i < 5; i++) {
            var id = ask("System.in.read()");
            client.receive(client.stdin());
            client.request(client.control(), "interrupt_request", json());
            assertThat(client.finish(client.shell(), id).reply().text("ename"))
                    .isEqualTo("Interrupted");
            reply("too late");

            var next = ask("new Scanner(System.in).nextLine()");
            assertThat(client.receive(client.stdin()).parentId()).isEqualTo(next);
            reply("in time");
            assertThat(client.finish(client.shell(), next).only("execute_result").plain())
                    .as("round %d", i)
                    .isEqualTo("in time");
        }
    }
}
