package lab.kernel.grade.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class SwapChecks {
    private final Trial trial;

    SwapChecks(Trial trial) {
        this.trial = trial;
    }

    @Hidden
    @Check(points = 2, en = "refuses an odd byte", ko = "홀수 바이트를 거부한다")
    void refusesAnOddByte(Swap learner) {
        trial.rejects(IllegalArgumentException.class, () -> learner.swap(new byte[3]));
    }

    @Check(points = 4, en = "two pairs", ko = "두 쌍")
    void twoPairs(Swap learner) {
        byte[] bytes = {0x12, 0x34, 0x56, 0x78};
        trial.mark(bytes, 4, 4, new Text("Nibble", "니블"));
        trial.expect(new byte[] {0x34, 0x12, 0x78, 0x56}, learner.swap(bytes));
    }

    @Check(points = 3, en = "keeps the length", ko = "길이를 지킨다")
    void keepsTheLength(Swap learner) {
        assertEquals(2, learner.swap(new byte[2]).length);
    }

    @Check(points = 1, en = "nothing stays nothing", ko = "빈 배열은 그대로다")
    void nothingStaysNothing(Swap learner) {
        assertThat(learner.swap(new byte[0])).isEmpty();
    }
}
