package lab.kernel.course;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import lab.kernel.course.Result.Mistake;
import org.jspecify.annotations.Nullable;

/// A result on disk, whole or not at all: it is written beside its place and then moved there.
final class ResultFile {
    private static final Gson GSON =
            new GsonBuilder()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .registerTypeAdapterFactory(new Optionals())
                    .create();

    private ResultFile() {}

    /// The result in {@code file}, where it is one of {@code key}.
    static Optional<Result> read(Path file, String key) {
        try {
            if (!Files.isRegularFile(file)) return Optional.empty();
            return Optional.of(of(Files.readString(file))).filter(each -> each.key().equals(key));
        } catch (IOException | JsonParseException | NullPointerException e) {
            // One that was damaged is made again.
            return Optional.empty();
        }
    }

    static void write(Path file, Result result) throws IOException {
        replace(file, text(result) + "\n");
    }

    /// A result as one line.
    static String text(Result result) {
        return GSON.toJson(result);
    }

    /// @throws JsonParseException for what {@link #text} has not made
    static Result of(String text) {
        var result = GSON.fromJson(text, Result.class);
        if (result == null) throw new JsonParseException("no result");
        return result;
    }

    static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    static Flag flag(JsonElement tree) {
        return GSON.fromJson(tree, Flag.class);
    }

    /// Without the pictures, for a line of a list.
    static String line(Result result) {
        var json = GSON.toJsonTree(result).getAsJsonObject();
        json.getAsJsonArray("scores").forEach(score -> score.getAsJsonObject().remove("shown"));
        json.addProperty("points", result.points());
        json.addProperty("max", result.max());
        return GSON.toJson(json);
    }

    /// Puts a text into a file; whoever looks sees the old one or the new one.
    static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try (var out =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(false);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A mistake or nothing; Gson does not know of {@code Optional}.
    private static final class Optionals implements com.google.gson.TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable TypeAdapter<T> create(
                Gson gson, com.google.gson.reflect.TypeToken<T> type) {
            if (type.getRawType() != Optional.class) return null;
            var inner = gson.getAdapter(Mistake.class);
            return (TypeAdapter<T>)
                    new TypeAdapter<Optional<Mistake>>() {
                        @Override
                        public void write(JsonWriter to, Optional<Mistake> value)
                                throws IOException {
                            if (value.isPresent()) inner.write(to, value.get());
                            else to.nullValue();
                        }

                        @Override
                        public Optional<Mistake> read(JsonReader from) throws IOException {
                            if (from.peek() != JsonToken.NULL) return Optional.of(inner.read(from));
                            from.nextNull();
                            return Optional.empty();
                        }
                    };
        }
    }
}
