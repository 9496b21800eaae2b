package workbook.ch07.rto;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch07.rto.RetransmissionTimeout.Rto;

final class RetransmissionTimeoutChecks {
    private static final Text MILLIS = new Text("timeout, to within 2 ms", "타임아웃 (오차 2ms까지)");

    @Check(points = 4, en = "one loss: 1 s, then 2 s", ko = "한 번 잃었을 때: 1초, 그다음 2초")
    void oneLoss(RetransmissionTimeout learner, Trial trial) {
        var rto = learner.rto();
        expect(1000, rto, trial);
        rto.sent(1100, false, 0);
        rto.expired();
        expect(2000, rto, trial);
    }

    @Hidden
    @Check(points = 3, en = "the first measurements", ko = "첫 측정값들")
    void measured(RetransmissionTimeout learner, Trial trial) {
        var rto = learner.rto();
        roundTrip(100, 1600, 0, rto);
        expect(4800, rto, trial);
        rto.acknowledged(100, 5000);
        expect(4800, rto, trial);
        roundTrip(200, 2400, 10_000, rto);
        expect(4900, rto, trial);
        roundTrip(300, 100, 20_000, rto);
        expect(5500, rto, trial);
    }

    @Hidden
    @Check(points = 2, en = "a fast network, and never less than 1 s", ko = "빠른 네트워크에서도 1초 이상")
    void least(RetransmissionTimeout learner, Trial trial) {
        var rto = learner.rto();
        for (int i = 0; i < 5; i++) roundTrip(100 * i, 40, 1000L * i, rto);
        expect(1000, rto, trial);
    }

    @Hidden
    @Check(points = 3, en = "doubled, up to a minute", ko = "두 배씩, 1분까지")
    void doubled(RetransmissionTimeout learner, Trial trial) {
        var rto = learner.rto();
        rto.sent(100, false, 0);
        for (long millis = 2000; millis < 60_000; millis *= 2) {
            rto.expired();
            expect(millis, rto, trial);
        }
        rto.expired();
        expect(60_000, rto, trial);
        rto.expired();
        expect(60_000, rto, trial);
    }

    @Hidden
    @Check(
            points = 3,
            en = "a segment that was sent twice measures nothing",
            ko = "두 번 보낸 세그먼트로는 재지 않음")
    void karn(RetransmissionTimeout learner, Trial trial) {
        var rto = learner.rto();
        roundTrip(100, 1600, 0, rto);
        rto.sent(200, false, 10_000);
        rto.expired();
        rto.sent(200, true, 14_800);
        rto.acknowledged(200, 15_800);
        expect(9600, rto, trial);
    }

    @Hidden
    @Check(points = 2, en = "back to normal with the next measurement", ko = "다음 측정값으로 정상으로 돌아옴")
    void recovers(RetransmissionTimeout learner, Trial trial) {
        var rto = learner.rto();
        roundTrip(100, 1600, 0, rto);
        rto.expired();
        rto.expired();
        expect(19_200, rto, trial);
        roundTrip(200, 1600, 50_000, rto);
        expect(1600 + 4 * 600, rto, trial);
    }

    @Hidden
    @Check(points = 1, en = "round trips drawn from your own seed", ko = "학습자 시드로 고른 왕복 시간")
    void any(RetransmissionTimeout learner, Trial trial) {
        var random = trial.random();
        var rto = learner.rto();
        Rto right = new Solutions.Doubles().rto();
        int end = random.nextInt();
        for (int i = 0; i < 8; i++) {
            long time = random.nextInt(1000, 3000);
            for (Rto each : new Rto[] {rto, right}) roundTrip(end + i, time, 10_000L * i, each);
            expect(right.millis(), rto, trial);
        }
    }

    private static void roundTrip(int end, long millis, long now, Rto rto) {
        rto.sent(end, false, now);
        rto.acknowledged(end, now + millis);
    }

    /// Whole numbers may be cut or rounded.
    private static void expect(long millis, Rto rto, Trial trial) {
        long actual = rto.millis();
        trial.expect(MILLIS, millis, Math.abs(actual - millis) <= 2 ? millis : actual);
    }
}
