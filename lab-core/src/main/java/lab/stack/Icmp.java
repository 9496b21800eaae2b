package lab.stack;

import java.util.List;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;

/// Errors of the Internet Control Message Protocol (RFC 792), and when to say nothing.
final class Icmp {
    static final int NET = 0;
    static final int HOST = 1;
    static final int PROTOCOL = 2;
    static final int PORT = 3;
    static final int FRAGMENTATION_NEEDED = 4;
    static final int IN_TRANSIT = 0;
    static final int REASSEMBLY_TIME = 1;

    /// How much of the datagram's data an error quotes: the ports are in it.
    static final int QUOTED = 8;

    private Icmp() {}

    /// No error is ever sent about an error, a broadcast, or a fragment but the first (RFC 1122
    /// §3.2.2).
    static boolean mayAnswer(Datagram about, List<Interface> interfaces) {
        var header = about.header();
        boolean error =
                header.protocol() == Ipv4Header.ICMP
                        && about.data().length() > 0
                        && isError(about.data().u8(0));
        boolean multicast = header.destination().bits() >>> 28 >= 0xe;
        boolean broadcast =
                interfaces.stream()
                        .anyMatch(i -> i.network().broadcast().equals(header.destination()));
        return !error
                && !multicast
                && !broadcast
                && !header.laterFragment()
                && header.source().bits() != 0;
    }

    /// Whether it says that there will never be an answer (RFC 1122 §4.2.3.9: hard errors).
    static boolean isHard(IcmpHeader icmp) {
        return icmp.type() == IcmpHeader.DESTINATION_UNREACHABLE
                && (icmp.code() == PROTOCOL || icmp.code() == PORT);
    }

    static boolean isError(int type) {
        return type != IcmpHeader.ECHO_REPLY && type != IcmpHeader.ECHO_REQUEST;
    }

    /// The message with the header and the first 8 bytes of the datagram it is about.
    static Octets error(Datagram about, int type, int code, int rest) {
        var data = about.data();
        var quoted = data.slice(0, Math.min(QUOTED, data.length()));
        var header = new IcmpHeader(type, code, 0, rest);
        var quote = Octets.view(Packet.exactly(about.header(), quoted).bytes());
        return Octets.view(Packet.of(header, quote).bytes());
    }
}
