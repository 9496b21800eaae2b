package workbook.ch08.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch08.states.SocketStates.Row;

final class SocketStatesChecks {
    private static final String HEADINGS =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid"
                    + "  timeout inode";
    private static final List<String> STATES =
            List.of(
                    "ESTABLISHED",
                    "SYN_SENT",
                    "SYN_RECV",
                    "FIN_WAIT1",
                    "FIN_WAIT2",
                    "TIME_WAIT",
                    "CLOSE",
                    "CLOSE_WAIT",
                    "LAST_ACK",
                    "LISTEN",
                    "CLOSING");

    @Check(points = 4, en = "a server that listens", ko = "listen하는 서버")
    void listen(SocketStates learner, Trial trial) {
        expect(8080, List.of(row(8080, 0, "LISTEN")), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "every state", ko = "모든 상태")
    void states(SocketStates learner, Trial trial) {
        var all = new ArrayList<Row>();
        for (int i = 0; i < STATES.size(); i++) all.add(row(8080, 40_000 + i, STATES.get(i)));
        expect(8080, all, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "only this port, at either end", ko = "이 포트만, 양쪽 모두")
    void port(SocketStates learner, Trial trial) {
        expect(
                8080,
                List.of(
                        row(8080, 0, "LISTEN"),
                        row(80, 0, "LISTEN"),
                        row(50_000, 8080, "SYN_SENT"),
                        row(8081, 50_001, "ESTABLISHED"),
                        row(8080, 50_000, "SYN_RECV"),
                        new Row("192.168.7.20:8080", "10.1.2.200:50002", "ESTABLISHED")),
                learner,
                trial);
        expect(
                80,
                List.of(
                        row(8080, 0, "LISTEN"),
                        row(80, 0, "LISTEN"),
                        row(50_000, 8080, "SYN_SENT")),
                learner,
                trial);
    }

    @Hidden
    @Check(points = 3, en = "TIME_WAIT, by your own seed", ko = "TIME_WAIT (학습자 시드)")
    void timeWait(SocketStates learner, Trial trial) {
        int server = trial.random().nextInt(1025, 9999);
        int client = trial.random().nextInt(40_000, 60_000);
        expect(
                server,
                List.of(row(server, 0, "LISTEN"), row(client, server, "TIME_WAIT")),
                learner,
                trial);
        trial.expect(
                new Text("no rows", "행 없음"), List.of(), learner.rows(List.of(HEADINGS), server));
    }

    private static Row row(int local, int remote, String state) {
        return new Row("127.0.0.1:" + local, end(remote), state);
    }

    private static String end(int port) {
        return (port == 0 ? "0.0.0.0:" : "127.0.0.1:") + port;
    }

    private static void expect(int port, List<Row> all, SocketStates learner, Trial trial) {
        var lines = new ArrayList<String>();
        lines.add(HEADINGS);
        for (Row each : all) lines.add(line(lines.size() - 1, each));
        var wanted =
                all.stream()
                        .filter(row ->
                                row.local().endsWith(":" + port)
                                        || row.remote().endsWith(":" + port))
                        .toList();
        trial.expect(wanted, learner.rows(lines, port));
    }

    private static String line(int number, Row row) {
        return String.format(
                Locale.ROOT,
                "%4d: %s %s %02X 00000000:00000000 00:00000000 00000000  1000        0 %d 1"
                        + " 0000000000000000 100 0 0 10 0",
                number,
                hex(row.local()),
                hex(row.remote()),
                STATES.indexOf(row.state()) + 1,
                30_000 + number);
    }

    private static String reversed(String address) {
        var hex = new StringBuilder();
        for (String octet : List.of(address.split("\\.", -1)).reversed())
            hex.append(String.format(Locale.ROOT, "%02X", Integer.parseInt(octet)));
        return hex.toString();
    }

    private static String hex(String end) {
        String[] parts = end.split(":", -1);
        return String.format(
                Locale.ROOT, "%s:%04X", reversed(parts[0]), Integer.parseInt(parts[1]));
    }
}
