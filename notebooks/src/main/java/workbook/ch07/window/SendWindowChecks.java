package workbook.ch07.window;

import java.util.ArrayList;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import workbook.ch07.window.SendWindow.Segment;
import workbook.ch07.window.SendWindow.Sending;

final class SendWindowChecks {
    private static final SendWindow RIGHT = new Solutions.Loop();

    @Check(points = 3, en = "everything fits", ko = "모두 보낼 수 있을 때")
    void fits(SendWindow learner, Trial trial) {
        expect(new Sending(1000, 1000, 1500, 4000, 1460, 7), learner, trial);
    }

    @Hidden
    @Check(
            points = 3,
            en = "more than one segment, more than the window",
            ko = "세그먼트 하나보다, 윈도우보다 많을 때")
    void segments(SendWindow learner, Trial trial) {
        expect(new Sending(1000, 1000, 4000, 65535, 1460, 7), learner, trial);
        expect(new Sending(1000, 1000, 9000, 4000, 1460, 7), learner, trial);
        expect(new Sending(1000, 1000, 9000, 100, 1460, 7), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "data on its way already", ko = "이미 보낸 데이터가 있을 때")
    void inFlight(SendWindow learner, Trial trial) {
        expect(new Sending(1000, 2460, 9000, 4000, 1460, 7), learner, trial);
        expect(new Sending(1000, 5000, 9000, 4000, 1460, 7), learner, trial);
        expect(new Sending(1000, 1000, 1000, 4000, 1460, 7), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a window of 0", ko = "윈도우가 0일 때")
    void zero(SendWindow learner, Trial trial) {
        expect(new Sending(1000, 1000, 9000, 0, 1460, 7), learner, trial);
        expect(new Sending(1000, 1001, 9000, 0, 1460, 7), learner, trial);
        expect(new Sending(1000, 1000, 1000, 0, 1460, 7), learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "a window that shrank, numbers that go round",
            ko = "줄어든 윈도우, 한 바퀴 도는 번호")
    void shrunk(SendWindow learner, Trial trial) {
        expect(new Sending(1000, 5000, 9000, 2000, 1460, 7), learner, trial);
        expect(new Sending(-2000, -1000, 3000, 4000, 1460, 7), learner, trial);
        int middle = Integer.MAX_VALUE;
        expect(new Sending(middle - 100, middle - 100, middle + 500, 4000, 300, 7), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "senders drawn from your own seed", ko = "학습자 시드로 만든 송신자")
    void any(SendWindow learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            int una = random.nextInt();
            int sent = random.nextInt(1, 3000);
            int more = random.nextInt(3000, 9000);
            int window = sent + random.nextInt(1, 6000);
            expect(new Sending(una, una + sent, una + sent + more, window, 536, i), learner, trial);
        }
    }

    private static void expect(Sending s, SendWindow learner, Trial trial) {
        List<Segment> expected = new ArrayList<>(RIGHT.send(s));
        trial.expect(expected, new ArrayList<>(learner.send(s)));
    }
}
