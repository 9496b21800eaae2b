package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RoundTripTest {
    static final List<Samples> SAMPLES = Samples.ALL;
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void encodesWhatItDecodedBitForBit(Samples sample) {
        var random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            var bytes = sample.random(random);
            var in = ByteBuffer.wrap(bytes);
            var header = sample.decode().apply(in);
            assertThat(Bytes.hex(header.bytes()))
                    .as("seed %d, round %d", SEED, i)
                    .isEqualTo(Bytes.hex(bytes).substring(0, in.position() * 3 - 1));
            assertThat(sample.read(header.bytes())).isEqualTo(header);
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void saysHowManyBytesAreMissing(Samples sample) {
        for (int has = 0; has < sample.layout().bytes(); has++) {
            var cut = Arrays.copyOf(sample.bytes(), has);
            assertThat(catchThrowable(() -> sample.read(cut)))
                    .isInstanceOfSatisfying(
                            MalformedException.class,
                            e -> {
                                assertThat(e.missing()).isPositive();
                                assertThat(e).hasMessageContaining("and has " + cut.length);
                            });
        }
    }
}
