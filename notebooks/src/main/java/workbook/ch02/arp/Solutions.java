package workbook.ch02.arp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Solution;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.packet.Packet;
import org.jspecify.annotations.Nullable;

final class Solutions {
    private Solutions() {}

    private static final byte[] MY_MAC = HexFormat.of().parseHex("02000000000a");
    private static final byte[] MY_IP = {10, 0, 0, 10};

    private static boolean forMe(byte[] frame) {
        return Arrays.equals(frame, 38, 42, MY_IP, 0, 4);
    }

    private static boolean request(byte[] frame) {
        return frame[21] == 1;
    }

    private static byte[] reply(byte[] frame) {
        byte[] out = Arrays.copyOf(frame, 60);
        System.arraycopy(frame, 22, out, 0, 6);
        System.arraycopy(MY_MAC, 0, out, 6, 6);
        out[21] = 2;
        System.arraycopy(frame, 22, out, 32, 10);
        System.arraycopy(MY_MAC, 0, out, 22, 6);
        System.arraycopy(MY_IP, 0, out, 28, 4);
        return out;
    }

    @Solution
    static final class ByHand implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            return request(frame) && forMe(frame) ? reply(frame) : null;
        }
    }

    @Solution
    static final class Records implements ArpResponder {
        @Override
        public byte @Nullable [] arpReply(byte[] frame) {
            var in = ByteBuffer.wrap(frame);
            var ethernet = EthernetHeader.decode(in);
            var arp = ArpPacket.decode(in);
            var me = MacAddress.of("02:00:00:00:00:0a");
            boolean mine = arp.targetIp().equals(Ipv4Address.of("10.0.0.10"));
            if (arp.operation() != ArpPacket.REQUEST || !mine) return null;
            var header = ethernet.withDestination(arp.senderMac()).withSource(me);
            return Arrays.copyOf(Packet.exactly(header, arp.reply(me)).bytes(), 60);
        }
    }
}
