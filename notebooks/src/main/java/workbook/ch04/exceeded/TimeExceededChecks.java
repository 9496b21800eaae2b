package workbook.ch04.exceeded;

import java.util.Arrays;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import workbook.ch04.Packets;

final class TimeExceededChecks {
    private static final Text QUOTED = new Text("quoted", "인용할 부분");
    private static final Ipv4Address ME = Ipv4Address.of("10.1.0.1");

    @Check(points = 4, en = "a UDP datagram whose TTL ran out", ko = "TTL이 다한 UDP 데이터그램")
    void udp(TimeExceeded learner, Trial trial) {
        expect(Packets.header().withTtl(1), Packets.data(40), ME, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a packet with options", ko = "옵션이 있는 패킷")
    void options(TimeExceeded learner, Trial trial) {
        var header = Packets.withOptions(Packets.header().withTtl(1), 3);
        expect(header, Packets.data(40), ME, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a packet with less than 8 bytes of data", ko = "데이터가 8바이트보다 짧은 패킷")
    void shortData(TimeExceeded learner, Trial trial) {
        expect(Packets.header().withTtl(1).withProtocol(253), Packets.data(5), ME, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "when to say nothing", ko = "아무 말도 하지 않아야 할 때")
    void silent(TimeExceeded learner, Trial trial) {
        var icmp = Packets.header().withTtl(1).withProtocol(Ipv4Header.ICMP);
        expect(icmp, icmp(IcmpHeader.ECHO_REQUEST), ME, learner, trial);
        for (int type : new int[] {IcmpHeader.DESTINATION_UNREACHABLE, IcmpHeader.TIME_EXCEEDED}) {
            byte[] error = Packets.packet(icmp, icmp(type));
            trial.expect(null, learner.timeExceeded(error, ME.bits()));
        }
        byte[] later = Packets.piece(Packets.header().withTtl(1), Packets.data(64), 32, 64, false);
        trial.expect(null, learner.timeExceeded(later, ME.bits()));
        var first = Packets.header().withTtl(1).withMoreFragments(true);
        expect(first, Packets.data(64), ME, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "packets drawn from your own seed", ko = "학습자 시드로 만든 패킷")
    void any(TimeExceeded learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            var header =
                    Packets.header()
                            .withTtl(1)
                            .withSource(new Ipv4Address(random.nextInt(0x0a000000, 0x0aff0000)))
                            .withIdentification(random.nextInt(0x10000));
            var data = new byte[random.nextInt(9, 90)];
            random.nextBytes(data);
            var me = new Ipv4Address(random.nextInt(0x0b000000, 0x0bff0000));
            expect(header, data, me, learner, trial);
        }
    }

    private static byte[] icmp(int type) {
        byte[] data = Packets.packet(Packets.header(), Packets.data(8));
        return Packet.of(new IcmpHeader(type, 0, 0, 0), Octets.of(data)).bytes();
    }

    private static void expect(
            Ipv4Header header, byte[] data, Ipv4Address me, TimeExceeded learner, Trial trial) {
        byte[] original = Packets.packet(header, data);
        int quoted = header.length() + Math.min(8, data.length);
        byte[] icmp =
                Packet.of(
                                new IcmpHeader(IcmpHeader.TIME_EXCEEDED, 0, 0, 0),
                                Octets.of(Arrays.copyOf(original, quoted)))
                        .bytes();
        var outer = Ipv4Header.of(me, header.source()).withProtocol(Ipv4Header.ICMP);
        trial.mark(original, 0, quoted * 8, QUOTED);
        trial.expect(Packets.packet(outer, icmp), learner.timeExceeded(original, me.bits()));
    }
}
