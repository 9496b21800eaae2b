package lab.kernel.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.view.Comm;

/// What a front end asks for. Positions in code are indices into its {@code String}.
sealed interface Request {
    record KernelInfo() implements Request {}

    record Execute(
            String code,
            boolean silent,
            boolean storeHistory,
            Map<String, String> userExpressions,
            boolean allowStdin,
            boolean stopOnError)
            implements Request {}

    record Complete(String code, int cursor) implements Request {}

    record Inspect(String code, int cursor) implements Request {}

    record IsComplete(String code) implements Request {}

    /// @param first of the lines wanted, counted from 1, or 0
    /// @param last before which to stop, or the most lines wanted
    record History(
            Access access,
            int session,
            int first,
            int last,
            String pattern,
            boolean unique,
            boolean output)
            implements Request {
        enum Access {
            TAIL,
            RANGE,
            SEARCH
        }
    }

    /// @param target whose comms are asked for; all, if empty
    record CommInfo(String target) implements Request {}

    /// What the front end says over a comm.
    record OverComm(Comm.Event event) implements Request {}

    record Interrupt() implements Request {}

    record Shutdown(boolean restart) implements Request {}

    record Unknown(String type) implements Request {}

    static Request of(Envelope message) {
        var content = message.content();
        var code = text(content, "code", "");
        return switch (message.type()) {
            case "kernel_info_request" -> new KernelInfo();
            case "execute_request" -> {
                boolean silent = flag(content, "silent", false);
                yield new Execute(
                        code,
                        silent,
                        !silent && flag(content, "store_history", true),
                        texts(content.get("user_expressions")),
                        flag(content, "allow_stdin", false),
                        flag(content, "stop_on_error", true));
            }
            case "complete_request" -> new Complete(code, cursor(content, code));
            case "inspect_request" -> new Inspect(code, cursor(content, code));
            case "is_complete_request" -> new IsComplete(code);
            case "history_request" -> history(content);
            case "comm_info_request" -> new CommInfo(text(content, "target_name", ""));
            case "comm_open" -> comm(Comm.Kind.OPEN, content);
            case "comm_msg" -> comm(Comm.Kind.MESSAGE, content);
            case "comm_close" -> comm(Comm.Kind.CLOSE, content);
            case "interrupt_request" -> new Interrupt();
            case "shutdown_request" -> new Shutdown(flag(content, "restart", false));
            default -> new Unknown(message.type());
        };
    }

    private static OverComm comm(Comm.Kind kind, JsonObject content) {
        var data = content.get("data") instanceof JsonObject object ? object : new JsonObject();
        return new OverComm(
                new Comm.Event(
                        kind,
                        text(content, "comm_id", ""),
                        text(content, "target_name", ""),
                        data.toString()));
    }

    private static History history(JsonObject content) {
        boolean unique = flag(content, "unique", false);
        boolean output = flag(content, "output", false);
        var pattern = text(content, "pattern", "*");
        int most = number(content, "n", Integer.MAX_VALUE);
        return switch (text(content, "hist_access_type", "tail")) {
            case "range" ->
                    new History(
                            History.Access.RANGE,
                            number(content, "session", 0),
                            number(content, "start", 1),
                            number(content, "stop", Integer.MAX_VALUE),
                            pattern,
                            unique,
                            output);
            case "search" ->
                    new History(History.Access.SEARCH, 0, 0, most, pattern, unique, output);
            default -> new History(History.Access.TAIL, 0, 0, most, pattern, unique, output);
        };
    }

    /// The protocol counts characters as code points, Java as UTF-16 units.
    private static int cursor(JsonObject content, String code) {
        int points = code.codePointCount(0, code.length());
        int cursor = number(content, "cursor_pos", points);
        return code.offsetByCodePoints(0, Math.clamp(cursor, 0, points));
    }

    private static String text(JsonObject content, String key, String otherwise) {
        return content.get(key) instanceof JsonPrimitive value ? value.getAsString() : otherwise;
    }

    private static boolean flag(JsonObject content, String key, boolean otherwise) {
        return (content.get(key) instanceof JsonPrimitive value && value.isBoolean())
                ? value.getAsBoolean()
                : otherwise;
    }

    private static int number(JsonObject content, String key, int otherwise) {
        return (content.get(key) instanceof JsonPrimitive value && value.isNumber())
                ? (int) Math.clamp(value.getAsDouble(), Integer.MIN_VALUE, Integer.MAX_VALUE)
                : otherwise;
    }

    private static Map<String, String> texts(JsonElement element) {
        var texts = new LinkedHashMap<String, String>();
        if (element instanceof JsonObject object)
            object.asMap()
                    .forEach((name, value) -> {
                        if (value instanceof JsonPrimitive text)
                            texts.put(name, text.getAsString());
                    });
        return texts;
    }
}
