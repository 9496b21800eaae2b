package lab.stack;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lab.link.Cable;
import lab.link.Port;
import lab.link.VirtualLan;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.TcpOption;

/// A transcript that is played against a host, in the spirit of packetdrill. A line is a step:
///
/// ```
/// < SA 300 ack 101 win 1000 mss 536 len 4    this segment comes in
/// > A 101 ack 301 win 1000 len 0             the host sends this one next, at once
/// icmp 3 1 about 101                         an ICMP error comes in: type, code, and the segment
/// silence                                    it sends nothing
/// wait 200ms                                 time passes
/// listen, connect, write 10, read, close, abort, state FIN-WAIT-1, readable 10, end, failed
/// ```
///
/// A script may begin with `iss 4294967280` or `receive-buffer 100` (bytes), else the host's
/// initial sequence number is 100, and with `include connected`, the steps of another script. A
/// line that begins with # is for the reader.
///
/// Flags are S A F R P. What a line with `>` does not name can be anything. Data is the low byte of
/// each sequence number. The host is 10.0.0.1 port 80, the script 10.0.0.2 port 1000.
final class Script {
    static final int HOST_PORT = 80;
    static final int SCRIPT_PORT = 1000;

    private static final int USUAL_ISS = 100;

    private static final Ipv4Address HOST = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address SCRIPT = Ipv4Address.of("10.0.0.2");

    private final VirtualLan lan = new VirtualLan(1);
    private final Host host;
    private final Port port = lan.port("script");
    private final Deque<Segment> sent = new ArrayDeque<>();
    private final List<String> played = new ArrayList<>();
    private Optional<Listener> listener = Optional.empty();
    private Optional<Connection> connection = Optional.empty();
    private long written;
    private long readUpTo = -1;

    private Script(int iss, Parts parts) {
        host =
                Host.on(
                        lan,
                        "host",
                        parts.withInitialSequenceNumbers((ends, now) -> iss),
                        "10.0.0.1/24");
        lan.connect(host.port(), port, Cable.PERFECT.withDelay(Duration.ZERO));
        port.onReceive(this::arrive);
        written = iss + 1L;
    }

    static void play(Path file) throws IOException {
        play(Objects.requireNonNull(file.getParent()), Files.readAllLines(file));
    }

    /// @param folder where the scripts are that may be included
    static void play(Path folder, List<String> lines) throws IOException {
        int iss = USUAL_ISS;
        var parts = Parts.REFERENCE;
        var steps = new ArrayList<String>();
        for (String line : lines.stream().map(String::strip).toList()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "", "#" -> {}
                case "iss" -> iss = (int) Long.parseLong(words[1]);
                case "receive-buffer" ->
                        parts = parts.withReceiveBuffer(Integer.parseInt(words[1]));
                case "include" -> {
                    var file = folder.resolve(words[1] + ".tcp");
                    Files.readAllLines(file).stream()
                            .filter(each -> !each.startsWith("#"))
                            .forEach(steps::add);
                }
                default -> steps.add(line);
            }
        }
        var script = new Script(iss, parts);
        steps.forEach(script::step);
        script.step("silence");
    }

    private void arrive(byte[] frame) {
        var in = ByteBuffer.wrap(frame);
        var ethernet = EthernetHeader.decode(in);
        if (ethernet.type() == EthernetHeader.ARP) {
            var arp = ArpPacket.decode(in);
            if (arp.operation() != ArpPacket.REQUEST) return;
            var header = EthernetHeader.of(ethernet.source(), port.mac());
            port.send(Packet.of(header, arp.reply(port.mac())).bytes());
            return;
        }
        var bytes = Octets.view(frame, in.position(), in.remaining());
        Datagram.decode(bytes).flatMap(Segment::decode).ifPresent(sent::add);
    }

    private void step(String line) {
        played.add(line);
        var words = new ArrayDeque<>(List.of(line.split(" +")));
        switch (words.poll()) {
            case "<" -> send(words);
            case ">" -> expect(words);
            case "icmp" -> icmp(words);
            case "silence" -> {
                settle();
                if (!sent.isEmpty()) wrong("nothing", shown(sent.getFirst()));
            }
            case "wait" -> lan.runFor(duration(words.remove()));
            case "listen" -> listener = Optional.of(host.listen(HOST_PORT));
            case "connect" ->
                    connection = Optional.of(host.connect(HOST_PORT, "10.0.0.2", SCRIPT_PORT));
            case "write" -> write(Integer.parseInt(words.remove()));
            case "read" -> read();
            case "close" -> connection().close();
            case "abort" -> connection().abort();
            case "state" -> same(words.remove(), connection().state().toString());
            case "readable" -> same(words.remove(), "" + connection().available());
            case "end" -> same("true", "" + connection().atEnd());
            case "failed" -> same(String.join(" ", words), connection().failure());
            default -> throw new IllegalArgumentException("no such step: " + line);
        }
    }

    private static Duration duration(String text) {
        return Duration.parse(
                "PT"
                        + (text.endsWith("ms")
                                ? Integer.parseInt(text.replace("ms", "")) / 1000.0 + "s"
                                : text));
    }

    private void settle() {
        lan.runFor(Duration.ZERO);
    }

    private Connection connection() {
        settle();
        if (connection.isEmpty()) connection = listener.flatMap(Listener::accept);
        return connection.orElseThrow(() -> new AssertionError("no connection\n" + replay()));
    }

    private void write(int count) {
        connection().write(data(written, count));
        written += count;
    }

    private static byte[] data(long sequence, int count) {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte) (sequence + i);
        return bytes;
    }

    private void read() {
        for (byte octet : connection().read()) {
            if (readUpTo >= 0) same("" + (byte) readUpTo, "" + octet);
            readUpTo = octet + 1;
        }
    }

    private void send(Deque<String> words) {
        var flags = flags(words.remove());
        long seq = Long.parseLong(words.remove());
        long ack = 0;
        int window = 65535;
        int length = 0;
        var options = new ArrayList<TcpOption>();
        while (!words.isEmpty()) {
            var name = words.remove();
            var value = Long.parseLong(words.remove());
            switch (name) {
                case "ack" -> ack = value;
                case "win" -> window = (int) value;
                case "len" -> length = (int) value;
                case "mss" -> options.add(new TcpOption.MaximumSegmentSize((int) value));
                case "ws" -> options.add(new TcpOption.WindowScale((int) value));
                default -> throw new IllegalArgumentException(name);
            }
        }
        var tcp =
                TcpHeader.of(SCRIPT_PORT, HOST_PORT, seq, ack, flags)
                        .withWindow(window)
                        .withOptions(options.toArray(TcpOption[]::new));
        var link = EthernetHeader.of(host.port().mac(), port.mac());
        var ip = Ipv4Header.of(SCRIPT, HOST);
        port.send(Packet.of(link, ip, tcp, data(seq, length)).bytes());
        settle();
    }

    /// Quotes what RFC 792 demands: the header, and 8 bytes of what follows it.
    private void icmp(Deque<String> words) {
        var error =
                new IcmpHeader(
                        Integer.parseInt(words.remove()), Integer.parseInt(words.remove()), 0, 0);
        words.remove();
        var sender = TcpHeader.of(HOST_PORT, SCRIPT_PORT, Long.parseLong(words.remove()), 0);
        var about = Packet.of(Ipv4Header.of(HOST, SCRIPT), sender).bytes();
        var quote = Octets.of(Arrays.copyOf(about, Ipv4Header.MIN_BYTES + Icmp.QUOTED));
        var link = EthernetHeader.of(host.port().mac(), port.mac());
        port.send(Packet.of(link, Ipv4Header.of(SCRIPT, HOST), error, quote).bytes());
        settle();
    }

    private static Flag[] flags(String letters) {
        return letters.chars()
                .mapToObj(letter ->
                        switch (letter) {
                            case 'S' -> Flag.SYN;
                            case 'A' -> Flag.ACK;
                            case 'F' -> Flag.FIN;
                            case 'R' -> Flag.RST;
                            case 'P' -> Flag.PSH;
                            default -> throw new IllegalArgumentException(letters);
                        })
                .toArray(Flag[]::new);
    }

    private void expect(Deque<String> words) {
        settle();
        var expected = String.join(" ", words);
        var segment = Optional.ofNullable(sent.poll());
        if (segment.isEmpty()) {
            wrong(expected, "nothing");
            return;
        }
        var header = segment.get().header();
        boolean right = header.flags().equals(Set.of(flags(words.remove())));
        right &= header.sequenceNumber() == Long.parseLong(words.remove());
        while (!words.isEmpty()) {
            var name = words.remove();
            long value = Long.parseLong(words.remove());
            right &= value == value(segment.get(), name);
        }
        if (!right) wrong(expected, shown(segment.get()));
    }

    private static long value(Segment segment, String name) {
        return switch (name) {
            case "ack" -> segment.header().acknowledgmentNumber();
            case "win" -> segment.header().window();
            case "len" -> segment.data().length();
            case "mss" -> segment.maximumSegmentSize();
            case "ws" -> segment.windowScale().orElse(-1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String shown(Segment segment) {
        var letters = new StringBuilder();
        var header = segment.header();
        if (header.syn()) letters.append('S');
        if (header.fin()) letters.append('F');
        if (header.rst()) letters.append('R');
        if (header.psh()) letters.append('P');
        if (header.ack()) letters.append('A');
        return "%s %d ack %d win %d len %d"
                .formatted(
                        letters,
                        header.sequenceNumber(),
                        header.acknowledgmentNumber(),
                        header.window(),
                        segment.data().length());
    }

    private void same(String expected, String actual) {
        if (!expected.equals(actual)) wrong(expected, actual);
    }

    private void wrong(String expected, String actual) {
        fail("%s%nshould have had %s, but there was %s", replay(), expected, actual);
    }

    private String replay() {
        return String.join("\n", played) + "\n(at " + lan.now() + ")";
    }
}
