package workbook.ch00.order;

import java.util.List;
import java.util.TreeSet;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class OrderChecks {
    private static final List<String> SENT = List.of("socket", "tcp", "ip", "ethernet");
    private static final Text STEPS = new Text("different steps", "서로 다른 단계의 수");

    @Check(points = 2, en = "four different steps", ko = "서로 다른 네 단계")
    void four(Order learner, Trial trial) {
        List<String> steps = learner.order();
        trial.expect(STEPS, 4, new TreeSet<>(steps).size());
        trial.expect(4, steps.size());
    }

    @Hidden
    @Check(points = 4, en = "the order of sending", ko = "보내는 순서")
    void sending(Order learner, Trial trial) {
        trial.expect(SENT, learner.order());
    }

    @Hidden
    @Check(points = 2, en = "the order of receiving", ko = "받는 순서")
    void receiving(Order learner, Trial trial) {
        trial.expect(SENT.reversed(), learner.receiveOrder());
    }
}
