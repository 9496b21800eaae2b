package lab.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// JSON text as Python's {@code json} reads and writes it for Jupyter: strict, keys sorted, one
/// space of indentation, no escapes that UTF-8 does not need.
final class Json {
    private static final Pattern PLACE =
            Pattern.compile("^(.*?) at line (\\d+) column (\\d+)", Pattern.DOTALL);

    private Json() {}

    /// @throws NotebookException with the line and column of the first mistake
    static JsonElement parse(String file, String text) {
        if (text.isBlank()) throw new NotebookException(file + ": is empty");
        try {
            var reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            var _ = reader.peek(); // A strict reader fails here if more text follows.
            return element;
        } catch (JsonParseException | IOException e) {
            throw new NotebookException(file + ": " + sentence(e));
        }
    }

    private static String sentence(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage());
        Matcher place = PLACE.matcher(message);
        if (!place.find()) return "is not JSON";
        String what = place.group(1).replaceFirst("^Use JsonReader.* to accept ", "");
        return "line %s, column %s: is not JSON (%s)"
                .formatted(place.group(2), place.group(3), what);
    }

    /// The value of JSON text; of text that is no JSON, the text itself.
    static JsonElement valueOf(String text) {
        try {
            return parse("", text);
        } catch (NotebookException _) {
            return new JsonPrimitive(text);
        }
    }

    static String write(JsonElement element) {
        var out = new StringBuilder();
        write(element, "\n", out);
        return out.toString();
    }

    private static void write(@Nullable JsonElement element, String newline, StringBuilder out) {
        switch (element) {
            case JsonObject object -> writeObject(object, newline, out);
            case JsonArray array -> writeArray(array, newline, out);
            case JsonPrimitive primitive when primitive.isString() ->
                    writeString(primitive.getAsString(), out);
            case null -> out.append("null");
            default -> out.append(element);
        }
    }

    private static void writeObject(JsonObject object, String newline, StringBuilder out) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        char separator = '{';
        for (String key : new TreeSet<>(object.keySet())) {
            out.append(separator).append(newline).append(' ');
            writeString(key, out);
            out.append(": ");
            write(object.get(key), newline + " ", out);
            separator = ',';
        }
        out.append(newline).append('}');
    }

    private static void writeArray(JsonArray array, String newline, StringBuilder out) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (Iterator<JsonElement> elements = array.iterator(); elements.hasNext(); ) {
            out.append(newline).append(' ');
            write(elements.next(), newline + " ", out);
            if (elements.hasNext()) out.append(',');
        }
        out.append(newline).append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ') out.append("\\u%04x".formatted((int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
