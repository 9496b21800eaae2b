package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.filter.Filter;
import lab.filter.FilterException;
import lab.flow.Conversations;
import lab.flow.DnsOverTcp;
import lab.flow.FragmentedDatagrams;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.packet.Bytes;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.MalformedException;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.UdpHeader;
import lab.view.Views;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever comes from the wire or a file: no exception that is not a sentence, no loop without
/// end, no more memory than a multiple of what came.
///
/// `-Dhostile.rounds=1000000 -Dhostile.seed=7` for more.
class HostileInputTest {
    private static final long SEED = Long.getLong("hostile.seed", 20_261_123);
    private static final int ROUNDS = Integer.getInteger("hostile.rounds", 10_000);
    private static final Duration LONGEST = Duration.ofMinutes(1 + ROUNDS / 5_000);

    /// Of memory for a frame, in bytes: this many, and so many for each of its own.
    private static final long ALWAYS = 20_000;

    private static final long A_BYTE = 400;
    private static final String[] FILTERS = {
        "ip.src == 10.0.0.1 && tcp.port == 80",
        "dns.qry.name contains \"example\" or http",
        "!(udp.srcport != 53) && frame.len > 60",
        "tcp.flags.syn == 1 and not tcp.flags.ack == 1",
        "eth.addr == 02:00:00:00:00:01 || ipv6.addr == 2001:db8::1/32"
    };

    @TempDir private Path folder;

    /// What a test does with one frame.
    private interface Use {
        void of(Frame frame) throws Exception;
    }

    private static void each(int rounds, Use use) {
        Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> {
                    var mutated = new MutatedFrames(SEED);
                    for (int round = 0; round < rounds; round++) {
                        var frame = mutated.next();
                        try {
                            use.of(frame);
                        } catch (Exception | AssertionError | StackOverflowError e) {
                            throw new AssertionError(
                                    "seed %d, round %d: %s"
                                            .formatted(SEED, round, Bytes.hex(frame.data())),
                                    e);
                        }
                    }
                });
    }

    @Test
    void anyFrameIsTakenApartInMemoryOfItsSize() {
        each(
                ROUNDS,
                frame -> {
                    long most = ALWAYS + A_BYTE * frame.data().length;
                    // What is allocated once, as classes are loaded, is no frame's.
                    if (allocated(frame) > most) assertThat(allocated(frame)).isLessThan(most);
                    coversAll(frame, frame.layers());
                });
    }

    private static long allocated(Frame frame) {
        var again = new Frame(frame.time(), frame.link(), frame.data(), frame.originalLength());
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var layers = again.layers();
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i);
            layers.verdict(i);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void coversAll(Frame frame, Layers layers) {
        int at = 0;
        for (Layer layer : layers) {
            if (layer.offset() != at) throw new AssertionError(layer + " is not at " + at);
            at = layer.end();
        }
        assertThat(at).isEqualTo(frame.data().length);
    }

    @Test
    void anyFrameReadsTheSameFromItsFieldsAndBytes() {
        each(
                ROUNDS / 4,
                frame -> {
                    for (Layer layer : frame.layers()) {
                        layer.toString();
                        if (layer instanceof Layer.WithHeader with) {
                            assertThat(with.header().bytes()).isEqualTo(layer.octets().bytes());
                            with.header().fields();
                        }
                    }
                });
    }

    @Test
    void anyFrameCanBeShown() {
        each(
                ROUNDS / 50,
                frame -> {
                    assertThat(Views.of(frame)).isPresent();
                    assertThat(Views.of(frame.layers().getFirst())).isPresent();
                    assertThat(Views.of(List.of(frame, frame))).isPresent();
                });
    }

    @Test
    void anyFrameCanBeFiltered() {
        var filters = Arrays.stream(FILTERS).map(Filter::of).toList();
        each(
                ROUNDS / 4,
                frame -> {
                    for (Filter filter : filters) filter.test(frame);
                });
    }

    @Test
    void anyFramesFlow() {
        var mutated = MutatedFrames.of(SEED, ROUNDS / 4);
        Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> {
                    var whole = new FragmentedDatagrams();
                    for (int from = 0; from + 50 <= mutated.size(); from += 50) {
                        var frames = mutated.subList(from, from + 50);
                        for (Frame frame : frames) whole.add(frame).ifPresent(Frame::layers);
                        for (var conversation : Conversations.of(frames)) {
                            conversation.toString();
                            try {
                                DnsOverTcp.messages(conversation.toServer().bytes());
                            } catch (MalformedException noDns) {
                                assertThat(noDns.offset()).isNotNegative();
                            }
                            conversation.toClient().gaps();
                        }
                    }
                });
    }

    @Test
    void anyFileGivesItsFramesOrASentence() throws IOException {
        var frames = MutatedFrames.of(SEED, 20);
        var random = new Random(SEED);
        for (String name : List.of("a.pcap", "a.pcapng")) {
            var file = folder.resolve(name);
            Pcap.write(file, frames);
            var good = Files.readAllBytes(file);
            // What is allocated once, as classes are loaded, is no file's.
            assertThat(Pcap.read(file)).hasSameSizeAs(frames);
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            for (int round = 0; round < ROUNDS / 10; round++) {
                var bytes = corrupted(good, random);
                long before = threads.getCurrentThreadAllocatedBytes();
                try (var reader = Pcap.open(new ByteArrayInputStream(bytes))) {
                    for (Frame frame : reader) frame.layers();
                } catch (PcapException e) {
                    assertThat(e).hasMessageMatching("(?s)Byte \\d+: .*\\.");
                    assertThat(e.offset()).isBetween(0L, (long) bytes.length);
                }
                long used = threads.getCurrentThreadAllocatedBytes() - before;
                assertThat(used)
                        .as("seed %d, %s, round %d", SEED, name, round)
                        .isLessThan(500_000L + 100L * bytes.length);
            }
        }
    }

    private static byte[] corrupted(byte[] good, Random random) {
        var bytes = good.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? 64 : bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
        }
        boolean cut = random.nextInt(3) == 0;
        return cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    @Test
    void anyTextIsAFilterOrASentence() {
        var random = new Random(SEED);
        var words = String.join(" ", FILTERS).split(" ");
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]);
                if (random.nextInt(8) > 0) text.append(' ');
            }
            if (random.nextBoolean() && !text.isEmpty()) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
            }
            try {
                Filter.of(text.toString());
            } catch (FilterException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ": " + text, e);
            }
        }
        var deep = "(".repeat(20_000) + "ip" + ")".repeat(20_000);
        try {
            Filter.of(deep);
        } catch (FilterException tooDeep) {
            assertThat(tooDeep.getMessage()).isNotBlank();
        }
    }

    /// Pointers that lead to pointers.
    @Test
    void aDnsMessageOfPointersAloneTakesNoTimeAndLittleMemory() {
        var bytes = new byte[65_000];
        bytes[4] = 0x20;
        for (int at = 14; at + 1 < 0x3ff0; at += 2) {
            int target = at == 14 ? 12 : at - 2;
            bytes[at] = (byte) (0xc0 | target >> 8);
            bytes[at + 1] = (byte) target;
        }
        takesNoTimeAndLittleMemory(bytes);
    }

    /// A name of 126 labels, and questions that each ask for one label in front of it.
    @Test
    void aDnsMessageOfTheLongestNamesTakesNoTimeAndLittleMemory() {
        var bytes = ByteBuffer.allocate(65_000);
        bytes.putShort(4, (short) 8_000).position(12);
        for (int i = 0; i < 126; i++) bytes.putShort((short) 0x0161);
        bytes.put((byte) 0).putInt(0x0001_0001);
        while (bytes.remaining() > 8)
            bytes.putShort((short) 0x0162).putShort((short) 0xc00c).putInt(0x0001_0001);
        takesNoTimeAndLittleMemory(bytes.array());
    }

    /// A record takes eleven bytes at least.
    @Test
    void aDnsMessageOfTheSmallestRecordsTakesNoTimeAndLittleMemory() {
        var bytes = ByteBuffer.allocate(65_000);
        bytes.putShort(6, (short) 5_900).position(12);
        while (bytes.remaining() > 11) bytes.position(bytes.position() + 11);
        takesNoTimeAndLittleMemory(bytes.array());
    }

    private static void takesNoTimeAndLittleMemory(byte[] dns) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    var frame = Frame.of(overUdp(dns));
                    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
                    long before = threads.getCurrentThreadAllocatedBytes();
                    for (Layer layer : frame.layers()) {
                        if (layer instanceof Layer.Dns(_, var message)) message.length();
                    }
                    long used = threads.getCurrentThreadAllocatedBytes() - before;
                    assertThat(used).isLessThan(ALWAYS + A_BYTE * dns.length);
                });
    }

    private static byte[] overUdp(byte[] message) {
        return Packet.of(
                        EthernetHeader.of(MacAddress.ZERO, MacAddress.ZERO),
                        Ipv4Header.of(Ipv4Address.ANY, Ipv4Address.ANY),
                        UdpHeader.of(1, 53),
                        Octets.of(message))
                .bytes();
    }
}
