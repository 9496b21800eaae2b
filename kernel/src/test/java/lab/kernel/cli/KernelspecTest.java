package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelspecTest {
    @Test
    void startsTheKernelWithThisJavaAndTheCheckoutsJars(@TempDir Path checkout) throws IOException {
        Kernelspec.of(new Checkout(checkout)).install(checkout.resolve("share"));

        Path folder = checkout.resolve("share/kernels/tcpip-lab");
        JsonObject spec =
                JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                        .getAsJsonObject();
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(spec.get("language").getAsString()).isEqualTo("java");
        assertThat(spec.getAsJsonArray("argv").asList())
                .extracting(JsonElement::getAsString)
                .contains("--enable-native-access=ALL-UNNAMED")
                .contains(checkout.resolve("notebooks/target/start/lab") + "/*")
                .endsWith("lab.kernel.jupyter.Kernel", "{connection_file}")
                .first()
                .satisfies(java -> assertThat(Path.of(java)).isAbsolute().isExecutable());
        assertThat(folder.resolve("logo-64x64.png")).isNotEmptyFile();
    }
}
