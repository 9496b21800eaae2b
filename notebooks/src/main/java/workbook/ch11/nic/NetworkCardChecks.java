package workbook.ch11.nic;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;

final class NetworkCardChecks {
    private static final Text COUNT = new Text("the number of frames", "프레임의 수");
    private static final Text FRAME = new Text("the frame", "프레임");
    private static final MacAddress ME = MacAddress.of("02:00:00:00:00:0a");
    private static final MacAddress OTHER = MacAddress.of("02:00:00:00:00:0b");
    private static final Ipv4Address MY_IP = Ipv4Address.of("10.0.0.10");
    private static final Ipv4Address OTHERS_IP = Ipv4Address.of("10.0.0.11");
    private static final byte[] MAC = {2, 0, 0, 0, 0, 10};

    @Check(points = 4, en = "an ARP request for us", ko = "우리를 찾는 ARP 요청")
    void asked(NetworkCard learner, Trial trial) {
        var nic = learner.nic(MAC, MY_IP.bits());
        var request = ArpPacket.request(OTHER, OTHERS_IP, MY_IP);
        byte[] reply = arp(OTHER, ME, request.reply(ME));
        frames(trial, nic.onFrame(arp(MacAddress.BROADCAST, OTHER, request)), reply);
    }

    @Check(points = 4, en = "a packet waits for its MAC address", ko = "MAC 주소를 기다리는 패킷")
    void waits(NetworkCard learner, Trial trial) {
        var nic = learner.nic(MAC, MY_IP.bits());
        byte[] packet = packet(52);
        var request = ArpPacket.request(ME, MY_IP, OTHERS_IP);
        byte[] asked = arp(MacAddress.BROADCAST, ME, request);
        frames(trial, nic.send(OTHERS_IP.bits(), packet), asked);
        byte[] answer = arp(ME, OTHER, request.reply(OTHER));
        frames(trial, nic.onFrame(answer), ip(OTHER, packet));
        trial.act(new Text("The answer comes once more.", "같은 응답이 한 번 더 옵니다."));
        frames(trial, nic.onFrame(answer));
        frames(trial, nic.send(OTHERS_IP.bits(), packet(800)), ip(OTHER, packet(800)));
    }

    @Hidden
    @Check(points = 3, en = "what is not for us", ko = "우리에게 온 것이 아닌 프레임")
    void notOurs(NetworkCard learner, Trial trial) {
        var nic = learner.nic(MAC, MY_IP.bits());
        var request = ArpPacket.request(OTHER, OTHERS_IP, Ipv4Address.of("10.0.0.12"));
        frames(trial, nic.onFrame(arp(MacAddress.BROADCAST, OTHER, request)));
        byte[] packet = packet(40);
        var header = EthernetHeader.of(ME, OTHER).withType(EthernetHeader.IPV4);
        frames(trial, nic.onFrame(padded(Packet.exactly(header, Octets.of(packet)))));
    }

    @Hidden
    @Check(points = 4, en = "neighbours drawn from your own seed", ko = "학습자 시드로 만든 이웃")
    void any(NetworkCard learner, Trial trial) {
        var random = trial.random();
        var nic = learner.nic(MAC, MY_IP.bits());
        for (int i = 0; i < 3; i++) {
            var mac = new MacAddress(0x0200_0000_0000L | random.nextInt(0x1000, 0x7fff_ffff));
            var ip = new Ipv4Address(0x0a00_0000 | (20 + 60 * i + random.nextInt(50)));
            var request = ArpPacket.request(mac, ip, MY_IP);
            byte[] reply = arp(mac, ME, request.reply(ME));
            frames(trial, nic.onFrame(arp(MacAddress.BROADCAST, mac, request)), reply);
            byte[] packet = packet(random.nextInt(28, 120));
            frames(trial, nic.send(ip.bits(), packet), ip(mac, packet));
        }
        several(learner.nic(MAC, MY_IP.bits()), random, trial);
    }

    /// Packets wait for two neighbours; then one of them gets another card.
    private static void several(NetworkCard.Nic nic, Random random, Trial trial) {
        var third = MacAddress.of("02:00:00:00:00:0c");
        var thirdsIp = Ipv4Address.of("10.0.0.12");
        byte[] one = packet(random.nextInt(50, 80));
        byte[] two = packet(random.nextInt(80, 120));
        var asksOther = ArpPacket.request(ME, MY_IP, OTHERS_IP);
        var asksThird = ArpPacket.request(ME, MY_IP, thirdsIp);
        var everybody = MacAddress.BROADCAST;
        frames(trial, nic.send(OTHERS_IP.bits(), one), arp(everybody, ME, asksOther));
        frames(trial, nic.send(thirdsIp.bits(), two), arp(everybody, ME, asksThird));
        frames(trial, nic.onFrame(arp(ME, OTHER, asksOther.reply(OTHER))), ip(OTHER, one));
        frames(trial, nic.onFrame(arp(ME, third, asksThird.reply(third))), ip(third, two));
        trial.act(new Text("10.0.0.11 has another card now.", "10.0.0.11의 카드가 바뀌었습니다."));
        var card = MacAddress.of("02:00:00:00:00:1b");
        var request = ArpPacket.request(card, OTHERS_IP, MY_IP);
        byte[] reply = arp(card, ME, request.reply(ME));
        frames(trial, nic.onFrame(arp(everybody, card, request)), reply);
        frames(trial, nic.send(OTHERS_IP.bits(), one), ip(card, one));
    }

    private static byte[] packet(int length) {
        byte[] packet = new byte[length];
        for (int i = 0; i < length; i++) packet[i] = (byte) (i * 7 + 0x45);
        return packet;
    }

    private static byte[] arp(MacAddress to, MacAddress from, ArpPacket arp) {
        var header = EthernetHeader.of(to, from).withType(EthernetHeader.ARP);
        return padded(Packet.exactly(header, arp));
    }

    private static byte[] ip(MacAddress to, byte[] packet) {
        var header = EthernetHeader.of(to, ME).withType(EthernetHeader.IPV4);
        return padded(Packet.exactly(header, Octets.of(packet)));
    }

    private static byte[] padded(Packet frame) {
        byte[] bytes = frame.bytes();
        return Arrays.copyOf(bytes, Math.max(bytes.length, EthernetHeader.MIN_FRAME));
    }

    private static void frames(Trial trial, List<byte[]> actual, byte[]... expected) {
        trial.expect(COUNT, expected.length, actual.size());
        for (int i = 0; i < expected.length; i++) trial.expect(FRAME, expected[i], actual.get(i));
    }
}
