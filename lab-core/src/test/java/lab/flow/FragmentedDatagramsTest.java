package lab.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.LinkType;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;

class FragmentedDatagramsTest {
    private static final long SEED = 791;
    private static final Ipv4Header IP =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"))
                    .withDontFragment(false)
                    .withProtocol(Ipv4Header.UDP)
                    .withIdentification(7);
    private static final byte[] WHOLE =
            Packet.of(IP, UdpHeader.of(5, 7), Octets.view(new byte[3000])).bytes();

    private final FragmentedDatagrams datagrams = new FragmentedDatagrams();

    private static Frame fragment(int from, int length, long second) {
        int there = Math.min(length, WHOLE.length - 20 - from);
        var header =
                IP.withFragmentOffset(from / 8)
                        .withMoreFragments(from + there < WHOLE.length - 20)
                        .withTotalLength(20 + there)
                        .withRightChecksum();
        var bytes = new byte[20 + there];
        System.arraycopy(header.bytes(), 0, bytes, 0, 20);
        System.arraycopy(WHOLE, 20 + from, bytes, 20, there);
        return new Frame(Instant.ofEpochSecond(second), LinkType.RAW_IP, bytes, bytes.length);
    }

    private int wholeOf(List<Frame> frames) {
        int whole = 0;
        for (Frame frame : frames) {
            var found = datagrams.add(frame);
            if (found.isPresent()) {
                whole++;
                assertThat(found.get().data()).isEqualTo(WHOLE);
                assertThat(found.get().find(Layer.Udp.class)).isPresent();
            }
        }
        return whole;
    }

    @Test
    void putsFragmentsInAnyOrderTogether() {
        var frames = new ArrayList<Frame>();
        for (int from = 0; from < 3008; from += 304) frames.add(fragment(from, 304, 0));
        var random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(frames, random);
            assertThat(wholeOf(frames)).as("seed %d, round %d", SEED, round).isEqualTo(1);
        }
    }

    @Test
    void aFragmentThatCameTwiceDoesNoHarm() {
        assertThat(
                        wholeOf(
                                List.of(
                                        fragment(0, 1600, 0),
                                        fragment(0, 1600, 0),
                                        fragment(1600, 1600, 0))))
                .isEqualTo(1);
    }

    @Test
    void refusesOverlaps() {
        assertThat(wholeOf(List.of(fragment(0, 1608, 0), fragment(1600, 1600, 0)))).isZero();
        assertThat(wholeOf(List.of(fragment(1600, 1600, 0), fragment(0, 1608, 0)))).isZero();
    }

    @Test
    void refusesAFragmentThatCameAgainWithOtherBytes() {
        var forged = fragment(0, 1600, 0);
        forged.data()[100] ^= 1;
        for (Frame frame : List.of(fragment(0, 1600, 0), forged, fragment(1600, 1600, 0))) {
            assertThat(datagrams.add(frame)).isEmpty();
        }
    }

    @Test
    void doesNotWaitForEver() {
        assertThat(wholeOf(List.of(fragment(0, 1600, 0), fragment(1600, 1600, 61)))).isZero();
    }

    /// A damaged file may say any of these times.
    @Test
    void waitsAlsoWhereTimeEnds() {
        var late = new ArrayList<Frame>();
        for (Frame frame : List.of(fragment(0, 1600, 0), fragment(1600, 1600, 0))) {
            late.add(new Frame(Instant.MAX, frame.link(), frame.data(), frame.originalLength()));
        }
        assertThat(wholeOf(late)).isEqualTo(1);
    }

    @Test
    void leavesWholeDatagramsAlone() {
        var frame = new Frame(Instant.EPOCH, LinkType.RAW_IP, WHOLE, WHOLE.length);
        assertThat(datagrams.add(frame)).isEmpty();
    }
}
