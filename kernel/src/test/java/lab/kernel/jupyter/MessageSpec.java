package lab.kernel.jupyter;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/// What Jupyter's messaging protocol, version 5.5, says of each message that a kernel sends: the
/// keys that it must have, and what each holds.
final class MessageSpec {
    private MessageSpec() {}

    private interface Kind extends Predicate<JsonElement> {}

    private static final Kind TEXT = each -> each instanceof JsonPrimitive it && it.isString();
    private static final Kind FLAG = each -> each instanceof JsonPrimitive it && it.isBoolean();
    private static final Kind NUMBER =
            each -> each instanceof JsonPrimitive it && it.isNumber() && it.getAsLong() >= 0;
    private static final Kind OBJECT = each -> each instanceof JsonObject;
    private static final Kind TEXTS = listOf(TEXT);
    private static final Kind BUNDLE =
            each -> each instanceof JsonObject it && TEXT.test(it.get("text/plain"));

    private static Kind oneOf(String... values) {
        return each -> TEXT.test(each) && java.util.List.of(values).contains(each.getAsString());
    }

    private static Kind listOf(Predicate<JsonElement> kind) {
        return each -> each instanceof JsonArray it && it.asList().stream().allMatch(kind);
    }

    private static Kind having(Map<String, Kind> keys) {
        return each ->
                each instanceof JsonObject it
                        && keys.entrySet().stream()
                                .allMatch(key ->
                                        it.has(key.getKey())
                                                && key.getValue().test(it.get(key.getKey())));
    }

    private static final Kind OK = oneOf("ok");

    private static final Map<String, Kind> HEADER =
            Map.of(
                    "msg_id",
                    TEXT,
                    "session",
                    TEXT,
                    "username",
                    TEXT,
                    "date",
                    each -> TEXT.test(each) && Instant.parse(each.getAsString()) != null,
                    "msg_type",
                    TEXT,
                    "version",
                    oneOf("5.5"));

    private static final Map<String, Kind> ERROR =
            Map.of("ename", TEXT, "evalue", TEXT, "traceback", TEXTS);

    private static final Map<String, Kind> FAILED =
            Map.of("status", oneOf("error"), "ename", TEXT, "evalue", TEXT, "traceback", TEXTS);

    private static final Kind HISTORY_LINE =
            each ->
                    each instanceof JsonArray it
                            && it.size() == 3
                            && NUMBER.test(it.get(0))
                            && NUMBER.test(it.get(1))
                            && (TEXT.test(it.get(2)) || TEXTS.test(it.get(2)));

    private static final Kind TYPED_MATCH =
            having(Map.of("text", TEXT, "type", TEXT, "start", NUMBER, "end", NUMBER));

    private static final Map<String, Map<String, Kind>> CONTENTS =
            Map.ofEntries(
                    entry("iopub_welcome", Map.of("subscription", TEXT)),
                    entry(
                            "kernel_info_reply",
                            Map.of(
                                    "status",
                                    OK,
                                    "protocol_version",
                                    oneOf("5.5"),
                                    "implementation",
                                    TEXT,
                                    "implementation_version",
                                    TEXT,
                                    "language_info",
                                    having(
                                            Map.of(
                                                    "name", oneOf("java"),
                                                    "version", TEXT,
                                                    "mimetype", oneOf("text/x-java"),
                                                    "file_extension", oneOf(".java"),
                                                    "codemirror_mode", TEXT)),
                                    "banner",
                                    TEXT,
                                    "debugger",
                                    FLAG,
                                    "supported_features",
                                    TEXTS,
                                    "help_links",
                                    listOf(OBJECT))),
                    entry(
                            "execute_reply",
                            Map.of(
                                    "status", OK,
                                    "execution_count", NUMBER,
                                    "user_expressions", OBJECT,
                                    "payload", listOf(OBJECT))),
                    entry(
                            "complete_reply",
                            Map.of(
                                    "status",
                                    OK,
                                    "matches",
                                    TEXTS,
                                    "cursor_start",
                                    NUMBER,
                                    "cursor_end",
                                    NUMBER,
                                    "metadata",
                                    having(
                                            Map.of(
                                                    "_jupyter_types_experimental",
                                                    listOf(TYPED_MATCH))))),
                    entry(
                            "inspect_reply",
                            Map.of(
                                    "status",
                                    OK,
                                    "found",
                                    FLAG,
                                    "data",
                                    OBJECT,
                                    "metadata",
                                    OBJECT)),
                    entry(
                            "is_complete_reply",
                            Map.of(
                                    "status",
                                    oneOf("complete", "incomplete", "invalid", "unknown"))),
                    entry("history_reply", Map.of("status", OK, "history", listOf(HISTORY_LINE))),
                    entry("comm_info_reply", Map.of("status", OK, "comms", OBJECT)),
                    entry("interrupt_reply", Map.of("status", OK)),
                    entry("shutdown_reply", Map.of("status", OK, "restart", FLAG)),
                    entry("input_request", Map.of("prompt", TEXT, "password", FLAG)),
                    entry("status", Map.of("execution_state", oneOf("busy", "idle", "starting"))),
                    entry("stream", Map.of("name", oneOf("stdout", "stderr"), "text", TEXT)),
                    entry("execute_input", Map.of("code", TEXT, "execution_count", NUMBER)),
                    entry(
                            "execute_result",
                            Map.of("execution_count", NUMBER, "data", BUNDLE, "metadata", OBJECT)),
                    entry(
                            "display_data",
                            Map.of("data", BUNDLE, "metadata", OBJECT, "transient", OBJECT)),
                    entry(
                            "update_display_data",
                            Map.of(
                                    "data",
                                    BUNDLE,
                                    "metadata",
                                    OBJECT,
                                    "transient",
                                    having(Map.of("display_id", TEXT)))),
                    entry("clear_output", Map.of("wait", FLAG)),
                    entry("error", ERROR),
                    entry(
                            "comm_open",
                            Map.of("comm_id", TEXT, "target_name", TEXT, "data", OBJECT)),
                    entry("comm_msg", Map.of("comm_id", TEXT, "data", OBJECT)),
                    entry("comm_close", Map.of("comm_id", TEXT, "data", OBJECT)));

    static void check(Received message) {
        has(HEADER, message.header(), message);
        assertThat(CONTENTS).as("a message of a known type").containsKey(message.type());
        has(keysOf(message), message.content(), message);
    }

    private static Map<String, Kind> keysOf(Received message) {
        if (message.type().endsWith("_reply"))
            switch (message.text("status")) {
                case "error" -> {
                    return FAILED;
                }
                case "aborted" -> {
                    return Map.of("status", oneOf("aborted"));
                }
                case "incomplete" -> {
                    return Map.of("indent", TEXT);
                }
                default -> {}
            }
        return CONTENTS.get(message.type());
    }

    private static void has(Map<String, Kind> keys, JsonObject json, Received message) {
        keys.forEach((key, kind) -> {
            assertThat(json.has(key)).as("%s in %s", key, message).isTrue();
            assertThat(kind.test(json.get(key))).as("%s of %s", key, message).isTrue();
        });
    }
}
