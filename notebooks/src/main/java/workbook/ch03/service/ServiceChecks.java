package workbook.ch03.service;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class ServiceChecks {
    private static final Text DSCP = new Text("DSCP", "DSCP(서비스 등급)");
    private static final Text ECN = new Text("ECN", "ECN(혼잡 알림)");

    @Check(points = 2, en = "an ordinary packet (00)", ko = "보통 패킷 (00)")
    void ordinary(Service learner, Trial trial) {
        expect(0, 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "voice, which is to go first (b8)", ko = "먼저 보내야 하는 음성 (b8)")
    void voice(Service learner, Trial trial) {
        expect(46, 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a router that is congested (03)", ko = "혼잡을 알리는 라우터 (03)")
    void congested(Service learner, Trial trial) {
        expect(0, 3, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "values drawn from your own seed", ko = "학습자 시드로 만든 값")
    void any(Service learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            expect(random.nextInt(1, 64), random.nextInt(4), learner, trial);
        }
    }

    private static void expect(int dscp, int ecn, Service learner, Trial trial) {
        byte[] packet =
                HexFormat.of()
                        .parseHex(
                                "45%02x00341c464000400600000a0000010a000002"
                                        .formatted(dscp << 2 | ecn));
        trial.mark(packet, 8, 6, DSCP);
        trial.mark(packet, 14, 2, ECN);
        trial.expect(new int[] {dscp, ecn}, learner.service(packet));
    }
}
