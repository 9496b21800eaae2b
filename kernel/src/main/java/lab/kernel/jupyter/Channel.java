package lab.kernel.jupyter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/// One socket and the messages on it: identities, delimiter, signature, four JSON parts, buffers.
/// One thread reads; several may send.
class Channel {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int JSON_PARTS = 4;
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    final ZMQ.Socket socket;
    private final Signer signer;
    private final Replays replays;

    Channel(ZMQ.Socket socket, Signer signer, Replays replays) {
        this.replays = replays;
        this.socket = socket;
        this.signer = signer;
    }

    /// Frames that are no message; the sentence says why. The channel goes on with the next one.
    static final class BadMessageException extends Exception {
        private static final long serialVersionUID = 1;

        BadMessageException(String why) {
            super(why);
        }
    }

    /// Waits for a message.
    ///
    /// @return null once the socket's timeout has passed without one
    @Nullable Envelope receive() throws BadMessageException {
        return receive(0);
    }

    /// A message that is there already, or null.
    @Nullable Envelope receiveNow() throws BadMessageException {
        return receive(ZMQ.DONTWAIT);
    }

    private @Nullable Envelope receive(int flags) throws BadMessageException {
        byte[] first = socket.recv(flags);
        if (first == null) return null;
        var frames = new ArrayList<byte[]>();
        frames.add(first);
        while (socket.hasReceiveMore()) frames.add(socket.recv());
        return decode(frames);
    }

    private Envelope decode(List<byte[]> frames) throws BadMessageException {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER))
            delimiter++;
        int signature = delimiter + 1;
        if (frames.size() < signature + 1 + JSON_PARTS)
            throw new BadMessageException("a message of " + frames.size() + " frames is too short");
        var parts = frames.subList(signature + 1, signature + 1 + JSON_PARTS);
        var expected = signer.sign(parts.toArray(byte[][]::new));
        if (expected != null
                && !MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), frames.get(signature)))
            throw new BadMessageException("a message with a wrong signature");
        if (expected != null && replays.isKnown(expected))
            throw new BadMessageException("a message that was here before");
        return new Envelope(
                List.copyOf(frames.subList(0, delimiter)),
                json("header", parts.get(0)),
                json("parent header", parts.get(1)),
                json("metadata", parts.get(2)),
                json("content", parts.get(3)));
    }

    private static JsonObject json(String part, byte[] bytes) throws BadMessageException {
        var reader = new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement parsed = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && parsed instanceof JsonObject object)
                return object;
        } catch (JsonParseException | IOException e) {
            throw new BadMessageException("a message whose " + part + " is no JSON");
        }
        throw new BadMessageException("a message whose " + part + " is no JSON object");
    }

    void send(Envelope message) {
        var parts =
                new byte[][] {
                    bytes(message.header()),
                    bytes(message.parent()),
                    bytes(message.metadata()),
                    bytes(message.content())
                };
        var signature = signer.sign(parts);
        synchronized (socket) {
            message.identities().forEach(socket::sendMore);
            socket.sendMore(DELIMITER);
            socket.sendMore(signature == null ? "" : signature);
            for (int i = 0; i < parts.length; i++)
                socket.send(parts[i], i < parts.length - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private static byte[] bytes(JsonObject json) {
        return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
    }
}
