package workbook.ch11.echo;

import java.util.Optional;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.UdpHeader;

final class EchoChecks {
    private static final Text REPLY = new Text("the reply", "응답");
    private static final Text SUM = new Text("ICMP checksum", "ICMP 체크섬");
    private static final Ipv4Header ASKS =
            Ipv4Header.of(Ipv4Address.of("10.0.0.11"), Ipv4Address.of("10.0.0.10"))
                    .withProtocol(Ipv4Header.ICMP)
                    .withTtl(61)
                    .withIdentification(0x1234);

    @Check(points = 4, en = "an echo request", ko = "에코 요청")
    void request(Echo learner, Trial trial) {
        answers(ASKS, IcmpHeader.echoRequest(1, 1), "ping", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "what asks for no reply, then a request", ko = "응답을 바라지 않는 패킷, 이어서 요청")
    void others(Echo learner, Trial trial) {
        var reply = IcmpHeader.echoRequest(1, 1).echoReply();
        byte[] answer = Packet.of(ASKS, reply, Octets.text("ping")).bytes();
        trial.expect(Optional.empty(), learner.echo(answer));
        var udp = UdpHeader.of(0x0800, 53);
        byte[] datagram =
                Packet.of(ASKS.withProtocol(Ipv4Header.UDP), udp, Octets.text("name?")).bytes();
        trial.expect(Optional.empty(), learner.echo(datagram));
        answers(ASKS, IcmpHeader.echoRequest(1, 4), "again", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a damaged request, then a whole one", ko = "손상된 요청, 이어서 온전한 요청")
    void damaged(Echo learner, Trial trial) {
        byte[] packet = Packet.of(ASKS, IcmpHeader.echoRequest(1, 2), Octets.text("ping")).bytes();
        packet[packet.length - 1] ^= 0x20;
        trial.mark(packet, 22 * 8, 16, SUM);
        trial.expect(Optional.empty(), learner.echo(packet));
        answers(ASKS, IcmpHeader.echoRequest(1, 3), "ping", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a header with options", ko = "옵션이 있는 헤더")
    void options(Echo learner, Trial trial) {
        var header = ASKS.withOptions(Octets.hex("01 01 01 01"));
        answers(header, IcmpHeader.echoRequest(7, 3), "options", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "requests drawn from your own seed", ko = "학습자 시드로 만든 요청")
    void any(Echo learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 3; i++) {
            var from = new Ipv4Address(0x0a00_0000 | random.nextInt(20, 0xffff));
            var icmp = IcmpHeader.echoRequest(random.nextInt(0x10000), random.nextInt(0x10000));
            var text = "x".repeat(random.nextInt(1, 40));
            answers(ASKS.withSource(from), icmp, text, learner, trial);
        }
    }

    private static void answers(
            Ipv4Header header, IcmpHeader icmp, String text, Echo learner, Trial trial) {
        byte[] request = Packet.of(header, icmp, Octets.text(text)).bytes();
        var back =
                header.withSource(header.destination())
                        .withDestination(header.source())
                        .withTtl(64);
        byte[] reply = Packet.of(back, icmp.echoReply(), Octets.text(text)).bytes();
        var answer = learner.echo(request);
        trial.expect(REPLY, Optional.of(reply), answer);
    }
}
