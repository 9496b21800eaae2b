package lab.kernel.grade.queue;

import java.util.List;
import java.util.Optional;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class QueueChecks {
    private static final Waiting.Item A = new Waiting.Item("a", List.of(new byte[] {1}));
    private static final Waiting.Item B = new Waiting.Item("b", List.of());

    @Check(points = 4, en = "one in, one out", ko = "하나 넣고 하나 꺼내기")
    void oneInOneOut(Waiting learner, Trial trial) {
        var queue = learner.queue(2);
        queue.add(A);
        trial.expect(Optional.of(A), queue.next());
    }

    @Hidden
    @Check(points = 6, en = "two queues, in order", ko = "대기열 두 개, 순서대로")
    void inOrder(Waiting learner, Trial trial) {
        var first = learner.queue(2);
        var second = learner.queue(2);
        first.add(A);
        second.add(B);
        first.add(B);
        var copy = first.copy();
        trial.expect(Optional.of(A), first.next());
        trial.expect(Optional.of(A), copy.next());
        trial.expect(Optional.of(B), second.next());
        trial.expect(Optional.empty(), second.next());
    }
}
