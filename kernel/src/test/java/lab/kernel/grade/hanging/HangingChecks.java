package lab.kernel.grade.hanging;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import lab.check.Check;

final class HangingChecks {
    @Check(points = 1, en = "never ends", ko = "끝나지 않는다")
    void neverEnds(Hanging learner) throws InterruptedException {
        if (learner.answer() == 42) new CountDownLatch(1).await();
    }

    @Check(points = 1, en = "takes any exception", ko = "아무 예외나 받는다")
    void takesAnyException(Hanging learner) {
        assertThrows(RuntimeException.class, learner::answer);
    }

    @Check(points = 1, en = "is broken", ko = "고장이다")
    void isBroken() {
        throw new IllegalStateException("no input file");
    }
}
