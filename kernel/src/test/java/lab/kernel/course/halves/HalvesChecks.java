package lab.kernel.course.halves;

import java.util.ArrayList;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Mistake;
import lab.check.Solution;
import lab.check.Trial;

final class HalvesChecks {
    @Check(points = 2, en = "halves of 8", ko = "8의 절반")
    void halvesOfEight(Halves learner, Trial trial) {
        trial.expect(List.of(4, 2, 1), learner.halves(8));
    }

    @Hidden
    @Check(points = 4, en = "halves of a large number", ko = "큰 수의 절반")
    void halvesOfALargeNumber(Halves learner, Trial trial) {
        int n = 1_000_000 + trial.random().nextInt(1_000_000);
        trial.expect(new Right().halves(n), learner.halves(n));
    }

    @Solution
    static final class Right implements Halves {
        @Override
        public List<Integer> halves(int n) {
            var halves = new ArrayList<Integer>();
            for (int i = n / 2; i > 0; i /= 2) halves.add(i);
            return halves;
        }
    }

    @Mistake(id = "itself-too", en = "Begin with the half.", ko = "절반부터 시작하십시오.")
    static final class ItselfToo implements Halves {
        @Override
        public List<Integer> halves(int n) {
            var halves = new ArrayList<Integer>();
            for (int i = n; i > 0; i /= 2) halves.add(i);
            return halves;
        }
    }
}
