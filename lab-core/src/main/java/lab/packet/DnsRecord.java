package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.Map;

/// A resource record: what is known of a name (RFC 1035 §4.1.3).
///
/// @param type what it says, such as {@link #A}
/// @param recordClass 1 is the Internet
/// @param cacheFlush in multicast DNS, the class's first bit: what was known of the name's records
///   of this type before is to be forgotten (RFC 6762 §10.2)
/// @param ttl how long it may be remembered, in seconds
public record DnsRecord(
        DnsName name, int type, int recordClass, boolean cacheFlush, long ttl, DnsData data) {
    public static final int A = 1;
    public static final int NS = 2;
    public static final int CNAME = 5;
    public static final int SOA = 6;
    public static final int PTR = 12;
    public static final int MX = 15;
    public static final int TXT = 16;
    public static final int AAAA = 28;
    public static final int SRV = 33;
    public static final int INTERNET = 1;

    static final int FIRST_BIT = 0x8000;

    public DnsRecord {
        fit("Type", type, 16);
        fit("Class", recordClass, cacheFlush ? 15 : 16);
        fit("TTL", ttl, 32);
    }

    public DnsRecord(DnsName name, int type, int recordClass, long ttl, DnsData data) {
        this(name, type, recordClass, false, ttl, data);
    }

    /// An IPv4 address of {@code name}.
    public static DnsRecord a(DnsName name, long ttl, Ipv4Address address) {
        return new DnsRecord(name, A, INTERNET, ttl, new DnsData.A(address));
    }

    /// An IPv6 address of {@code name}.
    public static DnsRecord aaaa(DnsName name, long ttl, Ipv6Address address) {
        return new DnsRecord(name, AAAA, INTERNET, ttl, new DnsData.Aaaa(address));
    }

    /// @param multicast whether the class's first bit is none of it
    static DnsRecord decode(ByteBuffer in, DnsNames names, boolean multicast) {
        var name = names.read(in);
        MalformedException.require("DNS", in.position() + 10, in.limit());
        int type = in.getShort() & 0xffff;
        int recordClass = in.getShort() & 0xffff;
        long ttl = in.getInt() & 0xffff_ffffL;
        int length = in.getShort() & 0xffff;
        boolean flush = multicast && recordClass >= FIRST_BIT;
        var data = DnsData.decode(type, length, in, names);
        return new DnsRecord(name, type, recordClass - (flush ? FIRST_BIT : 0), flush, ttl, data);
    }

    void encode(ByteBuffer out, Map<String, Integer> known) {
        name.encode(out, known);
        out.putShort((short) type);
        out.putShort((short) (recordClass + (cacheFlush ? FIRST_BIT : 0))).putInt((int) ttl);
        int length = out.position();
        out.putShort((short) 0);
        DnsData.encode(data, out, known);
        out.putShort(length, (short) (out.position() - length - 2));
    }

    /// The most bytes it can take.
    int longest() {
        return name.length() + 10 + DnsData.longest(data);
    }

    /// The type's name, such as {@code A}.
    public static String typeName(int type) {
        return switch (type) {
            case A -> "A";
            case NS -> "NS";
            case CNAME -> "CNAME";
            case SOA -> "SOA";
            case PTR -> "PTR";
            case MX -> "MX";
            case TXT -> "TXT";
            case AAAA -> "AAAA";
            case SRV -> "SRV";
            case 13 -> "HINFO";
            case 35 -> "NAPTR";
            case 41 -> "OPT";
            case 43 -> "DS";
            case 46 -> "RRSIG";
            case 47 -> "NSEC";
            case 48 -> "DNSKEY";
            case 50 -> "NSEC3";
            case 52 -> "TLSA";
            case 64 -> "SVCB";
            case 65 -> "HTTPS";
            case 251 -> "IXFR";
            case 252 -> "AXFR";
            case 255 -> "ANY";
            case 257 -> "CAA";
            default -> "TYPE" + type;
        };
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(name, typeName(type), data);
    }
}
