package lab.packet;

import static lab.packet.Bytes.fit;

import java.nio.ByteBuffer;
import java.util.Map;

/// What is asked about a name (RFC 1035 §4.1.2).
///
/// @param type of the records that are wanted, such as {@link DnsRecord#A}
/// @param questionClass 1 is the Internet
public record DnsQuestion(DnsName name, int type, int questionClass) {
    public DnsQuestion {
        fit("Type", type, 16);
        fit("Class", questionClass, 16);
    }

    static DnsQuestion decode(ByteBuffer in) {
        var name = DnsName.decode(in);
        MalformedException.require("DNS", in.position() + 4, in.limit());
        return new DnsQuestion(name, in.getShort() & 0xffff, in.getShort() & 0xffff);
    }

    void encode(ByteBuffer out, Map<String, Integer> known) {
        name.encode(out, known);
        out.putShort((short) type).putShort((short) questionClass);
    }

    @Override
    public String toString() {
        return name + " " + DnsRecord.typeName(type);
    }
}
