package workbook.ch07.diagnose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import workbook.ch07.diagnose.Diagnose.Diagnosis;

final class DiagnoseChecks {
    @Check(points = 2, en = "a connection that was reset", ko = "RST로 끊긴 연결")
    void reset(Diagnose learner, Trial trial) {
        expect(Diagnosis.RESET, new Random(1), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a receiver that was full", ko = "가득 찬 수신자")
    void zeroWindow(Diagnose learner, Trial trial) {
        expect(Diagnosis.ZERO_WINDOW, new Random(2), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a segment that came twice", ko = "두 번 온 세그먼트")
    void duplicated(Diagnose learner, Trial trial) {
        expect(Diagnosis.DUPLICATED, new Random(3), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a segment that was lost", ko = "사라진 세그먼트")
    void lost(Diagnose learner, Trial trial) {
        expect(Diagnosis.LOST, new Random(4), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a segment that was overtaken", ko = "뒤처진 세그먼트")
    void outOfOrder(Diagnose learner, Trial trial) {
        expect(Diagnosis.OUT_OF_ORDER, new Random(5), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "captures drawn from your own seed", ko = "학습자 시드로 만든 캡처")
    void any(Diagnose learner, Trial trial) {
        Random random = trial.random();
        var faults = new ArrayList<>(List.of(Diagnosis.values()));
        Collections.shuffle(faults, random);
        for (Diagnosis fault : faults) expect(fault, random, learner, trial);
    }

    private static void expect(Diagnosis fault, Random random, Diagnose learner, Trial trial) {
        trial.expect(fault, learner.diagnose(Captures.of(fault, random)));
    }
}
