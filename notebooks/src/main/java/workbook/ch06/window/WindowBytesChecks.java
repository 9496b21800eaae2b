package workbook.ch06.window;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class WindowBytesChecks {
    @Check(points = 2, en = "no scaling", ko = "배율이 없을 때")
    void plain(WindowBytes learner, Trial trial) {
        trial.expect(64240L, learner.windowBytes(64240, 0, false));
        trial.expect(0L, learner.windowBytes(0, 0, false));
    }

    @Hidden
    @Check(points = 3, en = "63, scaled by 10", ko = "필드 63, 시프트 10")
    void scaled(WindowBytes learner, Trial trial) {
        trial.expect(64512L, learner.windowBytes(63, 10, false));
        trial.expect(0L, learner.windowBytes(0, 10, false));
    }

    @Hidden
    @Check(
            points = 2,
            en = "a SYN, which is never scaled, and what follows",
            ko = "배율이 없는 SYN과 그다음 세그먼트")
    void syn(WindowBytes learner, Trial trial) {
        trial.expect(65535L, learner.windowBytes(65535, 7, true));
        trial.expect(65535L << 7, learner.windowBytes(65535, 7, false));
    }

    @Hidden
    @Check(points = 2, en = "shifts of 14 and more", ko = "14 이상의 시프트")
    void cap(WindowBytes learner, Trial trial) {
        trial.expect(65535L << 14, learner.windowBytes(65535, 14, false));
        trial.expect(65535L << 14, learner.windowBytes(65535, 15, false));
        trial.expect(1L << 14, learner.windowBytes(1, 255, false));
    }

    @Hidden
    @Check(points = 1, en = "windows drawn from your own seed", ko = "학습자 시드로 만든 윈도우")
    void any(WindowBytes learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            int field = random.nextInt(1, 0x10000);
            int shift = random.nextInt(1, 15);
            trial.expect((long) field << shift, learner.windowBytes(field, shift, false));
        }
    }
}
