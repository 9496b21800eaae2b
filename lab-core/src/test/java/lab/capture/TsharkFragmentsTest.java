package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import lab.flow.FragmentedDatagrams;
import lab.frame.Frame;
import lab.frame.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// tshark puts the same fragments together: the same datagrams at the same frames, byte for byte.
///
/// Where the two differ, and why:
///
/// - fragments that overlap with other bounds or other bytes, which only attacks send, and of which
///   hosts take one or the other: tshark marks the datagram and puts it together, the lab gives it
///   up
/// - so with fragments that have two ends, and with datagrams of more than 65,535 bytes, which
///   cannot be
/// - what waits for more than a minute, or with a thousand others: tshark waits for ever
/// - tshark takes two datagrams for one whose identifications differ just as their protocols or
///   VLANs do
class TsharkFragmentsTest {
    /// `-Dfragments.datagrams=20000 -Dfragments.seed=7` for more of them.
    private static final int DATAGRAMS = Integer.getInteger("fragments.datagrams", 400);

    private static final long SEED = Long.getLong("fragments.seed", 791);
    private static final int AT_ONCE = 100;
    private static final int MORE = 0x2000;
    private static final int IN_IP = 4;
    private static final int UDP = 17;
    private static final int[] PROTOCOLS = {UDP, UDP, 6, 1, 47, 253};

    private enum Kind {
        IN_ORDER,
        REVERSED,
        SHUFFLED,
        ONE_TWICE,
        ONE_AGAIN_BEHIND,
        ONE_MISSING,
        LATER_ONLY,
        FIRST_ONLY,
        CAPTURED_SHORT,
        IN_TUNNEL,
        OF_TUNNEL,
        OF_BOTH,
        QUOTED,
        OVERLAPS,
        OVERLAPS_WITH_OTHER_BYTES,
        TWO_ENDS,
        ODD_LENGTH,
        TOO_LONG;

        boolean honest() {
            return compareTo(OVERLAPS) < 0;
        }
    }

    /// @param from offset of its data, in bytes
    private record Piece(int from, byte[] data, boolean more) {}

    private record Datagram(Kind kind, int vlan, List<byte[]> packets) {}

    @TempDir private Path folder;
    private final Random random = new Random(SEED);

    @Test
    void agreesWithTsharkOnDatagramsMadeOfFragments() throws Exception {
        Needs.tool("tshark");
        var frames = new ArrayList<Frame>();
        var kinds = new ArrayList<Kind>();
        interleave(frames, kinds);
        var file = folder.resolve("fragments.pcap");
        Pcap.write(file, frames);
        var theirs = tshark(file);
        assertThat(theirs).hasSameSizeAs(frames);
        var datagrams = new FragmentedDatagrams();
        var found = new TreeSet<Kind>();
        for (int i = 0; i < frames.size(); i++) {
            var kind = kinds.get(i);
            var mine = whole(datagrams, frames.get(i));
            var yours = theirs.get(i).isEmpty() ? List.of() : List.of(theirs.get(i).split(","));
            // Some are whole before what spoils them.
            if (mine.isEmpty() && !kind.honest()) continue;
            assertThat(mine).as("seed %d, frame %d, %s", SEED, i + 1, kind).isEqualTo(yours);
            if (!mine.isEmpty()) found.add(kind);
        }
        assertThat(found)
                .contains(Kind.IN_ORDER, Kind.ONE_AGAIN_BEHIND, Kind.OF_BOTH, Kind.QUOTED)
                .doesNotContain(Kind.ONE_MISSING, Kind.LATER_ONLY, Kind.TOO_LONG);
    }

    /// The data of what this frame completes: a tunnel's may complete another.
    private static List<String> whole(FragmentedDatagrams datagrams, Frame frame) {
        var all = new ArrayList<String>();
        for (var one = datagrams.add(frame); one.isPresent(); one = datagrams.add(one.get())) {
            var bytes = one.get().data();
            all.add(HexFormat.of().formatHex(bytes, (bytes[0] & 15) * 4, bytes.length));
        }
        return all;
    }

    private Datagram datagram(int n) {
        var kind = Kind.values()[n % Kind.values().length];
        int id = n << 8 & 0xff00 | random.nextInt(200);
        int source = n >> 8;
        int protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
        int options = random.nextInt(4) == 0 ? random.nextInt(1, 11) : 0;
        var data = new byte[24 + random.nextInt(3000)];
        random.nextBytes(data);
        if (kind == Kind.OF_TUNNEL) {
            protocol = IN_IP;
            data = packet(source, id, UDP, new Piece(0, data, false), options);
        }
        var pieces = kind == Kind.TOO_LONG ? tooLong() : pieces(data);
        change(kind, pieces, data);
        var packets = new ArrayList<byte[]>();
        for (Piece piece : pieces) {
            int outer = id + packets.size();
            var packet = packet(source, id, protocol, piece, options);
            switch (kind) {
                case IN_TUNNEL -> packets.add(whole(id, IN_IP, packet));
                case OF_BOTH -> {
                    for (Piece part : pieces(packet))
                        packets.add(packet(99, outer, IN_IP, part, 0));
                }
                case QUOTED -> packets.add(whole(id, 1, quote(packet)));
                default -> packets.add(packet);
            }
        }
        return new Datagram(kind, random.nextInt(4) == 0 ? random.nextInt(1, 256) : 0, packets);
    }

    private void change(Kind kind, List<Piece> pieces, byte[] data) {
        int last = pieces.size() - 1;
        var any = pieces.get(random.nextInt(pieces.size()));
        var first = pieces.getFirst();
        var second = pieces.get(1);
        switch (kind) {
            case REVERSED -> Collections.reverse(pieces);
            case SHUFFLED -> Collections.shuffle(pieces, random);
            case ONE_TWICE -> pieces.add(random.nextInt(pieces.size()), any);
            case ONE_AGAIN_BEHIND -> pieces.add(any);
            case ONE_MISSING -> pieces.remove(any);
            case LATER_ONLY -> pieces.removeFirst();
            case FIRST_ONLY -> pieces.subList(1, pieces.size()).clear();
            case OVERLAPS, OVERLAPS_WITH_OTHER_BYTES -> {
                int end = second.from + second.data.length;
                var more = Arrays.copyOfRange(data, second.from - 8, end);
                if (kind != Kind.OVERLAPS) more[random.nextInt(8)] ^= 1;
                pieces.set(1, new Piece(second.from - 8, more, second.more));
            }
            case TWO_ENDS -> pieces.add(last, new Piece(8, new byte[4], false));
            case ODD_LENGTH ->
                    pieces.set(0, new Piece(0, Arrays.copyOf(data, first.data.length + 1), true));
            default -> {}
        }
        boolean ordered = kind.honest() || kind == Kind.TOO_LONG || random.nextBoolean();
        if (!ordered) Collections.shuffle(pieces, random);
    }

    /// At least two.
    private ArrayList<Piece> pieces(byte[] data) {
        var pieces = new ArrayList<Piece>();
        int most = Math.max(8, data.length / random.nextInt(1, 9));
        for (int at = 0; at < data.length; ) {
            int length = 8 * random.nextInt(1, Math.max(2, most / 8));
            if (at == 0) length = Math.min(length, (data.length - 1) / 8 * 8);
            int end = Math.min(data.length, at + length);
            pieces.add(new Piece(at, Arrays.copyOfRange(data, at, end), end < data.length));
            at = end;
        }
        return pieces;
    }

    private static ArrayList<Piece> tooLong() {
        var pieces = new ArrayList<Piece>();
        for (int at = 0; at <= 65_520; at += 1456)
            pieces.add(new Piece(at, new byte[1456], at < 65_520));
        return pieces;
    }

    private byte[] whole(int id, int protocol, byte[] data) {
        return packet(98, id, protocol, new Piece(0, data, false), 0);
    }

    private static byte[] quote(byte[] packet) {
        var icmp = ByteBuffer.allocate(8 + packet.length).put((byte) 11);
        return icmp.position(8).put(packet).array();
    }

    /// @param options in words
    private byte[] packet(int source, int id, int protocol, Piece piece, int options) {
        int header = 20 + 4 * options;
        var out = ByteBuffer.allocate(header + piece.data.length);
        out.put((byte) (0x40 | header / 4)).put((byte) 0).putShort((short) out.capacity());
        out.putShort((short) id).putShort((short) ((piece.more ? MORE : 0) | piece.from / 8));
        out.put((byte) random.nextInt(1, 256)).put((byte) protocol).putShort((short) 0);
        out.put(new byte[] {10, 0, (byte) source, 1, 10, 0, 0, 2});
        while (out.position() < header) out.put((byte) 1);
        return out.put(piece.data).array();
    }

    private void interleave(List<Frame> frames, List<Kind> kinds) {
        var open = new ArrayList<Datagram>();
        var sent = new HashMap<Datagram, Integer>();
        int next = 0;
        while (next < DATAGRAMS || !open.isEmpty()) {
            while (open.size() < AT_ONCE && next < DATAGRAMS) open.add(datagram(next++));
            var one = open.get(random.nextInt(open.size()));
            int at = sent.merge(one, 1, Integer::sum) - 1;
            if (at < one.packets.size()) {
                frames.add(frame(one, one.packets.get(at)));
                kinds.add(one.kind);
            } else {
                open.remove(one);
            }
        }
    }

    /// Padded, as short ones are, or not, as who sends them sees them.
    private Frame frame(Datagram of, byte[] packet) {
        var out = ByteBuffer.allocate(60 + packet.length).put(new byte[12]);
        if (of.vlan > 0) out.putShort((short) 0x8100).putShort((short) of.vlan);
        out.putShort((short) 0x0800).put(packet);
        int end = random.nextBoolean() ? Math.max(60, out.position()) : out.position();
        boolean cut = of.kind == Kind.CAPTURED_SHORT && random.nextInt(4) == 0;
        var captured = Arrays.copyOf(out.array(), cut ? out.position() - 1 : end);
        return new Frame(Instant.EPOCH, LinkType.ETHERNET, captured, end);
    }

    private static List<String> tshark(Path file) throws Exception {
        var options = "-n -o ip.defragment:TRUE -T fields -E occurrence=a -e ip.reassembled.data";
        var command = new ArrayList<>(List.of("tshark", "-r", file.toString()));
        command.addAll(List.of(options.split(" ")));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.lines().toList();
    }
}
