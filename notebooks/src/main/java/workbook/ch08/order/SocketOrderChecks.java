package workbook.ch08.order;

import static workbook.ch08.order.SocketOrder.Step.*;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch08.order.SocketOrder.Step;

final class SocketOrderChecks {
    @Check(points = 3, en = "three things that are plain", ko = "분명한 것 세 가지")
    void plain(SocketOrder learner, Trial trial) {
        chain(learner, trial, SERVER_SOCKET, PORT_BOUND);
        chain(learner, trial, CLIENT_SOCKET, CONNECT_CALLED);
        chain(learner, trial, REQUEST_WRITTEN, REQUEST_READ);
    }

    @Hidden
    @Check(points = 1, en = "each step once", ko = "모든 단계가 한 번씩")
    void once(SocketOrder learner, Trial trial) {
        for (Step each : Step.values()) {
            trial.expect(new Text(each.name(), each.name()), 1, learner.times(each));
        }
    }

    @Hidden
    @Check(points = 2, en = "the server's own steps", ko = "서버의 단계끼리")
    void server(SocketOrder learner, Trial trial) {
        chain(
                learner,
                trial,
                PORT_BOUND,
                SERVER_LISTENS,
                ACCEPT_RETURNS,
                REQUEST_READ,
                REQUEST_PROCESSED,
                RESPONSE_WRITTEN,
                SERVER_CLOSES);
    }

    @Hidden
    @Check(points = 2, en = "the client's own steps", ko = "클라이언트의 단계끼리")
    void client(SocketOrder learner, Trial trial) {
        chain(learner, trial, ADDRESS_FOUND, CONNECT_CALLED, CONNECT_RETURNS, REQUEST_WRITTEN);
        chain(learner, trial, REQUEST_WRITTEN, RESPONSE_READ, PAGE_SHOWN);
        chain(learner, trial, RESPONSE_READ, CLIENT_CLOSES);
    }

    @Hidden
    @Check(points = 2, en = "between the two", ko = "둘 사이")
    void across(SocketOrder learner, Trial trial) {
        chain(learner, trial, SERVER_LISTENS, CONNECT_CALLED, ACCEPT_RETURNS);
        chain(learner, trial, CONNECT_RETURNS, REQUEST_READ);
        chain(learner, trial, RESPONSE_WRITTEN, RESPONSE_READ);
    }

    private static void chain(SocketOrder learner, Trial trial, Step... steps) {
        for (int i = 1; i < steps.length; i++) {
            var pair = steps[i - 1] + " → " + steps[i];
            trial.expect(new Text(pair, pair), true, learner.before(steps[i - 1], steps[i]));
        }
    }
}
