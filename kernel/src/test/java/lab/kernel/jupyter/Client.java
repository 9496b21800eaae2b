package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/// A front end that shares no code with the kernel: signs, sends, and holds every message that it
/// receives against {@link MessageSpec}. For one thread.
final class Client implements AutoCloseable {
    private static final int MILLIS = 30_000;
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

    private final KernelProcess kernel;
    private final ZContext context = new ZContext();
    private final String session = UUID.randomUUID().toString();
    private final Channel shell;
    private final Channel control;
    private final Channel stdin;
    private final Channel iopub;
    private final ZMQ.Socket heartbeat;

    /// A socket, and what has come over it that nobody has asked for yet.
    record Channel(ZMQ.Socket socket, Deque<Received> unread) {}

    Client(KernelProcess kernel) throws IOException {
        this.kernel = kernel;
        context.setLinger(0);
        shell = channel(SocketType.DEALER, "shell");
        control = channel(SocketType.DEALER, "control");
        stdin = channel(SocketType.DEALER, "stdin");
        iopub = channel(SocketType.SUB, "iopub");
        heartbeat = channel(SocketType.REQ, "hb").socket();
        awaitWelcome();
    }

    private Channel channel(SocketType type, String name) {
        var socket = context.createSocket(type);
        socket.setIdentity(session.getBytes(StandardCharsets.US_ASCII));
        socket.setReceiveTimeOut(MILLIS);
        socket.setHWM(0);
        if (type == SocketType.SUB) socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
        socket.connect("tcp://" + KernelProcess.HOST + ":" + kernel.port(name));
        return new Channel(socket, new ArrayDeque<>());
    }

    /// What is published before a subscription has arrived is lost; the welcome says that it has.
    private void awaitWelcome() throws IOException {
        send(shell, "kernel_info_request", json());
        receive(shell);
        take(iopub, message -> message.type().equals("iopub_welcome"));
        request("kernel_info_request", json());
        iopub.unread().clear();
    }

    Channel shell() {
        return shell;
    }

    Channel control() {
        return control;
    }

    Channel stdin() {
        return stdin;
    }

    /// An object of these keys and values, in turns.
    static JsonObject json(Object... keysAndValues) {
        var map = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2)
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        return new Gson().toJsonTree(map).getAsJsonObject();
    }

    /// @return the message's id
    String send(Channel channel, String type, JsonObject content) {
        var header = header(type);
        sendSigned(channel, bytes(header), EMPTY, EMPTY, bytes(content));
        return header.get("msg_id").getAsString();
    }

    JsonObject header(String type) {
        return json(
                "msg_id",
                UUID.randomUUID().toString(),
                "session",
                session,
                "username",
                "tester",
                "date",
                Instant.now().toString(),
                "msg_type",
                type,
                "version",
                "5.5");
    }

    void sendSigned(Channel channel, byte[]... parts) {
        var frames = new ArrayList<byte[]>();
        frames.add(DELIMITER);
        frames.add(sign(Arrays.copyOf(parts, 4)));
        frames.addAll(Arrays.asList(parts));
        sendFrames(channel, frames.toArray(byte[][]::new));
    }

    void sendFrames(Channel channel, byte[]... frames) {
        for (int i = 0; i < frames.length; i++)
            assertThat(channel.socket().send(frames[i], i < frames.length - 1 ? ZMQ.SNDMORE : 0))
                    .isTrue();
    }

    static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sign(byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = KernelProcess.KEY.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (var part : parts) mac.update(part);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends on the shell channel and waits for the reply and for idle.
    Exchange request(String type, JsonObject content) throws IOException {
        return request(shell, type, content);
    }

    Exchange request(Channel channel, String type, JsonObject content) throws IOException {
        return finish(channel, send(channel, type, content));
    }

    /// Waits for the reply and the idle of a request that was sent.
    Exchange finish(Channel channel, String id) throws IOException {
        var reply = take(channel, message -> message.parentId().equals(id));
        return new Exchange(reply, published(id));
    }

    Exchange execute(String code) throws IOException {
        return finish(shell, start(code));
    }

    /// Sends a cell and does not wait for it.
    String start(String code) {
        return send(shell, "execute_request", cell(code));
    }

    static JsonObject cell(String code) {
        return json(
                "code", code,
                "silent", false,
                "store_history", true,
                "user_expressions", json(),
                "allow_stdin", false,
                "stop_on_error", true);
    }

    /// All that is published for a request, which begins with busy and ends with idle.
    List<Received> published(String id) throws IOException {
        var published = new ArrayList<Received>();
        do published.add(take(iopub, each -> isCausedBy(id, each)));
        while (!published.getLast().isStatus("idle"));
        assertThat(published.getFirst().isStatus("busy")).as("first of %s", published).isTrue();
        assertThat(published.stream().filter(message -> message.type().equals("status")))
                .hasSize(2);
        return published;
    }

    /// Each subscriber hears of the others' welcomes, which answer nothing.
    private static boolean isCausedBy(String id, Received message) {
        return message.parentId().equals(id) && !message.type().equals("iopub_welcome");
    }

    /// Waits for something of this type that is published for a request.
    Received awaitPublished(String id, String type) throws IOException {
        return take(iopub, each -> each.parentId().equals(id) && each.type().equals(type));
    }

    /// The next message on a channel.
    Received receive(Channel channel) throws IOException {
        return take(channel, message -> true);
    }

    private Received take(Channel channel, Predicate<Received> wanted) throws IOException {
        for (var each : List.copyOf(channel.unread())) {
            if (!wanted.test(each)) continue;
            channel.unread().remove(each);
            return each;
        }
        while (true) {
            var next = read(channel.socket());
            if (next == null)
                throw new AssertionError("no message; the kernel wrote: " + kernel.errors());
            if (wanted.test(next)) return next;
            channel.unread().add(next);
        }
    }

    private static @Nullable Received read(ZMQ.Socket socket) {
        var frames = new ArrayList<byte[]>();
        do {
            var frame = socket.recv(0);
            if (frame == null) return null;
            frames.add(frame);
        } while (socket.hasReceiveMore());
        while (!Arrays.equals(frames.getFirst(), DELIMITER)) frames.removeFirst();
        var parts = frames.subList(2, frames.size());
        assertThat(frames.get(1)).isEqualTo(sign(parts.toArray(byte[][]::new)));
        assertThat(parts).hasSize(4);
        var message =
                new Received(
                        object(parts.get(0)),
                        object(parts.get(1)),
                        object(parts.get(2)),
                        object(parts.get(3)));
        MessageSpec.check(message);
        return message;
    }

    private static JsonObject object(byte[] bytes) {
        return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /// Whether the heartbeat sends back what it was sent.
    boolean beats() {
        heartbeat.send("ping");
        return "ping".equals(heartbeat.recvStr());
    }

    @Override
    public void close() {
        context.close();
    }
}
