package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {
    @TempDir Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("connection.json"), json);
    }

    @Test
    void readsEachPortForItsChannel() throws IOException {
        var read =
                ConnectionFile.read(
                        file(
                                """
                                {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4,
                                 "hb_port": 5, "ip": "127.0.0.2", "key": "secret", "transport": "tcp",
                                 "signature_scheme": "hmac-sha512", "kernel_name": "more"}
                                """));
        assertThat(read.getShellPort()).isEqualTo(1);
        assertThat(read.getIopubPort()).isEqualTo(2);
        assertThat(read.getStdinPort()).isEqualTo(3);
        assertThat(read.getControlPort()).isEqualTo(4);
        assertThat(read.getHbPort()).isEqualTo(5);
        assertThat(read.getIp()).isEqualTo("127.0.0.2");
        assertThat(read.getKey()).isEqualTo("secret");
        assertThat(read.getSignatureScheme()).isEqualTo("hmac-sha512");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "{}", "{\"shell_port\": \"none\", \"control_port\": \"x\"}"})
    void saysThatItIsNone(String text) throws IOException {
        var file = file(text);
        assertThatThrownBy(() -> ConnectionFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is no connection file");
    }
}
