package workbook.ch06.seqbefore;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class SeqBeforeChecks {
    @Check(points = 3, en = "1 and 2", ko = "1과 2")
    void small(SeqBefore learner, Trial trial) {
        trial.expect(true, learner.seqBefore(1, 2));
        trial.expect(false, learner.seqBefore(2, 1));
    }

    @Hidden
    @Check(points = 2, en = "a number and itself", ko = "같은 번호")
    void equal(SeqBefore learner, Trial trial) {
        trial.expect(false, learner.seqBefore(7, 7));
        trial.expect(false, learner.seqBefore(0x8000_0000, 0x8000_0000));
    }

    @Hidden
    @Check(points = 3, en = "across the end, from ffffffff to 0", ko = "끝을 넘을 때: ffffffff 다음은 0")
    void wrap(SeqBefore learner, Trial trial) {
        trial.expect(true, learner.seqBefore(0xffff_fff0, 16));
        trial.expect(false, learner.seqBefore(16, 0xffff_fff0));
    }

    @Hidden
    @Check(
            points = 2,
            en = "across the middle, and half the space apart",
            ko = "한가운데를 넘을 때, 그리고 절반만큼 떨어진 번호")
    void half(SeqBefore learner, Trial trial) {
        trial.expect(true, learner.seqBefore(0x7fff_ffff, 0x8000_0000));
        trial.expect(false, learner.seqBefore(0x8000_0000, 0x7fff_ffff));
        trial.expect(true, learner.seqBefore(0, 0x7fff_ffff));
        trial.expect(false, learner.seqBefore(0, 0x8000_0001));
        trial.expect(true, learner.seqBefore(0xc000_0000, 0x3fff_ffff));
    }

    @Hidden
    @Check(points = 2, en = "numbers drawn from your own seed", ko = "학습자 시드로 고른 번호")
    void any(SeqBefore learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 16; i++) {
            // The first two pairs lie across the places where Java's numbers jump.
            int a = i == 0 ? 0x7fff_ffff : i == 1 ? 0xffff_ffff : random.nextInt();
            int ahead = random.nextInt(1, Integer.MAX_VALUE);
            trial.expect(true, learner.seqBefore(a, a + ahead));
            trial.expect(false, learner.seqBefore(a + ahead, a));
        }
    }
}
