package workbook.ch00.efficiency;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class EfficiencyChecks {
    @Check(points = 2, en = "a full segment, 1460 bytes", ko = "가득 찬 세그먼트, 1460바이트")
    void full(Efficiency learner, Trial trial) {
        expect(1460, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a single byte", ko = "한 바이트")
    void one(Efficiency learner, Trial trial) {
        expect(1, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "536 bytes, the least any host takes", ko = "어떤 호스트든 받는 536바이트")
    void least(Efficiency learner, Trial trial) {
        expect(536, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "around the shortest frame, and your own", ko = "가장 짧은 프레임 언저리와 학습자 시드")
    void shortest(Efficiency learner, Trial trial) {
        for (int payload : new int[] {5, 6, 7}) expect(payload, learner, trial);
        var random = trial.random();
        for (int i = 0; i < 4; i++) expect(random.nextInt(8, 1460), learner, trial);
    }

    /// However it was computed, up to what a float rounds off.
    private static void expect(int payload, Efficiency learner, Trial trial) {
        double right = (double) payload / Math.max(60, payload + 54);
        double answer = learner.efficiency(payload);
        trial.expect(Math.abs(answer - right) < 1e-6 ? answer : right, answer);
    }
}
