package lab.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.kernel.engine.Output;

/// The `.ipynb` format: notebooks to JSON and back. Where a file has no cell ids (before nbformat
/// 4.5) each cell gets the same one at every read: `cell-1`, `cell-2`, ….
public final class Ipynb {
    private static final int MAJOR = 4;
    private static final int MINOR = 5;

    /// A line with its end, where Python's `str.splitlines` sees ends.
    private static final Pattern LINE =
            Pattern.compile(
                    ".*?(?:\r\n|[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029])|.+",
                    Pattern.DOTALL);

    /// What Jupyter keeps as a list of lines although it is not of a text type.
    private static final Set<String> SPLIT = Set.of("application/javascript", "image/svg+xml");

    private Ipynb() {}

    /// @param file what its errors call it
    /// @throws NotebookException for what is not a notebook, with the place in it
    public static Notebook parse(String file, String text) {
        At root = new At(file, "", Json.parse(file, text));
        int major = root.get("nbformat").number();
        if (major != MAJOR) {
            throw new NotebookException(
                    "%s: is of nbformat %d; this reads nbformat 4 (JupyterLab converts older ones)"
                            .formatted(file, major));
        }
        var cells = new ArrayList<Cell>();
        for (At cell : root.get("cells").list()) cells.add(cell(cell, cells.size() + 1));
        return new Notebook(cells, root.get("metadata").metadata());
    }

    private static Cell cell(At at, int number) {
        String id = at.has("id") ? at.get("id").text() : "cell-" + number;
        String source = at.get("source").lines();
        Metadata metadata = at.has("metadata") ? at.get("metadata").metadata() : Metadata.EMPTY;
        Metadata attachments =
                at.has("attachments") ? at.get("attachments").metadata() : Metadata.EMPTY;
        String type = at.get("cell_type").text();
        return switch (type) {
            case "markdown" -> new Cell.Markdown(id, source, metadata, attachments);
            case "raw" -> new Cell.Raw(id, source, metadata, attachments);
            case "code" -> new Cell.Code(id, source, metadata, count(at), outputs(at));
            default ->
                    throw at.get("cell_type")
                            .wrong("is \"" + type + "\", not markdown, code or raw");
        };
    }

    private static OptionalInt count(At at) {
        return at.has("execution_count")
                ? OptionalInt.of(at.get("execution_count").number())
                : OptionalInt.empty();
    }

    private static List<CellOutput> outputs(At cell) {
        if (!cell.has("outputs")) return List.of();
        var outputs = new ArrayList<CellOutput>();
        for (At output : cell.get("outputs").list()) outputs.add(output(output));
        return outputs;
    }

    private static CellOutput output(At at) {
        Metadata metadata = at.has("metadata") ? at.get("metadata").metadata() : Metadata.EMPTY;
        String type = at.get("output_type").text();
        return switch (type) {
            case "stream" -> new CellOutput.Stream(stream(at.get("name")), at.get("text").lines());
            case "display_data" -> new CellOutput.DisplayData(at.get("data").forms(), metadata);
            case "execute_result" ->
                    new CellOutput.ExecuteResult(count(at), at.get("data").forms(), metadata);
            case "error" ->
                    new CellOutput.Failure(
                            at.get("ename").text(),
                            at.get("evalue").text(),
                            at.get("traceback").list().stream().map(At::text).toList());
            default ->
                    throw at.get("output_type")
                            .wrong("is \"" + type + "\", which nbformat 4 does not have");
        };
    }

    private static Output.Stream stream(At name) {
        return switch (name.text()) {
            case "stdout" -> Output.Stream.STDOUT;
            case "stderr" -> Output.Stream.STDERR;
            default -> throw name.wrong("is neither stdout nor stderr");
        };
    }

    /// The file's text, as Jupyter would write it.
    public static String text(Notebook notebook) {
        var cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(json(cell)));
        var root = new JsonObject();
        root.add("cells", cells);
        root.add("metadata", notebook.metadata().json());
        root.addProperty("nbformat", MAJOR);
        root.addProperty("nbformat_minor", MINOR);
        return Json.write(root) + "\n";
    }

    private static JsonObject json(Cell cell) {
        var json = new JsonObject();
        json.addProperty("id", cell.id());
        json.add("metadata", cell.metadata().json());
        json.add("source", lines(cell.source()));
        switch (cell) {
            case Cell.Markdown(_, _, _, Metadata attachments) -> {
                json.addProperty("cell_type", "markdown");
                if (!attachments.isEmpty()) json.add("attachments", attachments.json());
            }
            case Cell.Raw(_, _, _, Metadata attachments) -> {
                json.addProperty("cell_type", "raw");
                if (!attachments.isEmpty()) json.add("attachments", attachments.json());
            }
            case Cell.Code(_, _, _, OptionalInt count, List<CellOutput> outputs) -> {
                json.addProperty("cell_type", "code");
                json.add("execution_count", json(count));
                var array = new JsonArray();
                outputs.forEach(output -> array.add(json(output)));
                json.add("outputs", array);
            }
        }
        return json;
    }

    private static JsonObject json(CellOutput output) {
        var json = new JsonObject();
        switch (output) {
            case CellOutput.Stream(Output.Stream stream, String text) -> {
                json.addProperty("output_type", "stream");
                json.addProperty("name", stream.name().toLowerCase(Locale.ROOT));
                json.add("text", lines(text));
            }
            case CellOutput.DisplayData(CellOutput.Forms forms, Metadata metadata) -> {
                json.addProperty("output_type", "display_data");
                json.add("data", json(forms));
                json.add("metadata", metadata.json());
            }
            case CellOutput.ExecuteResult(
                            OptionalInt count,
                            CellOutput.Forms forms,
                            Metadata metadata) -> {
                json.addProperty("output_type", "execute_result");
                json.add("execution_count", json(count));
                json.add("data", json(forms));
                json.add("metadata", metadata.json());
            }
            case CellOutput.Failure(String name, String message, List<String> traceback) -> {
                json.addProperty("output_type", "error");
                json.addProperty("ename", name);
                json.addProperty("evalue", message);
                var array = new JsonArray();
                traceback.forEach(array::add);
                json.add("traceback", array);
            }
        }
        return json;
    }

    private static JsonElement json(OptionalInt number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
    }

    private static JsonObject json(CellOutput.Forms forms) {
        var json = new JsonObject();
        forms.data().forEach((type, content) -> json.add(type, json(type, content)));
        return json;
    }

    private static JsonElement json(String type, String content) {
        if (At.isJson(type)) return Json.valueOf(content);
        return type.startsWith("text/") || SPLIT.contains(type)
                ? lines(content)
                : new JsonPrimitive(content);
    }

    /// A cell's attachments as data URLs, by file name.
    static SequencedMap<String, String> images(Metadata attachments) {
        var images = new LinkedHashMap<String, String>();
        attachments
                .json()
                .asMap()
                .forEach((name, types) -> {
                    if (!(types instanceof JsonObject object)) return;
                    for (String type : object.keySet()) {
                        if (object.get(type) instanceof JsonPrimitive base64) {
                            String data = base64.getAsString().replace("\n", "");
                            images.put(name, "data:%s;base64,%s".formatted(type, data));
                        }
                    }
                });
        return images;
    }

    private static JsonArray lines(String text) {
        var lines = new JsonArray();
        Matcher line = LINE.matcher(text);
        while (line.find()) lines.add(line.group());
        return lines;
    }
}
