package lab.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import lab.packet.Octets;
import org.junit.jupiter.api.Test;

class ByteStreamTest {
    private static final long SEED = 9293;

    private final ByteStream stream = new ByteStream();

    private void data(long sequenceNumber, String text) {
        stream.add(sequenceNumber, false, false, Octets.text(text));
    }

    private String text() {
        return new String(stream.bytes(), UTF_8);
    }

    @Test
    void putsLateSegmentsInTheirPlace() {
        stream.add(99, true, false, Octets.NONE);
        data(106, "world");
        data(100, "hello ");
        assertThat(text()).isEqualTo("hello world");
        assertThat(stream.gaps()).isEmpty();
        assertThat(stream.begun()).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        stream.add(0, true, false, Octets.NONE);
        data(1, "abc");
        data(6, "fg");
        stream.add(10, false, true, Octets.NONE);
        assertThat(text()).isEqualTo("abc");
        assertThat(stream.gaps())
                .containsExactly(new ByteStream.Gap(3, 2), new ByteStream.Gap(7, 2));
        assertThat(stream.ended()).isTrue();
    }

    @Test
    void countsBytesThatCameAgainAndSaysIfTheyDiffer() {
        data(1, "abcd");
        data(3, "cdef");
        assertThat(text()).isEqualTo("abcdef");
        assertThat(stream.retransmitted()).isEqualTo(2);
        assertThat(stream.conflicting()).isFalse();
        data(1, "aXcd");
        assertThat(text()).isEqualTo("abcdef");
        assertThat(stream.conflicting()).isTrue();
    }

    @Test
    void goesOnBehindTheLastSequenceNumber() {
        stream.add(0xffff_fffdL, true, false, Octets.NONE);
        data(0xffff_fffeL, "ab");
        data(3, "fgh");
        data(0, "cde");
        assertThat(text()).isEqualTo("abcdefgh");
    }

    @Test
    void beginsWithTheFirstBytesThatWereCaptured() {
        data(1000, "late");
        data(995, "early");
        assertThat(text()).isEqualTo("earlylate");
        assertThat(stream.begun()).isFalse();
    }

    @Test
    void segmentsInAnyOrderAndTwiceGiveTheSameStream() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var whole = new byte[1 + random.nextInt(2000)];
            random.nextBytes(whole);
            long initial = random.nextInt() & 0xffff_ffffL;
            var segments = new ArrayList<int[]>();
            for (int at = 0; at < whole.length; ) {
                int length = Math.min(1 + random.nextInt(200), whole.length - at);
                segments.add(new int[] {at, length});
                at += 1 + random.nextInt(length);
            }
            Collections.shuffle(segments, random);
            var made = new ByteStream();
            made.add(initial, true, false, Octets.NONE);
            for (int[] segment : segments) {
                long number = (initial + 1 + segment[0]) & 0xffff_ffffL;
                made.add(number, false, false, Octets.view(whole, segment[0], segment[1]));
            }
            assertThat(made.bytes()).as("seed %d, round %d", SEED, round).isEqualTo(whole);
            assertThat(made.conflicting()).isFalse();
            assertThat(made.gaps()).isEmpty();
        }
    }
}
