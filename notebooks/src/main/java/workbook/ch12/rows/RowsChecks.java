package workbook.ch12.rows;

import java.util.List;
import java.util.TreeSet;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class RowsChecks {
    /// What must come before what; the rest is free.
    private static final List<String> SERVER =
            List.of(
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-accept",
                    "server-connected");

    @Check(points = 2, en = "sixteen different rows", ko = "서로 다른 열여섯 단계")
    void sixteen(Rows learner, Trial trial) {
        List<String> order = learner.order();
        trial.expect(16, order.size());
        trial.expect(16, new TreeSet<>(order).size());
    }

    @Hidden
    @Check(points = 2, en = "the server until it has a connection", ko = "서버가 연결을 얻을 때까지")
    void server(Rows learner, Trial trial) {
        chain(SERVER, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the client until it is connected", ko = "클라이언트가 연결될 때까지")
    void client(Rows learner, Trial trial) {
        chain(
                List.of("client-resolve", "client-connect", "client-connected", "client-send"),
                learner,
                trial);
        chain(List.of("client-socket", "client-connect"), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "what one side must wait for from the other", ko = "상대를 기다려야 하는 단계")
    void across(Rows learner, Trial trial) {
        chain(List.of("server-listen", "client-connect", "server-connected"), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "request, response, close", ko = "요청, 응답, 종료")
    void talk(Rows learner, Trial trial) {
        chain(
                List.of(
                        "client-send",
                        "server-read",
                        "server-process",
                        "server-respond",
                        "client-receive",
                        "client-process",
                        "close"),
                learner,
                trial);
        chain(List.of("server-connected", "server-read"), learner, trial);
    }

    private static void chain(List<String> steps, Rows learner, Trial trial) {
        List<String> order = learner.order();
        for (int i = 1; i < steps.size(); i++) {
            String before = steps.get(i - 1);
            String after = steps.get(i);
            trial.expect(
                    new Text(before + " comes before " + after, before + " 다음에 " + after),
                    true,
                    order.contains(before) && order.indexOf(before) < order.indexOf(after));
        }
    }
}
