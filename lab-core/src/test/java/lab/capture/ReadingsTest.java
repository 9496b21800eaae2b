package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lab.frame.Frame;
import lab.frame.Layer;
import org.junit.jupiter.api.Test;

/// Mutated frames and what they were read as when tshark agreed: layers, where they lie, what is
/// wrong, whether checksums are right. It says which frame is read in another way than before;
/// {@link TsharkOracleTest} says who is right.
///
/// `-Dreadings.write=true` writes both files anew.
class ReadingsTest {
    private static final long SEED = 7_919;
    private static final int FRAMES = 500;
    private static final Path FOLDER = Path.of("src", "test", "resources", "lab", "capture");

    @Test
    void framesAreReadAsBefore() throws IOException {
        if (Boolean.getBoolean("readings.write")) write();
        try (var in = ReadingsTest.class.getResourceAsStream("mutated.pcap");
                var text = ReadingsTest.class.getResourceAsStream("mutated.txt");
                var reader = Pcap.open(Objects.requireNonNull(in))) {
            var before = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(readings(reader.stream().toList())).isEqualTo(before);
        }
    }

    private static void write() throws IOException {
        Files.createDirectories(FOLDER);
        var frames = MutatedFrames.of(SEED, FRAMES);
        Pcap.write(FOLDER.resolve("mutated.pcap"), frames);
        Files.writeString(
                FOLDER.resolve("mutated.txt"), String.join("\n", readings(frames)) + "\n");
    }

    private static List<String> readings(List<Frame> frames) {
        var readings = new ArrayList<String>();
        for (Frame frame : frames) {
            var parts = new ArrayList<String>();
            var layers = frame.layers();
            for (int i = 0; i < layers.size(); i++) {
                var layer = layers.get(i);
                var reading = new StringBuilder(layer.name()).append(' ').append(layers.end(i));
                layers.verdict(i).ifPresent(verdict -> reading.append(' ').append(verdict));
                if (layer instanceof Layer.Malformed wrong) {
                    reading.append(" at ").append(wrong.at()).append(": ").append(wrong.why());
                }
                if (layer instanceof Layer.CutShort cut) {
                    reading.append(" missing ").append(cut.missing());
                }
                parts.add(reading.toString());
            }
            readings.add(readings.size() + 1 + ": " + String.join(", ", parts));
        }
        return readings;
    }
}
