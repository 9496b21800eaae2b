package lab.kernel.course.seen;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Mistake;
import lab.check.Solution;
import lab.check.Trial;

final class SeenChecks {
    @Check(points = 2, en = "the sum of 0x1234", ko = "0x1234의 합")
    void sum(Seen learner, Trial trial) {
        trial.expect(0xedcb, learner.sum());
    }

    @Hidden
    @Check(points = 3, en = "in order", ko = "순서")
    void order(Seen learner, Trial trial) {
        for (int i = 1; i < 5; i++) trial.expect(true, learner.before(i, i + 1));
    }

    @Solution
    static final class Right implements Seen {
        @Override
        public int sum() {
            return 0xedcb;
        }

        @Override
        public List<Integer> order() {
            return List.of(1, 2, 3, 4, 5);
        }
    }

    /// Recognised by its pairs, whatever else is in the list.
    @Mistake(id = "backwards", en = "The other way round.", ko = "거꾸로입니다.")
    static final class Backwards implements Seen {
        @Override
        public int sum() {
            return 0xedcb;
        }

        @Override
        public List<Integer> order() {
            return List.of(5, 4, 3, 2, 1);
        }
    }
}
