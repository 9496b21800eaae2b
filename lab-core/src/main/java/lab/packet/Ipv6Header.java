package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// The IPv6 header (RFC 8200 §3). It has no checksum and no room for options: those are in
/// extension headers behind it.
///
/// @param trafficClass DSCP and ECN, as in IPv4
/// @param flowLabel the same in all packets that routers should treat alike (RFC 6437)
/// @param payloadLength all that follows this header, in bytes
/// @param nextHeader what follows, an IPv4 protocol number or an extension header
/// @param hopLimit routers it may still pass
public record Ipv6Header(
        int trafficClass,
        int flowLabel,
        int payloadLength,
        int nextHeader,
        int hopLimit,
        Ipv6Address source,
        Ipv6Address destination)
        implements IpHeader {
    public static final int BYTES = 40;
    public static final int HOP_BY_HOP = 0;
    public static final int ROUTING = 43;
    public static final int FRAGMENT = 44;
    public static final int ICMPV6 = 58;
    public static final int NO_NEXT_HEADER = 59;
    public static final int DESTINATION_OPTIONS = 60;

    public static final Layout LAYOUT =
            Layout.of("IPv6", "RFC 8200 §3")
                    .bits(4, "Version")
                    .bits(8, "Traffic Class", Format.HEX)
                    .bits(20, "Flow Label", Format.HEX)
                    .bits(16, "Payload Length")
                    .bits(8, "Next Header", Format.PROTOCOL)
                    .bits(8, "Hop Limit")
                    .bits(128, "Source Address", Format.IPV6)
                    .bits(128, "Destination Address", Format.IPV6)
                    .build();

    public Ipv6Header {
        fit("Traffic Class", trafficClass, 8);
        fit("Flow Label", flowLabel, 20);
        fit("Payload Length", payloadLength, 16);
        fit("Next Header", nextHeader, 8);
        fit("Hop Limit", hopLimit, 8);
    }

    /// A header for no data yet: hop limit 64, next header TCP.
    public static Ipv6Header of(Ipv6Address source, Ipv6Address destination) {
        return new Ipv6Header(0, 0, 0, Ipv4Header.TCP, 64, source, destination);
    }

    /// The same between addresses as people write them, such as {@code 2001:db8::1}.
    public static Ipv6Header of(String source, String destination) {
        return of(Ipv6Address.of(source), Ipv6Address.of(destination));
    }

    /// Reads one header and leaves {@code in} behind it. The payload length is not held against
    /// what is there.
    public static Ipv6Header decode(ByteBuffer in) {
        MalformedException.require("IPv6", 1, in.remaining());
        int version = (in.get(in.position()) & 0xff) >> 4;
        if (version != 6) {
            throw new MalformedException("IPv6", 0, "version is " + version + ", not 6");
        }
        MalformedException.require("IPv6", BYTES, in.remaining());
        int first = in.getInt();
        return new Ipv6Header(
                (first >> 20) & 0xff,
                first & 0xf_ffff,
                in.getShort() & 0xffff,
                in.get() & 0xff,
                in.get() & 0xff,
                Ipv6Address.decode(in),
                Ipv6Address.decode(in));
    }

    @Override
    public void encode(ByteBuffer out) {
        out.putInt((6 << 28) | (trafficClass << 20) | flowLabel);
        out.putShort((short) payloadLength);
        out.put((byte) nextHeader).put((byte) hopLimit);
        source.encode(out);
        destination.encode(out);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    public int dscp() {
        return trafficClass >> 2;
    }

    public int ecn() {
        return trafficClass & 0b11;
    }

    @Override
    public long pseudoHeader(int protocol, int length) {
        return words(source) + words(destination) + protocol + length;
    }

    private static long words(Ipv6Address address) {
        return (address.high() >>> 32)
                + (address.high() & 0xffff_ffffL)
                + (address.low() >>> 32)
                + (address.low() & 0xffff_ffffL);
    }

    public Ipv6Header withTrafficClass(int trafficClass) {
        return new Ipv6Header(
                trafficClass, flowLabel, payloadLength, nextHeader, hopLimit, source, destination);
    }

    public Ipv6Header withFlowLabel(int flowLabel) {
        return new Ipv6Header(
                trafficClass, flowLabel, payloadLength, nextHeader, hopLimit, source, destination);
    }

    /// @param bytes of all that follows this header
    public Ipv6Header withPayloadLength(int bytes) {
        return new Ipv6Header(
                trafficClass, flowLabel, bytes, nextHeader, hopLimit, source, destination);
    }

    public Ipv6Header withNextHeader(int nextHeader) {
        return new Ipv6Header(
                trafficClass, flowLabel, payloadLength, nextHeader, hopLimit, source, destination);
    }

    public Ipv6Header withHopLimit(int hopLimit) {
        return new Ipv6Header(
                trafficClass, flowLabel, payloadLength, nextHeader, hopLimit, source, destination);
    }

    public Ipv6Header withSource(Ipv6Address source) {
        return new Ipv6Header(
                trafficClass, flowLabel, payloadLength, nextHeader, hopLimit, source, destination);
    }

    public Ipv6Header withDestination(Ipv6Address destination) {
        return new Ipv6Header(
                trafficClass, flowLabel, payloadLength, nextHeader, hopLimit, source, destination);
    }
}
