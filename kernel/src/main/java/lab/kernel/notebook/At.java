package lab.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A place in a notebook's JSON, for errors that can say where they are.
///
/// @param path as one would write it in code: `cells[3].source`; empty for the root
record At(String file, String path, JsonElement json) {
    static boolean isJson(String mimeType) {
        return mimeType.equals("application/json") || mimeType.endsWith("+json");
    }

    NotebookException wrong(String what) {
        return new NotebookException(
                path.isEmpty() ? file + ": " + what : "%s: %s %s".formatted(file, path, what));
    }

    private JsonObject object() {
        if (json instanceof JsonObject object) return object;
        throw wrong("is not a JSON object");
    }

    boolean has(String key) {
        return object().has(key) && !object().get(key).isJsonNull();
    }

    At get(String key) {
        if (!object().has(key)) throw wrong("has no \"" + key + "\"");
        return new At(file, path.isEmpty() ? key : path + "." + key, object().get(key));
    }

    List<At> list() {
        if (!(json instanceof JsonArray array)) throw wrong("is not a list");
        var list = new ArrayList<At>();
        for (JsonElement element : array) {
            list.add(new At(file, path + "[" + list.size() + "]", element));
        }
        return list;
    }

    String text() {
        if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrong("is not text");
    }

    /// Text, or a list of its lines.
    String lines() {
        if (!json.isJsonArray()) return text();
        var text = new StringBuilder();
        list().forEach(line -> text.append(line.text()));
        return text.toString();
    }

    int number() {
        if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double number = primitive.getAsDouble();
            if (number == (int) number) return (int) number;
        }
        throw wrong("is not a whole number");
    }

    Metadata metadata() {
        return Metadata.of(object());
    }

    CellOutput.Forms forms() {
        var forms = new LinkedHashMap<String, String>();
        for (String type : object().keySet()) {
            At form = get(type);
            forms.put(type, isJson(type) ? Json.write(form.json()) : form.lines());
        }
        return new CellOutput.Forms(forms);
    }
}
