package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lab.flow.Conversation;
import lab.flow.Conversations;
import lab.frame.Frame;
import lab.packet.EthernetHeader;
import lab.packet.Header;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Header;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// tshark follows the TCP connections of the same files: as many packets and bytes, and both
/// streams byte for byte. It puts the same segments and datagrams of a random mix together.
///
/// Where the two differ: a SYN that an error of ICMP quotes begins a connection for tshark; for the
/// lab what is quoted belongs to none.
class TsharkFlowsTest {
    private static final Path SHIPPED = Path.of("..", "notebooks", "captures");
    private static final long SEED = 16_944;
    private static final int MIXED = 4_000;
    private static final Flag[][] FLAGS = {
        {Flag.SYN},
        {Flag.SYN},
        {Flag.SYN, Flag.ACK},
        {Flag.ACK},
        {Flag.FIN, Flag.ACK},
        {Flag.RST},
        {Flag.RST, Flag.ACK},
        {Flag.SYN, Flag.FIN},
        {Flag.SYN, Flag.RST},
        {}
    };
    private static final Header TUNNEL = Ipv4Header.of("10.9.9.1", "10.9.9.2");

    @TempDir private Path folder;
    private final Random random = new Random(SEED);

    @Test
    void agreesWithTsharkOnConnections() throws Exception {
        Needs.tool("tshark");
        int followed = 0;
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pcap")).toList()) {
                var talks =
                        Conversations.of(Pcap.read(file)).stream()
                                .filter(talk -> talk.protocol() == Conversation.Protocol.TCP)
                                .toList();
                for (int i = 0; i < talks.size(); i++) compare(file, i, talks.get(i));
                followed += talks.size();
            }
        }
        assertThat(followed).isPositive();
    }

    /// Few ends, some of which talk to themselves, with few sequence numbers.
    @Test
    void agreesWithTsharkOnWhatBelongsTogether() throws Exception {
        Needs.tool("tshark");
        var frames = Stream.generate(this::any).limit(MIXED).toList();
        var file = folder.resolve("mixed.pcap");
        Pcap.write(file, frames);
        var talks = Conversations.of(frames);
        var mine = new IdentityHashMap<Frame, String>();
        var count = new int[Conversation.Protocol.values().length];
        for (Conversation talk : talks) {
            int number = count[talk.protocol().ordinal()]++;
            for (Frame frame : talk.frames()) mine.put(frame, talk.protocol() + " " + number);
        }
        var theirs = tshark(file, "-T", "fields", "-e", "tcp.stream", "-e", "udp.stream");
        for (int i = 0; i < MIXED; i++) {
            var streams = theirs.get(i).split("\t", -1);
            var yours = streams[1].isEmpty() ? "TCP " + streams[0] : "UDP " + streams[1];
            assertThat(mine.get(frames.get(i)))
                    .as("seed %d, frame %d, %s", SEED, i + 1, frames.get(i).layers())
                    .isEqualTo(yours);
        }
        assertThat(count).doesNotContain(0);
    }

    private Frame any() {
        int from = random.nextInt(1, 4);
        int to = random.nextInt(1, 4);
        boolean v4 = random.nextInt(3) > 0;
        Header ip =
                v4
                        ? Ipv4Header.of("10.0.0." + from, "10.0.0." + to)
                        : Ipv6Header.of("2001:db8::" + from, "2001:db8::" + to);
        var tunnel = random.nextInt(12) == 0 ? Stream.of(TUNNEL) : Stream.<Header>empty();
        var ethernet = EthernetHeader.of("02:00:00:00:00:02", "02:00:00:00:00:01");
        var headers = Stream.of(Stream.of(ethernet), tunnel, Stream.of(ip, transport()));
        return Frame.of(Packet.of(headers.flatMap(each -> each).toArray(Header[]::new)));
    }

    private Header transport() {
        int from = 9000 + random.nextInt(2);
        int to = 9000 + random.nextInt(2);
        if (random.nextInt(3) == 0) return UdpHeader.of(from, to);
        var flags = FLAGS[random.nextInt(FLAGS.length)];
        return TcpHeader.of(from, to, number(), number(), flags);
    }

    private long number() {
        return 100 * random.nextInt(1, 4) + random.nextInt(2);
    }

    private static void compare(Path file, int number, Conversation talk) throws Exception {
        var what = file.getFileName() + ", " + talk;
        var lengths =
                tshark(file, "-Y", "tcp.stream == " + number, "-T", "fields", "-e", "frame.len");
        assertThat(lengths).as(what).hasSize(talk.packets());
        assertThat(lengths.stream().mapToLong(Long::parseLong).sum())
                .as(what)
                .isEqualTo(talk.bytes());
        if (!talk.toServer().gaps().isEmpty() || !talk.toClient().gaps().isEmpty()) return;
        var toServer = new StringBuilder();
        var toClient = new StringBuilder();
        // What the client sent stands at the line's beginning, what the server sent behind a tab.
        for (String line : tshark(file, "-q", "-z", "follow,tcp,raw," + number)) {
            if (!line.matches("\t?[0-9a-f]+")) continue;
            (line.startsWith("\t") ? toClient : toServer).append(line.strip());
        }
        var hex = HexFormat.of();
        assertThat(hex.formatHex(talk.toServer().bytes())).as(what).isEqualTo(toServer.toString());
        assertThat(hex.formatHex(talk.toClient().bytes())).as(what).isEqualTo(toClient.toString());
    }

    private static List<String> tshark(Path file, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.lines().toList();
    }
}
