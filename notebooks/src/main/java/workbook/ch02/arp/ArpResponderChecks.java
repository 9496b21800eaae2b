package workbook.ch02.arp;

import java.util.Arrays;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.packet.Packet;

final class ArpResponderChecks {
    private static final Text OPERATION = new Text("operation", "동작");
    private static final Text TARGET = new Text("target IP", "대상 IP");
    private static final MacAddress ME = MacAddress.of("02:00:00:00:00:0a");
    private static final MacAddress ASKER = MacAddress.of("02:00:00:00:00:0b");
    private static final MacAddress RELAY = MacAddress.of("02:00:00:00:00:0c");
    private static final MacAddress OTHER = MacAddress.of("02:00:00:00:00:0d");
    private static final Ipv4Address MY_IP = Ipv4Address.of("10.0.0.10");
    private static final Ipv4Address ASKERS_IP = Ipv4Address.of("10.0.0.11");
    private static final Ipv4Address OTHERS_IP = Ipv4Address.of("10.0.0.13");

    @Check(points = 5, en = "a request for us", ko = "우리를 찾는 요청")
    void forUs(ArpResponder learner, Trial trial) {
        answers(request(ASKER, ASKERS_IP, MY_IP), ASKER, learner, trial);
    }

    @Hidden
    @Check(
            points = 4,
            en = "requests for somebody else, then one for us",
            ko = "다른 호스트를 찾는 요청, 이어서 우리를 찾는 요청")
    void forOthers(ArpResponder learner, Trial trial) {
        for (String other : new String[] {"10.0.0.12", "10.0.1.10"}) {
            byte[] frame = frame(ASKER, request(ASKER, ASKERS_IP, Ipv4Address.of(other)));
            trial.mark(frame, 304, 32, TARGET);
            trial.expect(null, learner.arpReply(frame));
        }
        answers(request(OTHER, OTHERS_IP, MY_IP), OTHER, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a reply that comes to us, then a request", ko = "우리에게 온 응답, 이어서 요청")
    void reply(ArpResponder learner, Trial trial) {
        byte[] frame = frame(ASKER, request(ME, MY_IP, ASKERS_IP).reply(ASKER));
        trial.mark(frame, 160, 16, OPERATION);
        trial.expect(null, learner.arpReply(frame));
        answers(request(OTHER, OTHERS_IP, MY_IP), OTHER, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a request that was relayed", ko = "중계된 요청")
    void relayed(ArpResponder learner, Trial trial) {
        answers(request(OTHER, OTHERS_IP, MY_IP), RELAY, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "askers drawn from your own seed", ko = "학습자 시드로 만든 요청")
    void any(ArpResponder learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 3; i++) {
            var asker = new MacAddress(0x0200_0000_0000L | random.nextInt(0x1000, 0x7fff_ffff));
            var ip = new Ipv4Address(0x0a00_0000 | random.nextInt(20, 250));
            answers(request(asker, ip, MY_IP), asker, learner, trial);
        }
    }

    private static ArpPacket request(MacAddress mac, Ipv4Address ip, Ipv4Address target) {
        return ArpPacket.request(mac, ip, target);
    }

    /// With the padding that the wire needs.
    private static byte[] frame(MacAddress from, ArpPacket arp) {
        var header = EthernetHeader.of(MacAddress.BROADCAST, from).withType(EthernetHeader.ARP);
        return Arrays.copyOf(Packet.exactly(header, arp).bytes(), EthernetHeader.MIN_FRAME);
    }

    private static void answers(
            ArpPacket request, MacAddress from, ArpResponder learner, Trial trial) {
        byte[] asked = frame(from, request);
        var header = EthernetHeader.of(request.senderMac(), ME).withType(EthernetHeader.ARP);
        byte[] expected =
                Arrays.copyOf(
                        Packet.exactly(header, request.reply(ME)).bytes(),
                        EthernetHeader.MIN_FRAME);
        trial.mark(asked, 160, 16, OPERATION);
        trial.mark(asked, 304, 32, TARGET);
        trial.expect(expected, learner.arpReply(asked));
    }
}
