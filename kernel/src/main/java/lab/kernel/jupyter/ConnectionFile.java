package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a front end wants the kernel to listen. Taken apart by hand: Gson's reflection would take
/// longer than all else before the first socket is open.
final class ConnectionFile {
    private ConnectionFile() {}

    /// @throws IOException if there is no such file, or it says nothing of sockets
    static KernelConnectionProperties read(Path file) throws IOException {
        try {
            if (JsonParser.parseString(Files.readString(file)) instanceof JsonObject json)
                return of(json);
        } catch (JsonParseException | NumberFormatException e) {
            throw new IOException(file + " is no connection file: " + e.getMessage(), e);
        }
        throw new IOException(file + " is no connection file: it holds no JSON object");
    }

    static KernelConnectionProperties of(JsonObject json) {
        return new KernelConnectionProperties(
                text(json, "ip", "127.0.0.1"),
                port(json, "control_port"),
                port(json, "shell_port"),
                port(json, "stdin_port"),
                port(json, "hb_port"),
                port(json, "iopub_port"),
                text(json, "transport", "tcp"),
                text(json, "signature_scheme", "hmac-sha256"),
                text(json, "key", ""));
    }

    private static String text(JsonObject json, String key, String otherwise) {
        return json.get(key) instanceof JsonPrimitive value ? value.getAsString() : otherwise;
    }

    private static int port(JsonObject json, String key) {
        if (json.get(key) instanceof JsonPrimitive value) return value.getAsInt();
        throw new JsonParseException("it has no " + key);
    }
}
