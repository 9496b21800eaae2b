package workbook.ch04.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lab.check.Catalog;
import lab.check.Seed;
import lab.kernel.grade.Verifier;
import org.junit.jupiter.api.Test;

/// RFC 791's cut and one in equal pieces differ where a last fragment just fits; no learner is
/// asked there.
class EveryCutTest {
    @Test
    void eachSolutionIsRightForEveryLearner() throws Exception {
        var task = Catalog.scan("workbook.ch04.fragments").find("ip.fragments").orElseThrow();
        for (int i = 0; i < 25; i++) {
            for (var solution : task.solutions()) {
                var verdict =
                        new Verifier(Duration.ofMinutes(1))
                                .verify(
                                        task,
                                        task.make(solution),
                                        Seed.of("learner-" + i, task.id()),
                                        Verifier.Scope.ALL);
                assertThat(verdict.points())
                        .as("%s of learner-%d", solution.getSimpleName(), i)
                        .isEqualTo(task.points());
            }
        }
    }
}
