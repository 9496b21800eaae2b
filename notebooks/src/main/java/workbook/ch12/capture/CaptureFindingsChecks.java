package workbook.ch12.capture;

import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch12.capture.CaptureFindings.Findings;

final class CaptureFindingsChecks {
    private static final Text PORTS = new Text("the ports", "포트");
    private static final Text HTTP = new Text("path and status", "경로와 상태 코드");
    private static final Text REPEATED = new Text("frames repeated", "되풀이된 프레임");

    @Check(
            points = 2,
            en = "the ports in a capture that is the same for all",
            ko = "모두에게 같은 캡처의 포트")
    void ports(CaptureFindings learner, Trial trial) {
        Findings right = right(new Random(12));
        Findings answer = learner.findings(Exchange.of(new Random(12)));
        trial.expect(PORTS, ports(right), ports(answer));
    }

    @Hidden
    @Check(
            points = 4,
            en = "who asked for what, in your own capture",
            ko = "학습자의 캡처에서 누가 무엇을 요청했는가")
    void own(CaptureFindings learner, Trial trial) {
        Findings right = right(trial.random());
        Findings answer = learner.findings(Exchange.of(trial.random()));
        trial.expect(PORTS, ports(right), ports(answer));
        trial.expect(HTTP, http(right), http(answer));
    }

    @Hidden
    @Check(points = 4, en = "what was sent again, in several captures", ko = "여러 캡처에서 다시 보낸 것")
    void repeated(CaptureFindings learner, Trial trial) {
        Random random = trial.random();
        for (int i = 0; i < 6; i++) {
            long seed = random.nextLong();
            int right = right(new Random(seed)).repeated();
            trial.expect(
                    REPEATED, right, learner.findings(Exchange.of(new Random(seed))).repeated());
        }
    }

    private static Findings right(Random random) {
        return new Solutions.WithTheLibrary().findings(Exchange.of(random));
    }

    private static String ports(Findings it) {
        return it.clientPort() + " -> " + it.serverPort();
    }

    private static String http(Findings it) {
        return it.path() + " " + it.status();
    }
}
