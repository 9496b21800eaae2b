package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.Map;

/// What is asked about a name (RFC 1035 §4.1.2).
///
/// @param type of the records that are wanted, such as {@link DnsRecord#A}
/// @param questionClass 1 is the Internet
/// @param unicastResponse in multicast DNS, the class's first bit: who asks wants the answer sent
///   to itself alone (RFC 6762 §5.4)
public record DnsQuestion(DnsName name, int type, int questionClass, boolean unicastResponse) {
    public DnsQuestion {
        fit("Type", type, 16);
        fit("Class", questionClass, unicastResponse ? 15 : 16);
    }

    public DnsQuestion(DnsName name, int type, int questionClass) {
        this(name, type, questionClass, false);
    }

    /// @param multicast whether the class's first bit is none of it
    static DnsQuestion decode(ByteBuffer in, DnsNames names, boolean multicast) {
        var name = names.read(in);
        MalformedException.require("DNS", in.position() + 4, in.limit());
        int type = in.getShort() & 0xffff;
        int questionClass = in.getShort() & 0xffff;
        boolean unicast = multicast && questionClass >= DnsRecord.FIRST_BIT;
        return new DnsQuestion(
                name, type, questionClass - (unicast ? DnsRecord.FIRST_BIT : 0), unicast);
    }

    void encode(ByteBuffer out, Map<String, Integer> known) {
        name.encode(out, known);
        out.putShort((short) type);
        out.putShort((short) (questionClass + (unicastResponse ? DnsRecord.FIRST_BIT : 0)));
    }

    @Override
    public String toString() {
        return name + " " + DnsRecord.typeName(type);
    }
}
