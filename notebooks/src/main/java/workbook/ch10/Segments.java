package workbook.ch10;

import java.util.Arrays;
import java.util.Random;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;

/// Frames with a TCP segment each, for the checks of this chapter.
public final class Segments {
    public static final Ipv4Address CLIENT = Ipv4Address.of("10.0.0.1");
    public static final Ipv4Address SERVER = Ipv4Address.of("10.0.0.2");
    private static final MacAddress NEAR = MacAddress.of("12:13:14:15:16:17");
    private static final MacAddress FAR = MacAddress.of("22:23:24:25:26:27");

    /// What Ethernet's data is padded to, in bytes, without the header.
    private static final int LEAST_DATA = 46;

    /// The first four bytes of an IPv4 router alert (RFC 2113) after a NOP's four.
    private static final Octets IP_OPTIONS =
            Octets.of(new byte[] {1, 1, 1, 1, (byte) 148, 4, 0, 0});

    private Segments() {}

    public static TcpHeader tcp(int from, int to, long sequence, TcpHeader.Flag... flags) {
        return TcpHeader.of(from, to, sequence, 0x1000_0000L, flags);
    }

    /// As Linux sends segments: with timestamps, a header of 32 bytes.
    public static TcpHeader stamped(TcpHeader tcp) {
        return tcp.withOptions(
                new TcpOption.NoOperation(),
                new TcpOption.NoOperation(),
                new TcpOption.Timestamps(0x1234_5678L, 0));
    }

    public static byte[] frame(TcpHeader tcp, byte[] data) {
        return frame(Ipv4Header.of(CLIENT, SERVER), tcp, data);
    }

    public static byte[] frame(Ipv4Header ip, TcpHeader tcp, byte[] data) {
        return Packet.of(EthernetHeader.of(FAR, NEAR), ip, tcp, data).bytes();
    }

    public static Ipv4Header withOptions() {
        return Ipv4Header.of(CLIENT, SERVER).withOptions(IP_OPTIONS);
    }

    /// The frame as it leaves the card: no shorter than 60 bytes.
    public static byte[] padded(byte[] frame) {
        return Arrays.copyOf(frame, Math.max(frame.length, 14 + LEAST_DATA));
    }

    /// Letters, so that a learner sees where they come from.
    public static byte[] text(Random random, int bytes) {
        byte[] text = new byte[bytes];
        for (int i = 0; i < bytes; i++) text[i] = (byte) ('a' + random.nextInt(26));
        return text;
    }

    public static int ipBytes(byte[] frame) {
        return (frame[14] & 0xf) * 4;
    }

    public static int tcpBytes(byte[] frame) {
        return (frame[14 + ipBytes(frame) + 12] & 0xf0) >>> 2;
    }

    /// Where the packet ends, padding left out.
    public static int end(byte[] frame) {
        return 14 + ((frame[16] & 0xff) << 8 | (frame[17] & 0xff));
    }
}
