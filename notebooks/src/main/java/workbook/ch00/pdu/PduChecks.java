package workbook.ch00.pdu;

import java.util.List;
import java.util.Locale;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import workbook.ch00.pdu.Pdu.Layer;

final class PduChecks {
    @Check(points = 2, en = "the transport layer, TCP", ko = "전송 계층, TCP")
    void tcp(Pdu learner, Trial trial) {
        expect(
                List.of("segment", "세그먼트", "tcp segment", "tcp 세그먼트"),
                learner.pdu(Layer.TRANSPORT),
                trial);
    }

    @Hidden
    @Check(points = 1, en = "the internet layer", ko = "인터넷 계층")
    void ip(Pdu learner, Trial trial) {
        expect(
                List.of(
                        "packet",
                        "패킷",
                        "datagram",
                        "데이터그램",
                        "ip datagram",
                        "ip packet",
                        "ip 데이터그램",
                        "ip 패킷"),
                learner.pdu(Layer.INTERNET),
                trial);
    }

    @Hidden
    @Check(points = 1, en = "the network interface layer", ko = "네트워크 인터페이스 계층")
    void ethernet(Pdu learner, Trial trial) {
        expect(
                List.of("frame", "프레임", "ethernet frame", "이더넷 프레임"),
                learner.pdu(Layer.NETWORK_INTERFACE),
                trial);
    }

    @Hidden
    @Check(points = 1, en = "the application layer", ko = "애플리케이션 계층")
    void application(Pdu learner, Trial trial) {
        expect(
                List.of("message", "메시지", "http message", "http 메시지"),
                learner.pdu(Layer.APPLICATION),
                trial);
    }

    @Hidden
    @Check(points = 1, en = "UDP", ko = "UDP의 단위")
    void udp(Pdu learner, Trial trial) {
        expect(
                List.of("datagram", "데이터그램", "udp datagram", "udp 데이터그램"),
                learner.pduOfUdp(),
                trial);
    }

    /// Whichever of the names was given, the first is the one to learn.
    private static void expect(List<String> names, String answer, Trial trial) {
        boolean known = names.contains(answer.strip().toLowerCase(Locale.ROOT));
        trial.expect(known ? answer : names.getFirst(), answer);
    }
}
