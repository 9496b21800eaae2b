package lab.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.frame.Frame;
import lab.packet.Bytes;
import lab.packet.EthernetHeader;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import org.junit.jupiter.api.Test;

class VirtualLanTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualLan lan = new VirtualLan(7);
    private final Port a = lan.port("a");
    private final Port b = lan.port("b");

    private static byte[] frame(MacAddress from, MacAddress to, int number) {
        var data = Octets.of(new byte[] {(byte) (number >> 8), (byte) number});
        return Packet.of(new EthernetHeader(to, from, 0x88b5), data).bytes();
    }

    private byte[] numbered(int number) {
        return frame(a.mac(), b.mac(), number);
    }

    private static int number(byte[] frame) {
        return Bytes.u16(frame, EthernetHeader.BYTES);
    }

    private List<Integer> arrivals(Cable cable, int count) {
        lan.connect(a, b, cable);
        var numbers = new ArrayList<Integer>();
        b.onReceive(frame -> numbers.add(number(frame)));
        for (int i = 0; i < count; i++) {
            a.send(numbered(i));
            lan.runFor(Duration.ofMillis(1));
        }
        lan.run();
        return numbers;
    }

    @Test
    void aFrameArrivesPaddedToSixtyBytesAfterTheCablesDelay() {
        lan.connect(a, b, Cable.PERFECT.withDelay(Duration.ofMillis(20)));
        a.send(numbered(5));
        assertThat(b.receive(Duration.ofMillis(19))).isEmpty();
        assertThat(lan.now()).isEqualTo(Duration.ofMillis(19));
        assertThat(b.receive(SECOND).orElseThrow()).hasSize(60);
        assertThat(lan.now()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aPerfectCableKeepsCountAndOrder() {
        assertThat(arrivals(Cable.PERFECT, 500))
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void losesAboutTheShareItIsTold() {
        assertThat(arrivals(Cable.PERFECT.withLoss(0.2), 5000)).hasSizeBetween(3850, 4150);
    }

    @Test
    void duplicatesAboutTheShareItIsTold() {
        assertThat(arrivals(Cable.PERFECT.withDuplication(0.2), 5000)).hasSizeBetween(5850, 6150);
    }

    @Test
    void lateFramesAreOvertakenAndNoneIsLost() {
        var numbers = arrivals(Cable.PERFECT.withReorder(0.2), 1000);
        assertThat(numbers).hasSize(1000).doesNotHaveDuplicates();
        long overtaken =
                IntStream.range(1, 1000).filter(i -> numbers.get(i) < numbers.get(i - 1)).count();
        assertThat(overtaken).isBetween(100L, 250L);
    }

    @Test
    void bandwidthSpacesFramesAndAFullQueueDropsThem() {
        lan.connect(a, b, Cable.PERFECT.withDelay(Duration.ZERO).withBandwidth(480_000, 3));
        var captured = b.capture();
        var fates = new ArrayList<Passage.Fate>();
        lan.watch(passage -> fates.add(passage.fate()));
        for (int i = 0; i < 6; i++) a.send(numbered(i));
        lan.run();
        assertThat(captured.stream().map(Frame::time).map(Instant::toEpochMilli))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(fates).endsWith(Passage.Fate.DROPPED, Passage.Fate.DROPPED);
    }

    @Test
    void theSameSeedGivesTheSameFramesToTheNanosecond() {
        assertThat(journal(3)).isEqualTo(journal(3)).isNotEqualTo(journal(4));
    }

    private static List<Passage> journal(long seed) {
        var lan = new VirtualLan(seed);
        var a = lan.port("a");
        var b = lan.port("b");
        var cable = Cable.PERFECT.withLoss(0.1).withDuplication(0.1).withReorder(0.2);
        lan.connect(a, b, cable);
        var passages = new ArrayList<Passage>();
        lan.watch(passages::add);
        b.onReceive(b::send);
        for (int i = 0; i < 200; i++) a.send(frame(a.mac(), b.mac(), i));
        lan.run();
        return passages;
    }

    @Test
    void aSwitchFloodsUntilItHasSeenTheAddress() {
        var bridge = lan.makeSwitch("s");
        var c = lan.port("c");
        for (Port port : List.of(a, b, c)) lan.connect(port, bridge.port());
        a.send(frame(a.mac(), b.mac(), 1));
        lan.run();
        assertThat(c.receive(SECOND)).isPresent();
        assertThat(b.receive(SECOND)).isPresent();
        b.send(frame(b.mac(), a.mac(), 2));
        a.send(frame(a.mac(), b.mac(), 3));
        assertThat(b.receive(SECOND).map(VirtualLanTest::number)).contains(3);
        assertThat(a.receive(SECOND).map(VirtualLanTest::number)).contains(2);
        assertThat(c.receive(SECOND)).isEmpty();
    }

    @Test
    void aSwitchForgetsAnAddressItHasNotSeenForFiveMinutes() {
        var bridge = lan.makeSwitch("s");
        var c = lan.port("c");
        for (Port port : List.of(a, b, c)) lan.connect(port, bridge.port());
        b.send(frame(b.mac(), MacAddress.BROADCAST, 1));
        lan.runFor(SECOND);
        c.receive(SECOND);
        lan.runFor(Switch.AGEING.plus(SECOND));
        a.send(frame(a.mac(), b.mac(), 2));
        assertThat(c.receive(SECOND).map(VirtualLanTest::number)).contains(2);
    }

    @Test
    void framesLongerThanTheMtuAreRefusedInWords() {
        lan.connect(a, b);
        assertThatThrownBy(() -> a.send(new byte[1515]))
                .hasMessage(
                        "a frame of 1515 bytes cannot be sent on a: it must have 14 to 1514 bytes");
    }

    @Test
    void aPortWithoutACableSaysSo() {
        assertThatThrownBy(() -> a.send(numbered(1)))
                .hasMessage("a has no cable: connect it to another port");
    }

    @Test
    void whatIsDueAtTheSameTimeHappensInTheOrderItWasAskedFor() {
        var happened = new ArrayList<Integer>();
        var events = new EventQueue();
        events.after(SECOND, () -> happened.add(1));
        var cancelled = events.after(SECOND, () -> happened.add(2));
        events.after(SECOND, () -> happened.add(3));
        events.after(Duration.ZERO, () -> happened.add(0));
        cancelled.cancel();
        events.advanceTo(SECOND);
        assertThat(happened).containsExactly(0, 1, 3);
    }
}
