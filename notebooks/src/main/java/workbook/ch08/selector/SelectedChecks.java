package workbook.ch08.selector;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class SelectedChecks {
    private static final Text EVENTS = new Text("events", "사건");
    private static final Text GOT = new Text("the client got", "클라이언트가 받은 것");
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String LONGER =
            "GET /" + "ports/".repeat(12) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Check(points = 4, en = "the response arrives", ko = "응답이 도착함")
    void response(Selected learner, Trial trial) {
        for (var request : List.of(REQUEST, LONGER))
            trial.expect(GOT, response(request), learner.serveSelected(request, 0).getLast());
    }

    @Hidden
    @Check(points = 4, en = "OP_ACCEPT fires before OP_READ", ko = "OP_ACCEPT가 OP_READ보다 먼저")
    void events(Selected learner, Trial trial) {
        var all = learner.serveSelected(REQUEST, 0);
        trial.expect(EVENTS, List.of("accept", "read"), all.subList(0, all.size() - 1));
    }

    @Hidden
    @Check(points = 4, en = "a client that sends byte by byte", ko = "한 바이트씩 보내는 클라이언트")
    void byteByByte(Selected learner, Trial trial) {
        int number = trial.random().nextInt(10, 1000);
        var request = "GET /" + number + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        trial.expect(GOT, response(request), learner.serveSelected(request, 1).getLast());
    }

    private static String response(String request) {
        var content = String.valueOf(request.length());
        return "HTTP/1.1 200 OK\r\nContent-Length: "
                + content.length()
                + "\r\nConnection: close\r\n\r\n"
                + content;
    }
}
