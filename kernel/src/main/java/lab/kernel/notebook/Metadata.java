package lab.kernel.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What front ends and tools note about a notebook, a cell or an output. Immutable; what this
/// library does not know is kept as it was read.
public final class Metadata {
    public static final Metadata EMPTY = new Metadata(new JsonObject());

    private final JsonObject json;

    private Metadata(JsonObject json) {
        this.json = json;
    }

    static Metadata of(JsonObject json) {
        return json.isEmpty() ? EMPTY : new Metadata(json.deepCopy());
    }

    JsonObject json() {
        return json.deepCopy();
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    /// The text at the end of a path of keys; empty where there is none.
    public Optional<String> text(String... path) {
        return primitive(path).filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    private Optional<JsonPrimitive> primitive(String... path) {
        JsonElement at = json;
        for (String key : path) {
            if (!(at instanceof JsonObject object) || !object.has(key)) return Optional.empty();
            at = object.get(key);
        }
        return at instanceof JsonPrimitive primitive ? Optional.of(primitive) : Optional.empty();
    }

    /// Whether there is a `true` at the end of a path of keys.
    public boolean flag(String... path) {
        return primitive(path)
                .filter(JsonPrimitive::isBoolean)
                .map(JsonPrimitive::getAsBoolean)
                .orElse(false);
    }

    /// The number at the end of a path of keys; 0 where there is none.
    public double number(String... path) {
        return primitive(path)
                .filter(JsonPrimitive::isNumber)
                .map(JsonPrimitive::getAsDouble)
                .orElse(0.0);
    }

    /// The texts of the list at {@code key}.
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        if (json.has(key) && json.get(key).isJsonArray()) {
            for (JsonElement element : json.getAsJsonArray(key)) {
                if (element.isJsonPrimitive()) texts.add(element.getAsString());
            }
        }
        return List.copyOf(texts);
    }

    public Metadata with(String key, String value) {
        return with(key, new JsonPrimitive(value));
    }

    public Metadata with(String key, boolean value) {
        return with(key, new JsonPrimitive(value));
    }

    public Metadata with(String key, int value) {
        return with(key, new JsonPrimitive(value));
    }

    public Metadata with(String key, Metadata value) {
        return with(key, value.json());
    }

    private Metadata with(String key, JsonElement value) {
        JsonObject more = json();
        more.add(key, value);
        return new Metadata(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metadata metadata && json.equals(metadata.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
