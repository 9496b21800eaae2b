package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// Part of a datagram that was too long for the path; in IPv6 only its sender fragments (RFC 8200
/// §4.5).
///
/// @param reserved sent as zero, not looked at
/// @param fragmentOffset where in the datagram this fragment's data begins, in units of 8 bytes
/// @param res two more bits that are sent as zero
/// @param identification the same in all fragments of a datagram
public record FragmentHeader(
        int nextHeader,
        int reserved,
        int fragmentOffset,
        int res,
        boolean moreFragments,
        long identification)
        implements Ipv6Extension {
    public static final int BYTES = 8;

    public static final Layout LAYOUT =
            Layout.of("IPv6 Fragment", "RFC 8200 §4.5")
                    .bits(8, "Next Header", Format.PROTOCOL)
                    .bits(8, "Reserved")
                    .bits(13, "Fragment Offset", Format.EIGHTS)
                    .bits(2, "Res")
                    .flag("M")
                    .bits(32, "Identification", Format.HEX)
                    .build();

    public FragmentHeader {
        fit("Next Header", nextHeader, 8);
        fit("Reserved", reserved, 8);
        fit("Fragment Offset", fragmentOffset, 13);
        fit("Res", res, 2);
        fit("Identification", identification, 32);
    }

    /// @param eights where its data begins, in units of 8 bytes
    public static FragmentHeader of(int eights, boolean moreFragments, long identification) {
        return new FragmentHeader(
                Ipv6Header.NO_NEXT_HEADER, 0, eights, 0, moreFragments, identification);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static FragmentHeader decode(ByteBuffer in) {
        MalformedException.require("IPv6 Fragment", BYTES, in.remaining());
        int nextHeader = in.get() & 0xff;
        int reserved = in.get() & 0xff;
        int offset = in.getShort() & 0xffff;
        return new FragmentHeader(
                nextHeader,
                reserved,
                offset >> 3,
                (offset >> 1) & 0b11,
                (offset & 1) != 0,
                in.getInt() & 0xffff_ffffL);
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put((byte) nextHeader).put((byte) reserved);
        out.putShort((short) ((fragmentOffset << 3) | (res << 1) | (moreFragments ? 1 : 0)));
        out.putInt((int) identification);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /// Neither a whole datagram nor its first fragment, so no TCP or UDP header follows.
    public boolean laterFragment() {
        return fragmentOffset > 0;
    }

    @Override
    public FragmentHeader withNextHeader(int nextHeader) {
        return new FragmentHeader(
                nextHeader, reserved, fragmentOffset, res, moreFragments, identification);
    }
}
