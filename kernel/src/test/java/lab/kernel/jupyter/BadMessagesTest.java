package lab.kernel.jupyter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static lab.kernel.jupyter.Client.bytes;
import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no front end should send. The kernel is as alive after it as before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class BadMessagesTest {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> REQUESTS =
            List.of(
                    "execute_request",
                    "complete_request",
                    "inspect_request",
                    "is_complete_request",
                    "history_request",
                    "kernel_info_request",
                    "comm_info_request");

    private KernelProcess kernel;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        kernel = KernelProcess.start();
        client = new Client(kernel);
        client.execute("int alive = 42;");
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        kernel.close();
    }

    /// The next reply on each channel is to this request: what was sent before has got none.
    @AfterEach
    void isAsAliveAsBefore() throws IOException {
        assertThat(kernel.isAlive()).isTrue();
        assertThat(client.beats()).isTrue();
        for (var channel : List.of(client.shell(), client.control())) {
            var id = client.send(channel, "kernel_info_request", json());
            assertThat(client.receive(channel).parentId()).isEqualTo(id);
        }
        assertThat(client.execute("alive").only("execute_result").plain()).isEqualTo("42");
    }

    private List<Client.Channel> channels() {
        return List.of(client.shell(), client.control(), client.stdin());
    }

    private byte[] header() {
        return bytes(client.header("execute_request"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "deadbeef", "안녕"})
    void ignoresAMessageWithAWrongSignature(String signature) {
        var content = bytes(Client.cell("alive = 0;"));
        for (var channel : channels())
            client.sendFrames(channel, DELIMITER, utf8(signature), header(), EMPTY, EMPTY, content);
    }

    /// Longer, shorter, as long and wrong at one end only, and in other letters.
    @ParameterizedTest
    @ValueSource(strings = {"longer", "shorter", "first", "last", "capitals"})
    void ignoresASignatureThatIsNearlyRight(String changed) {
        var header = header();
        var content = bytes(Client.cell("alive = 3;"));
        var right = new String(Client.sign(header, EMPTY, EMPTY, content), US_ASCII);
        var wrong =
                switch (changed) {
                    case "longer" -> right + "0";
                    case "shorter" -> right.substring(0, right.length() - 1);
                    case "first" -> (right.startsWith("0") ? "1" : "0") + right.substring(1);
                    case "last" ->
                            right.substring(0, right.length() - 1)
                                    + (right.endsWith("0") ? "1" : "0");
                    default -> right.toUpperCase(Locale.ROOT);
                };
        for (var channel : channels())
            client.sendFrames(channel, DELIMITER, utf8(wrong), header, EMPTY, EMPTY, content);
    }

    /// No test can time it; what takes the same time for each wrong one is this method.
    @Test
    void comparesSignaturesInConstantTime() {
        var channel = new ClassFileImporter().importClasses(Channel.class).get(Channel.class);
        assertThat(channel.getMethodCallsFromSelf())
                .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                                && call.getName().equals("isEqual"));
        assertThat(channel.getMethodCallsFromSelf())
                .noneMatch(call ->
                        call.getTargetOwner().isEquivalentTo(String.class)
                                && call.getName().startsWith("equals"));
    }

    @Test
    void ignoresAMessageThatWasChangedAfterItWasSigned() {
        var header = header();
        var signature = Client.sign(header, EMPTY, EMPTY, bytes(Client.cell("alive = 1;")));
        client.sendFrames(
                client.shell(),
                DELIMITER,
                signature,
                header,
                EMPTY,
                EMPTY,
                bytes(Client.cell("alive = 2;")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{'code': 1}",
                "{\"a\": NaN}",
                "{} {}",
                "\u0000",
                "[]",
                "null",
                "7",
                "\"text\""
            })
    void ignoresAMessageThatIsNoJsonObject(String json) {
        for (var channel : channels()) {
            client.sendSigned(channel, header(), EMPTY, EMPTY, utf8(json));
            client.sendSigned(channel, utf8(json), EMPTY, EMPTY, EMPTY);
        }
    }

    @Test
    void ignoresBytesThatAreNoText() {
        client.sendSigned(client.shell(), header(), EMPTY, EMPTY, new byte[] {-1, -2, 0, 1});
    }

    @Test
    void ignoresJsonThatIsNestedTooDeep() {
        for (var open : List.of("[", "{\"a\":"))
            client.sendSigned(
                    client.shell(),
                    header(),
                    EMPTY,
                    EMPTY,
                    utf8("{\"code\":" + open.repeat(100_000)));
        var closed = "[".repeat(100_000) + "]".repeat(100_000);
        client.sendSigned(
                client.shell(), header(), EMPTY, EMPTY, utf8("{\"code\":" + closed + "}"));
    }

    @Test
    void ignoresAMessageThatIsTooShort() {
        var whole = List.of(DELIMITER, Client.sign(header()), header(), EMPTY, EMPTY, EMPTY);
        for (var channel : channels())
            for (int frames = 1; frames < whole.size(); frames++)
                client.sendFrames(channel, whole.subList(0, frames).toArray(byte[][]::new));
        client.sendFrames(client.shell(), EMPTY);
        client.sendFrames(client.shell(), new byte[0], new byte[0]);
    }

    @Test
    void readsAMessageWithBuffersAfterIt() throws IOException {
        var header = client.header("kernel_info_request");
        var parts = new ArrayList<byte[]>(List.of(bytes(header), EMPTY, EMPTY, EMPTY));
        for (int i = 0; i < 1000; i++) parts.add(new byte[] {(byte) i});
        client.sendSigned(client.shell(), parts.toArray(byte[][]::new));

        assertThat(client.receive(client.shell()).parentId())
                .isEqualTo(header.get("msg_id").getAsString());
    }

    @Test
    void answersRequestsWithoutTheirFields() throws IOException {
        for (var type : REQUESTS)
            assertThat(client.request(type, json()).reply().content().has("status")).isTrue();
        var open = client.send(client.shell(), "comm_open", json());
        assertThat(client.published(open)).hasSize(3);
        client.published(client.send(client.shell(), "comm_msg", json()));
    }

    @Test
    void answersRequestsWhoseFieldsHaveOtherTypes() throws IOException {
        var values =
                List.of(
                        new JsonObject(),
                        new JsonArray(),
                        JsonNull.INSTANCE,
                        new JsonPrimitive(-7));
        for (var type : REQUESTS)
            for (var value : values) {
                var content = new JsonObject();
                for (var key :
                        List.of(
                                "code",
                                "silent",
                                "store_history",
                                "user_expressions",
                                "allow_stdin",
                                "stop_on_error",
                                "cursor_pos",
                                "detail_level",
                                "hist_access_type",
                                "n",
                                "start",
                                "stop",
                                "pattern",
                                "unique",
                                "output")) content.add(key, value);
                assertThat(client.request(type, content).reply().content().has("status"))
                        .as("%s of %s", type, value)
                        .isTrue();
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e300", "99999999999999999999", "0.5"})
    void answersRequestsWithNumbersThatNobodyMeans(String number) throws IOException {
        for (var type : List.of("complete_request", "inspect_request", "history_request")) {
            var header = client.header(type);
            var content =
                    """
                    {"code": "Math.ma", "cursor_pos": %1$s, "detail_level": %1$s, "n": %1$s}\
                    """
                            .formatted(number);
            client.sendSigned(client.shell(), bytes(header), EMPTY, EMPTY, utf8(content));

            client.finish(client.shell(), header.get("msg_id").getAsString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"msg_type\": 7}",
                "{\"msg_type\": null}",
                "{\"msg_type\": \"_request\"}",
                "{\"msg_type\": \"execute\", \"session\": [1]}"
            })
    void isBusyAndIdleForAHeaderThatSaysNothing(String header) throws IOException {
        for (var channel : List.of(client.shell(), client.control())) {
            // What is the same to the last byte is taken for a copy, whatever channel it comes on.
            var metadata = utf8("{\"control\": %b}".formatted(channel == client.control()));
            client.sendSigned(channel, utf8(header), EMPTY, metadata, EMPTY);
            client.published("");
        }
    }

    @Test
    void ignoresACopyOfAMessageThatItHasAnswered() throws IOException {
        var content = bytes(Client.cell("alive++;"));
        var header = header();
        client.sendSigned(client.shell(), header, EMPTY, EMPTY, content);
        client.receive(client.shell());
        client.sendSigned(client.shell(), header, EMPTY, EMPTY, content);
        client.sendSigned(client.control(), header, EMPTY, EMPTY, content);
        assertThat(client.execute("alive").only("execute_result").plain()).isEqualTo("43");
        client.execute("alive = 42;");
    }

    @Test
    void answersAFloodOfRequests() throws IOException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++)
            ids.add(
                    i % 100 == 99
                            ? client.start("alive")
                            : client.send(client.shell(), "kernel_info_request", json()));

        for (var id : ids) assertThat(client.receive(client.shell()).parentId()).isEqualTo(id);
        assertThat(client.published(ids.getLast()))
                .extracting(Received::type)
                .contains("execute_result");
    }

    @Test
    void goesOnWhenAClientLeavesInTheMiddle() throws IOException {
        try (var leaving = new Client(kernel)) {
            var id = leaving.start("for (int i = 0; i < 200; i++) System.out.println(alive);");
            leaving.awaitPublished(id, "stream");
            for (int i = 0; i < 50; i++) leaving.start("alive");
            leaving.sendFrames(leaving.shell(), DELIMITER);
        }
    }

    @Test
    void answersTwoClientsAtOnceEachItsOwnRequests() throws IOException {
        try (var other = new Client(kernel)) {
            var mine = new ArrayList<String>();
            var theirs = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                mine.add(client.start("\"mine \" + " + i));
                theirs.add(other.start("\"theirs \" + " + i));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(client.receive(client.shell()).parentId()).isEqualTo(mine.get(i));
                assertThat(other.receive(other.shell()).parentId()).isEqualTo(theirs.get(i));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(resultOf(client, theirs.get(i))).isEqualTo("theirs " + i);
                assertThat(resultOf(other, mine.get(i))).isEqualTo("mine " + i);
            }
        }
    }

    /// Everybody sees what everybody runs.
    private static String resultOf(Client seenBy, String id) throws IOException {
        return seenBy.awaitPublished(id, "execute_result").plain();
    }
}
