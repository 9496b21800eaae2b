package lab.kernel.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import lab.kernel.engine.Completions;
import lab.kernel.engine.Outcome;
import lab.view.Bundle;

/// The contents of replies. Each has its {@code status}.
final class Replies {
    private static final String RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private Replies() {}

    static JsonObject ok() {
        var content = new JsonObject();
        content.addProperty("status", "ok");
        return content;
    }

    static JsonObject error(Outcome.Failed failed) {
        var content = new JsonObject();
        content.addProperty("status", "error");
        content.addProperty("ename", failed.name());
        content.addProperty("evalue", failed.message());
        content.add("traceback", lines(coloured(failed.traceback())));
        return content;
    }

    /// What went wrong stands out; where it happened does not.
    private static List<String> coloured(List<String> traceback) {
        return traceback.stream()
                .map(line -> line.startsWith(" ") ? line : RED + line + PLAIN)
                .toList();
    }

    static JsonObject executed(int count, JsonObject userExpressions) {
        var content = ok();
        content.addProperty("execution_count", count);
        content.add("user_expressions", userExpressions);
        content.add("payload", new JsonArray());
        return content;
    }

    /// A pager shows it, in front ends that have one.
    static JsonObject page(Bundle bundle) {
        var page = new JsonObject();
        page.addProperty("source", "page");
        page.add("data", Publisher.json(bundle));
        page.addProperty("start", 0);
        return page;
    }

    /// A console ends itself and the kernel, other front ends pass it over.
    static JsonObject leave() {
        var leave = new JsonObject();
        leave.addProperty("source", "ask_exit");
        leave.addProperty("keepkernel", false);
        return leave;
    }

    static JsonObject failed(int count, Outcome.Failed failed) {
        var content = error(failed);
        content.addProperty("execution_count", count);
        return content;
    }

    static JsonObject aborted(int count) {
        var content = new JsonObject();
        content.addProperty("status", "aborted");
        content.addProperty("execution_count", count);
        return content;
    }

    static JsonObject kernelInfo() {
        var language = new JsonObject();
        language.addProperty("name", "java");
        language.addProperty("version", Runtime.version().toString());
        language.addProperty("mimetype", "text/x-java");
        language.addProperty("file_extension", ".java");
        language.addProperty("pygments_lexer", "java");
        language.addProperty("codemirror_mode", "java");
        var content = ok();
        content.addProperty("protocol_version", Envelope.PROTOCOL);
        content.addProperty("implementation", "tcpip-lab");
        content.addProperty("implementation_version", Kernel.VERSION);
        content.add("language_info", language);
        content.addProperty(
                "banner",
                "TCP/IP Lab %s, Java %s. %%help lists what a cell can use."
                        .formatted(Kernel.VERSION, Runtime.version()));
        content.addProperty("debugger", false);
        content.add("supported_features", new JsonArray());
        content.add("help_links", new JsonArray());
        return content;
    }

    static JsonObject completions(String code, int cursor, Completions found) {
        var matches = new JsonArray();
        var types = new JsonArray();
        int start = points(code, found.start());
        for (var each : found.candidates()) {
            matches.add(each.text());
            var typed = new JsonObject();
            typed.addProperty("text", each.text());
            typed.addProperty("type", each.kind());
            typed.addProperty("start", start);
            typed.addProperty("end", points(code, cursor));
            types.add(typed);
        }
        var metadata = new JsonObject();
        metadata.add("_jupyter_types_experimental", types);
        var content = ok();
        content.add("matches", matches);
        content.addProperty("cursor_start", start);
        content.addProperty("cursor_end", points(code, cursor));
        content.add("metadata", metadata);
        return content;
    }

    private static int points(String code, int index) {
        return code.codePointCount(0, index);
    }

    static JsonObject documentation(String text) {
        var content = ok();
        content.addProperty("found", !text.isEmpty());
        content.add("data", text.isEmpty() ? new JsonObject() : Publisher.json(Bundle.text(text)));
        content.add("metadata", new JsonObject());
        return content;
    }

    static JsonObject completeness(String status, String indent) {
        var content = new JsonObject();
        content.addProperty("status", status);
        if (status.equals("incomplete")) content.addProperty("indent", indent);
        return content;
    }

    /// @param target whose comms are wanted; all, if empty
    static JsonObject comms(Map<String, String> targets, String target) {
        var comms = new JsonObject();
        targets.forEach((id, name) -> {
            if (!target.isEmpty() && !target.equals(name)) return;
            var comm = new JsonObject();
            comm.addProperty("target_name", name);
            comms.add(id, comm);
        });
        var content = ok();
        content.add("comms", comms);
        return content;
    }

    static JsonObject value(Bundle bundle) {
        var content = ok();
        content.add("data", Publisher.json(bundle));
        content.add("metadata", new JsonObject());
        return content;
    }

    private static JsonArray lines(List<String> lines) {
        var array = new JsonArray();
        lines.forEach(array::add);
        return array;
    }
}
