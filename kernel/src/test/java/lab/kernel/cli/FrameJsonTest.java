package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.packet.FieldValue;
import lab.packet.Format;
import org.junit.jupiter.api.Test;

class FrameJsonTest {
    private static final long SEED = 4627;
    private static final Set<Format> ADDRESSES = Set.of(Format.IPV4, Format.MAC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbersOfAnySizeAreWrittenWhole() throws IOException {
        for (long number :
                new long[] {
                    0,
                    9,
                    10,
                    99_999,
                    100_000,
                    2_147_483_647L,
                    2_147_483_648L,
                    9_999_999_999L,
                    10_000_000_010L,
                    Long.MAX_VALUE,
                    -1
                }) {
            out.reset();
            var json = new JsonBuffer().number(number);
            json.writeTo(out);
            assertThat(written()).isEqualTo(Long.toUnsignedString(number));
        }
    }

    @Test
    void whateverThePacketsAreEachLineIsJson() throws IOException {
        var random = new Random(SEED);
        var frames = new Traffic(SEED).frames(400);
        var json = new FrameJson();
        for (int round = 0; round < 5000; round++) {
            var data = frames.get(random.nextInt(frames.size())).data().clone();
            for (int i = random.nextInt(8); i > 0; i--) {
                int at = random.nextInt(Math.min(data.length, 100));
                data[at] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) data = Arrays.copyOf(data, random.nextInt(data.length));
            var frame = Frame.of(data);
            json.write(round, frame, frame.layers());
            json.writeTo(out);
            var object = JsonParser.parseString(written()).getAsJsonObject();
            int covered = 0;
            for (JsonObject layer : layers(object)) covered += layer.get("length").getAsInt();
            assertThat(covered).as("seed %d, round %d", SEED, round).isEqualTo(data.length);
            out.reset();
        }
    }

    /// What is written straight from the bytes, remembered and prepared, against the records.
    @Test
    void eachValueIsTheOneThatTheHeadersRecordHas() throws IOException {
        var random = new Random(SEED);
        var frames = new Traffic(SEED).frames(400);
        var json = new FrameJson();
        for (int round = 0; round < 3000; round++) {
            var data = frames.get(random.nextInt(frames.size())).data().clone();
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(Math.min(data.length, 80));
                data[at] = (byte) random.nextInt();
            }
            var frame = Frame.of(data);
            json.write(round, frame, frame.layers());
            json.writeTo(out);
            var written = layers(JsonParser.parseString(written()).getAsJsonObject());
            out.reset();
            for (int i = 0; i < written.size(); i++) {
                if (!(frame.layers().get(i) instanceof Layer.WithHeader with)) continue;
                var expected = new JsonArray();
                with.header().fields().forEach(value -> expected.add(written(with, value)));
                assertThat(written.get(i).getAsJsonArray("fields"))
                        .as("seed %d, round %d, %s", SEED, round, with.name())
                        .isEqualTo(expected);
            }
        }
    }

    private static JsonObject written(Layer.WithHeader layer, FieldValue value) {
        var field = value.field();
        var object = new JsonObject();
        object.addProperty("name", field.name());
        object.addProperty("bit", field.bit());
        object.addProperty("bits", field.width());
        boolean number = field.width() <= Long.SIZE && !ADDRESSES.contains(field.format());
        var layout = layer.header().layout();
        if (number && layout.fields().contains(field)) {
            var bytes = layer.octets().bytes();
            object.add("value", new JsonPrimitive(layout.get(bytes, field)));
        } else {
            object.addProperty("value", value.text());
        }
        return object;
    }

    static List<JsonObject> layers(JsonObject packet) {
        return StreamSupport.stream(packet.getAsJsonArray("layers").spliterator(), false)
                .map(layer -> layer.getAsJsonObject())
                .toList();
    }
}
