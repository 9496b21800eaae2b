package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;

/// The header of a DNS message (RFC 1035 §4.1.1; AD and CD from RFC 4035 §3).
///
/// @param id the same in a query and its response
/// @param response false in a query
/// @param opcode 0 is a standard query
/// @param authoritative the server is one of the name's own
/// @param truncated it did not fit: ask again over TCP
/// @param recursionDesired the server should ask others
/// @param recursionAvailable the server does ask others
/// @param z sent as zero
/// @param authentic the server has checked its signatures
/// @param checkingDisabled the server should not check signatures
/// @param responseCode 0 no error, 3 there is no such name
public record DnsHeader(
        int id,
        boolean response,
        int opcode,
        boolean authoritative,
        boolean truncated,
        boolean recursionDesired,
        boolean recursionAvailable,
        boolean z,
        boolean authentic,
        boolean checkingDisabled,
        int responseCode,
        int questions,
        int answers,
        int authorities,
        int additionals)
        implements Header {
    public static final int BYTES = 12;

    public static final Layout LAYOUT =
            Layout.of("DNS", "RFC 1035 §4.1.1")
                    .rowBits(16)
                    .bits(16, "ID", Format.HEX)
                    .flag("QR")
                    .bits(4, "OPCODE")
                    .flag("AA")
                    .flag("TC")
                    .flag("RD")
                    .flag("RA")
                    .flag("Z")
                    .flag("AD")
                    .flag("CD")
                    .bits(4, "RCODE")
                    .bits(16, "QDCOUNT")
                    .bits(16, "ANCOUNT")
                    .bits(16, "NSCOUNT")
                    .bits(16, "ARCOUNT")
                    .build();

    public DnsHeader {
        fit("ID", id, 16);
        fit("OPCODE", opcode, 4);
        fit("RCODE", responseCode, 4);
        fit("QDCOUNT", questions, 16);
        fit("ANCOUNT", answers, 16);
        fit("NSCOUNT", authorities, 16);
        fit("ARCOUNT", additionals, 16);
    }

    /// Of a query that wants the server to ask others.
    public static DnsHeader query(int id) {
        return new DnsHeader(
                id, false, 0, false, false, true, false, false, false, false, 0, 0, 0, 0, 0);
    }

    /// Of the response to a query with this header.
    public DnsHeader reply(int responseCode) {
        return new DnsHeader(
                id,
                true,
                opcode,
                authoritative,
                false,
                recursionDesired,
                true,
                false,
                false,
                checkingDisabled,
                responseCode,
                questions,
                answers,
                authorities,
                additionals);
    }

    DnsHeader withCounts(int questions, int answers, int authorities, int additionals) {
        return new DnsHeader(
                id,
                response,
                opcode,
                authoritative,
                truncated,
                recursionDesired,
                recursionAvailable,
                z,
                authentic,
                checkingDisabled,
                responseCode,
                questions,
                answers,
                authorities,
                additionals);
    }

    /// Reads one header and leaves {@code in} behind it.
    public static DnsHeader decode(ByteBuffer in) {
        MalformedException.require("DNS", BYTES, in.remaining());
        int id = in.getShort() & 0xffff;
        int flags = in.getShort() & 0xffff;
        return new DnsHeader(
                id,
                (flags & 0x8000) != 0,
                (flags >> 11) & 0xf,
                (flags & 0x0400) != 0,
                (flags & 0x0200) != 0,
                (flags & 0x0100) != 0,
                (flags & 0x0080) != 0,
                (flags & 0x0040) != 0,
                (flags & 0x0020) != 0,
                (flags & 0x0010) != 0,
                flags & 0xf,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff,
                in.getShort() & 0xffff);
    }

    @Override
    public void encode(ByteBuffer out) {
        int flags = (response ? 0x8000 : 0) | (opcode << 11) | (authoritative ? 0x0400 : 0);
        flags |= (truncated ? 0x0200 : 0) | (recursionDesired ? 0x0100 : 0);
        flags |= (recursionAvailable ? 0x0080 : 0) | (z ? 0x0040 : 0);
        flags |= (authentic ? 0x0020 : 0) | (checkingDisabled ? 0x0010 : 0) | responseCode;
        out.putShort((short) id).putShort((short) flags);
        out.putShort((short) questions).putShort((short) answers);
        out.putShort((short) authorities).putShort((short) additionals);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
