package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.UUID;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// A cell's output as messages that belong to the request that ran it, also long after it ended.
final class Publisher implements Output {
    private final Channel iopub;
    private final Envelope request;
    private final @Nullable Stdin stdin;
    private volatile boolean running = true;

    /// @param stdin where to ask a person, null where the front end does not allow it
    Publisher(Channel iopub, Envelope request, @Nullable Stdin stdin) {
        this.iopub = iopub;
        this.request = request;
        this.stdin = stdin;
    }

    @Override
    public void stream(Stream stream, String text) {
        var content = new JsonObject();
        content.addProperty("name", stream == Stream.STDOUT ? "stdout" : "stderr");
        content.addProperty("text", text);
        publish("stream", content);
    }

    @Override
    public void display(Bundle bundle, String id) {
        publish("display_data", displayed(bundle, id));
    }

    @Override
    public void update(Bundle bundle, String id) {
        publish("update_display_data", displayed(bundle, id));
    }

    @Override
    public void clear(boolean wait) {
        var content = new JsonObject();
        content.addProperty("wait", wait);
        publish("clear_output", content);
    }

    @Override
    public @Nullable String readLine(String prompt, boolean password) {
        return stdin == null ? null : stdin.ask(request, prompt, password, () -> running);
    }

    void input(String code, int count) {
        var content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("execution_count", count);
        publish("execute_input", content);
    }

    void result(Bundle bundle, int count) {
        var content = new JsonObject();
        content.addProperty("execution_count", count);
        content.add("data", json(bundle));
        content.add("metadata", new JsonObject());
        publish("execute_result", content);
    }

    void error(Outcome.Failed failed) {
        publish("error", Replies.error(failed));
    }

    void status(String state) {
        var content = new JsonObject();
        content.addProperty("execution_state", state);
        publish("status", content);
    }

    @Override
    public void say(Comm.Event event) {
        var content = new JsonObject();
        content.addProperty("comm_id", event.id());
        var data = object(event.data());
        if (data == null) {
            stream(
                    Stream.STDERR,
                    "A comm carries JSON objects, and this is none: " + event.data() + "\n");
            return;
        }
        content.add("data", data);
        if (event.kind() == Comm.Kind.OPEN) content.addProperty("target_name", event.target());
        publish(
                switch (event.kind()) {
                    case OPEN -> "comm_open";
                    case MESSAGE -> "comm_msg";
                    case CLOSE -> "comm_close";
                },
                content);
    }

    private static @Nullable JsonObject object(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject object ? object : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    /// The cell has ended: nobody waits for input any more.
    void ended() {
        running = false;
    }

    private void publish(String type, JsonObject content) {
        iopub.send(request.publish(type, content));
    }

    private static JsonObject displayed(Bundle bundle, String id) {
        var content = new JsonObject();
        content.add("data", json(bundle));
        content.add("metadata", new JsonObject());
        var transientData = new JsonObject();
        transientData.addProperty("display_id", id.isEmpty() ? UUID.randomUUID().toString() : id);
        content.add("transient", transientData);
        return content;
    }

    /// Forms that are JSON travel as JSON, all others as text.
    static JsonObject json(Bundle bundle) {
        var data = new JsonObject();
        bundle.data()
                .forEach((mimeType, form) -> {
                    if (!mimeType.endsWith("json")) data.addProperty(mimeType, form);
                    else
                        try {
                            data.add(mimeType, JsonParser.parseString(form));
                        } catch (JsonParseException e) {
                            data.addProperty(mimeType, form);
                        }
                });
        return data;
    }
}
