package workbook.ch00.place;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch00.place.Place.Layer;

final class PlaceChecks {
    @Check(points = 2, en = "HTTP, TCP and IP", ko = "HTTP와 TCP와 IP")
    void theThreeOfAPage(Place learner, Trial trial) {
        expect(Layer.APPLICATION, "HTTP", learner, trial);
        expect(Layer.TRANSPORT, "TCP", learner, trial);
        expect(Layer.INTERNET, "IP", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "programs, and how they talk", ko = "프로그램과 프로그램의 대화 방식")
    void programs(Place learner, Trial trial) {
        expect(Layer.APPLICATION, "browser", learner, trial);
        expect(Layer.APPLICATION, "chat", learner, trial);
        expect(Layer.APPLICATION, "FTP", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "the system of names", ko = "이름을 주소로 바꾸는 프로토콜")
    void names(Place learner, Trial trial) {
        expect(Layer.APPLICATION, "DNS", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "the other transport", ko = "또 하나의 전송 프로토콜")
    void transport(Place learner, Trial trial) {
        expect(Layer.TRANSPORT, "UDP", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "the hardware side", ko = "하드웨어 쪽")
    void hardware(Place learner, Trial trial) {
        expect(Layer.NETWORK_INTERFACE, "LAN driver", learner, trial);
        expect(Layer.NETWORK_INTERFACE, "NIC", learner, trial);
        expect(Layer.NETWORK_INTERFACE, "ARP", learner, trial);
    }

    private static void expect(Layer layer, String what, Place learner, Trial trial) {
        trial.expect(new Text(what, what), layer, learner.place().get(what));
    }
}
