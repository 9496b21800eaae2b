package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// A message as it travels.
///
/// @param identities routing prefixes of ZeroMQ
/// @param parent the header of the message that this one answers, empty if none
record Envelope(
        List<byte[]> identities,
        JsonObject header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content) {

    static final String PROTOCOL = "5.5";

    /// An answer to {@code this}, for the one who sent it.
    Envelope reply(String type, JsonObject replyContent) {
        return new Envelope(identities, header(type), header, new JsonObject(), replyContent);
    }

    /// A message caused by {@code this}, for everybody on {@code iopub}.
    Envelope publish(String type, JsonObject published) {
        return new Envelope(List.of(), header(type), header, new JsonObject(), published);
    }

    static Envelope ofKernel(String type, JsonObject content) {
        return new Envelope(
                List.of(), header(type, "kernel"), new JsonObject(), new JsonObject(), content);
    }

    /// The same, for whoever hears of these prefixes.
    Envelope to(List<byte[]> prefixes) {
        return new Envelope(prefixes, header, parent, metadata, content);
    }

    String type() {
        return text("msg_type");
    }

    /// Whether the same session sent this later than {@code other}, by its own clock.
    boolean isSentAfter(Envelope other) {
        try {
            return text("session").equals(other.text("session")) && !date().isBefore(other.date());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private OffsetDateTime date() {
        return OffsetDateTime.parse(text("date"));
    }

    private JsonObject header(String type) {
        return header(type, text("session"));
    }

    private static JsonObject header(String type, String session) {
        var header = new JsonObject();
        header.addProperty("msg_id", UUID.randomUUID().toString());
        header.addProperty("session", session);
        header.addProperty("username", "kernel");
        header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        header.addProperty("msg_type", type);
        header.addProperty("version", PROTOCOL);
        return header;
    }

    private String text(String key) {
        return header.get(key) instanceof JsonPrimitive value ? value.getAsString() : "";
    }
}
