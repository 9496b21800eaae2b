package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a resource record says (RFC 1035 §3.3, RFC 3596 §2.2, RFC 2782).
public sealed interface DnsData {
    /// An IPv4 address of the name.
    record A(Ipv4Address address) implements DnsData {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /// An IPv6 address of the name.
    record Aaaa(Ipv6Address address) implements DnsData {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /// Another name: of a server (NS), the real one (CNAME) or that of an address (PTR).
    record Name(DnsName name) implements DnsData {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /// Who takes the name's mail.
    ///
    /// @param preference the lowest is asked first
    record Mx(int preference, DnsName exchange) implements DnsData {
        public Mx {
            Bytes.fit("Preference", preference, 16);
        }

        @Override
        public String toString() {
            return preference + " " + exchange;
        }
    }

    /// Texts of up to 255 octets each.
    record Txt(List<Octets> texts) implements DnsData {
        public Txt {
            texts = List.copyOf(texts);
        }

        @Override
        public String toString() {
            return String.join(
                    " ",
                    texts.stream()
                            .map(text -> new String(text.bytes(), StandardCharsets.UTF_8))
                            .map(text -> '"' + text + '"')
                            .toList());
        }
    }

    /// Where a zone begins: its first server, who is responsible, and times in seconds.
    record Soa(
            DnsName server,
            DnsName mailbox,
            long serial,
            long refresh,
            long retry,
            long expire,
            long minimum)
            implements DnsData {
        @Override
        public String toString() {
            return "%s %s %d %d %d %d %d"
                    .formatted(server, mailbox, serial, refresh, retry, expire, minimum);
        }
    }

    /// Where a service is.
    ///
    /// @param priority the lowest is asked first
    /// @param weight how often among those of one priority
    record Srv(int priority, int weight, int port, DnsName target) implements DnsData {
        public Srv {
            Bytes.fit("Priority", priority, 16);
            Bytes.fit("Weight", weight, 16);
            Bytes.fit("Port", port, 16);
        }

        @Override
        public String toString() {
            return priority + " " + weight + " " + port + " " + target;
        }
    }

    /// Of a type that is not taken apart here.
    record Other(Octets octets) implements DnsData {
        @Override
        public String toString() {
            return octets.toString();
        }
    }

    /// Reads the data of a record of this type and leaves {@code in} behind it.
    ///
    /// @param length in bytes, by the record's own word
    static DnsData decode(int type, int length, ByteBuffer in, DnsNames names) {
        int start = in.position();
        MalformedException.require("DNS", start + length, in.limit());
        if (length == 0) return new Other(Octets.NONE);
        int limit = in.limit();
        in.limit(start + length);
        var data = decode(type, in, names);
        if (in.hasRemaining()) {
            throw new MalformedException(
                    "DNS",
                    in.position(),
                    "data of type %d ends here, but its length is %d".formatted(type, length));
        }
        in.limit(limit);
        return data;
    }

    private static DnsData decode(int type, ByteBuffer in, DnsNames names) {
        return switch (type) {
            case DnsRecord.A -> {
                need(4, in);
                yield new A(new Ipv4Address(in.getInt()));
            }
            case DnsRecord.AAAA -> {
                need(16, in);
                yield new Aaaa(Ipv6Address.decode(in));
            }
            case DnsRecord.NS, DnsRecord.CNAME, DnsRecord.PTR -> new Name(names.read(in));
            case DnsRecord.MX -> {
                need(3, in);
                yield new Mx(in.getShort() & 0xffff, names.read(in));
            }
            case DnsRecord.TXT -> new Txt(texts(in));
            case DnsRecord.SOA -> {
                var server = names.read(in);
                var mailbox = names.read(in);
                need(20, in);
                yield new Soa(server, mailbox, u32(in), u32(in), u32(in), u32(in), u32(in));
            }
            case DnsRecord.SRV -> {
                need(7, in);
                yield new Srv(
                        in.getShort() & 0xffff,
                        in.getShort() & 0xffff,
                        in.getShort() & 0xffff,
                        names.read(in));
            }
            default -> new Other(Octets.take(in, in.remaining()));
        };
    }

    /// Data that its record's length does not leave room for is wrong, and not cut short.
    private static void need(int bytes, ByteBuffer in) {
        if (in.remaining() >= bytes) return;
        throw new MalformedException(
                "DNS",
                in.position(),
                "data needs %d bytes more and has %d".formatted(bytes, in.remaining()));
    }

    private static List<Octets> texts(ByteBuffer in) {
        var texts = new ArrayList<Octets>();
        while (in.hasRemaining()) {
            int length = in.get() & 0xff;
            need(length, in);
            texts.add(Octets.take(in, length));
        }
        return texts;
    }

    private static long u32(ByteBuffer in) {
        return in.getInt() & 0xffff_ffffL;
    }

    /// The most bytes that {@link #encode} can write, which is without pointers.
    static int longest(DnsData data) {
        return switch (data) {
            case A _ -> 4;
            case Aaaa _ -> 16;
            case Name(var name) -> name.length();
            case Mx(_, var exchange) -> 2 + exchange.length();
            case Txt(var texts) -> texts.stream().mapToInt(text -> 1 + text.length()).sum();
            case Soa soa -> soa.server.length() + soa.mailbox.length() + 20;
            case Srv(_, _, _, var target) -> 6 + target.length();
            case Other(var octets) -> octets.length();
        };
    }

    /// Writes the data. Names in the types of RFC 1035 may point backwards, that of SRV must not
    /// (RFC 3597 §4).
    static void encode(DnsData data, ByteBuffer out, Map<String, Integer> known) {
        switch (data) {
            case A(var address) -> out.putInt(address.bits());
            case Aaaa(var address) -> address.encode(out);
            case Name(var name) -> name.encode(out, known);
            case Mx(int preference, var exchange) -> {
                out.putShort((short) preference);
                exchange.encode(out, known);
            }
            case Txt(var texts) -> {
                for (Octets text : texts) {
                    out.put((byte) text.length());
                    text.encode(out);
                }
            }
            case Soa soa -> {
                soa.server.encode(out, known);
                soa.mailbox.encode(out, known);
                out.putInt((int) soa.serial).putInt((int) soa.refresh).putInt((int) soa.retry);
                out.putInt((int) soa.expire).putInt((int) soa.minimum);
            }
            case Srv(int priority, int weight, int port, var target) -> {
                out.putShort((short) priority).putShort((short) weight).putShort((short) port);
                target.encode(out, new HashMap<>());
            }
            case Other(var octets) -> octets.encode(out);
        }
    }
}
