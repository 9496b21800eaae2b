package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The IPv4 header (RFC 791 §3.1; DSCP from RFC 2474 §3, ECN from RFC 3168 §5).
///
/// @param ihl length of the header with its options, in words of 4 bytes
/// @param totalLength header and data, in bytes
/// @param reserved the first flag, which must be zero
/// @param fragmentOffset where in the datagram this fragment's data begins, in units of 8 bytes
/// @param ttl time to live: routers it may still pass
/// @param protocol whose data follows, such as {@link #TCP}
/// @param checksum over the header only
/// @param options as they are on the wire, with their padding
public record Ipv4Header(
        int ihl,
        int dscp,
        int ecn,
        int totalLength,
        int identification,
        boolean reserved,
        boolean dontFragment,
        boolean moreFragments,
        int fragmentOffset,
        int ttl,
        int protocol,
        int checksum,
        Ipv4Address source,
        Ipv4Address destination,
        Octets options)
        implements IpHeader {
    public static final int MIN_BYTES = 20;
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int IPV4_IN_IP = 4;
    public static final int IPV6_IN_IP = 41;
    public static final int AUTHENTICATION = 51;

    public static final Layout LAYOUT =
            Layout.of("IPv4", "RFC 791 §3.1")
                    .bits(4, "Version")
                    .bits(4, "IHL", Format.WORDS)
                    .bits(6, "DSCP")
                    .bits(2, "ECN")
                    .bits(16, "Total Length")
                    .bits(16, "Identification", Format.HEX)
                    .flag("R")
                    .flag("DF")
                    .flag("MF")
                    .bits(13, "Fragment Offset", Format.EIGHTS)
                    .bits(8, "Time to Live")
                    .bits(8, "Protocol", Format.PROTOCOL)
                    .bits(16, "Header Checksum", Format.CHECKSUM)
                    .bits(32, "Source Address", Format.IPV4)
                    .bits(32, "Destination Address", Format.IPV4)
                    .build();

    private static final int END_OF_OPTIONS = 0;
    private static final int NO_OPERATION = 1;
    private static final int LOOSE_ROUTE = 131;
    private static final int STRICT_ROUTE = 137;
    private static final int R = 0x8000;
    private static final int DF = 0x4000;
    private static final int MF = 0x2000;
    private static final int OFFSET = 0x1fff;

    public Ipv4Header {
        fit("IHL", ihl, 4);
        fit("DSCP", dscp, 6);
        fit("ECN", ecn, 2);
        fit("Total Length", totalLength, 16);
        fit("Identification", identification, 16);
        fit("Fragment Offset", fragmentOffset, 13);
        fit("Time to Live", ttl, 8);
        fit("Protocol", protocol, 8);
        fit("Header Checksum", checksum, 16);
    }

    /// A header without options or data: TTL 64, protocol TCP, not to be fragmented, and its
    /// checksum right.
    public static Ipv4Header of(Ipv4Address source, Ipv4Address destination) {
        return new Ipv4Header(
                        5,
                        0,
                        0,
                        MIN_BYTES,
                        0,
                        false,
                        true,
                        false,
                        0,
                        64,
                        TCP,
                        0,
                        source,
                        destination,
                        Octets.NONE)
                .withRightChecksum();
    }

    /// The same between addresses as people write them, such as {@code 10.0.0.1}.
    public static Ipv4Header of(String source, String destination) {
        return of(Ipv4Address.of(source), Ipv4Address.of(destination));
    }

    /// Reads one header with its options and leaves {@code in} at its data. The checksum is not
    /// judged here, and the total length is not held against what is there.
    public static Ipv4Header decode(ByteBuffer in) {
        int has = in.remaining();
        MalformedException.require("IPv4", 1, has);
        int versionAndIhl = in.get() & 0xff;
        int version = versionAndIhl >> 4;
        int ihl = versionAndIhl & 0xf;
        if (version != 4) {
            throw new MalformedException("IPv4", 0, "version is " + version + ", not 4");
        }
        if (ihl < 5) throw new MalformedException("IPv4", 0, "IHL is " + ihl + ", least is 5");
        MalformedException.require("IPv4", ihl * 4, has);
        int service = in.get() & 0xff;
        int totalLength = in.getShort() & 0xffff;
        int identification = in.getShort() & 0xffff;
        int flagsAndOffset = in.getShort() & 0xffff;
        return new Ipv4Header(
                ihl,
                service >> 2,
                service & 0b11,
                totalLength,
                identification,
                (flagsAndOffset & R) != 0,
                (flagsAndOffset & DF) != 0,
                (flagsAndOffset & MF) != 0,
                flagsAndOffset & OFFSET,
                in.get() & 0xff,
                in.get() & 0xff,
                in.getShort() & 0xffff,
                new Ipv4Address(in.getInt()),
                new Ipv4Address(in.getInt()),
                Octets.take(in, ihl * 4 - MIN_BYTES));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) ((4 << 4) | ihl));
        out.put((byte) ((dscp << 2) | ecn));
        out.putShort((short) totalLength);
        out.putShort((short) identification);
        int flags = (reserved ? R : 0) | (dontFragment ? DF : 0) | (moreFragments ? MF : 0);
        out.putShort((short) (flags | fragmentOffset));
        out.put((byte) ttl);
        out.put((byte) protocol);
        out.putShort((short) checksum);
        out.putInt(source.bits());
        out.putInt(destination.bits());
        options.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// What {@link #encode} writes: the fixed part and the options there are, whatever IHL says.
    @Override
    public int length() {
        return MIN_BYTES + options.length();
    }

    @Override
    public List<FieldValue> fields() {
        var fields = new ArrayList<>(IpHeader.super.fields());
        if (options.length() > 0) {
            var field = new Field("Options", MIN_BYTES * 8, options.length() * 8);
            fields.add(new FieldValue(field, options.toString()));
        }
        return fields;
    }

    @Override
    public long pseudoHeader(int protocol, int length) {
        return Checksum.pseudoHeader(source, lastDestination(), protocol, length);
    }

    /// Where the datagram is to end: with a source route that is not used up, the last address of
    /// the route, else {@link #destination} (RFC 791 §3.1). This is what checksums are over.
    public Ipv4Address lastDestination() {
        int at = route();
        if (at < 0) return destination;
        int length = options.u8(at + 1);
        int pointer = options.u8(at + 2);
        if (pointer < 4 || pointer > length - 3 || pointer % 4 != 0) return destination;
        return new Ipv4Address(options.buffer().getInt(at + length - 4));
    }

    /// Whether a source route has another length than whole addresses take, so that nobody can tell
    /// where the datagram is to end.
    public boolean brokenRoute() {
        int at = route();
        return at >= 0 && options.u8(at + 1) % 4 != 3;
    }

    /// Where the first source route among the options begins, with its length and pointer; -1 if
    /// there is none.
    private int route() {
        for (int at = 0; at + 2 < options.length(); ) {
            int kind = options.u8(at);
            if (kind == END_OF_OPTIONS) break;
            int length = kind == NO_OPERATION ? 1 : options.u8(at + 1);
            boolean broken = length < 2 && kind != NO_OPERATION;
            if (broken || at + length > options.length()) break;
            if (kind == LOOSE_ROUTE || kind == STRICT_ROUTE) return at;
            at += length;
        }
        return -1;
    }

    /// Neither a whole datagram nor its first fragment, so no TCP or UDP header follows.
    public boolean laterFragment() {
        return fragmentOffset > 0;
    }

    /// What the checksum should be.
    public int rightChecksum() {
        return Checksum.of(with("Header Checksum", 0).bytes());
    }

    /// Summed with its own checksum, a header gives 0.
    public boolean checksumIsRight() {
        return Checksum.of(bytes()) == 0;
    }

    public Ipv4Header withRightChecksum() {
        return withChecksum(rightChecksum());
    }

    /// With this checksum, right or wrong.
    public Ipv4Header withChecksum(int checksum) {
        return with("Header Checksum", checksum);
    }

    public Ipv4Header withDscp(int dscp) {
        return with("DSCP", dscp);
    }

    public Ipv4Header withEcn(int ecn) {
        return with("ECN", ecn);
    }

    public Ipv4Header withTotalLength(int bytes) {
        return with("Total Length", bytes);
    }

    public Ipv4Header withIdentification(int identification) {
        return with("Identification", identification);
    }

    public Ipv4Header withDontFragment(boolean dontFragment) {
        return with("DF", dontFragment ? 1 : 0);
    }

    public Ipv4Header withMoreFragments(boolean moreFragments) {
        return with("MF", moreFragments ? 1 : 0);
    }

    /// @param eights in units of 8 bytes
    public Ipv4Header withFragmentOffset(int eights) {
        return with("Fragment Offset", eights);
    }

    public Ipv4Header withTtl(int ttl) {
        return with("Time to Live", ttl);
    }

    public Ipv4Header withProtocol(int protocol) {
        return with("Protocol", protocol);
    }

    public Ipv4Header withSource(Ipv4Address source) {
        return with("Source Address", source.bits() & 0xffff_ffffL);
    }

    public Ipv4Header withDestination(Ipv4Address destination) {
        return with("Destination Address", destination.bits() & 0xffff_ffffL);
    }

    /// With these options and the IHL they need.
    ///
    /// @throws IllegalArgumentException if they are not whole words of 4 bytes, or more than ten
    public Ipv4Header withOptions(Octets options) {
        if (options.length() % 4 != 0 || options.length() > 40) {
            throw new IllegalArgumentException(
                    "options are %d bytes; they must be a multiple of 4, at most 40"
                            .formatted(options.length()));
        }
        var bytes = ByteBuffer.allocate(MIN_BYTES + options.length());
        bytes.put(bytes(), 0, MIN_BYTES);
        options.encode(bytes);
        LAYOUT.set(bytes.array(), "IHL", bytes.capacity() / 4);
        return decode(bytes.flip());
    }

    private Ipv4Header with(String field, long value) {
        var bytes = bytes();
        LAYOUT.set(bytes, field, value);
        return decode(ByteBuffer.wrap(bytes));
    }
}
