package workbook.ch05.demux;

import java.util.Map;
import java.util.TreeMap;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import workbook.ch05.demux.Demux.Ends;

final class DemuxChecks {
    private static final String ME = "10.0.0.1";
    private static final String ANNA = "10.0.0.2";
    private static final String BORA = "10.0.0.3";

    @Check(points = 4, en = "a segment for a listener", ko = "연결을 기다리는 소켓으로 가는 세그먼트")
    void listener(Demux learner, Trial trial) {
        var sockets = table("10.0.0.1:80 *", "httpd");
        trial.expect("httpd", learner.demux(sockets, new Ends(ANNA, 50000, ME, 80)));
    }

    @Hidden
    @Check(points = 3, en = "a connection comes before the listener", ko = "연결은 기다리는 소켓보다 먼저")
    void connectionFirst(Demux learner, Trial trial) {
        var sockets =
                table(
                        "10.0.0.1:80 *", "httpd",
                        "10.0.0.1:80 10.0.0.2:50000", "anna-1",
                        "10.0.0.1:80 10.0.0.2:50001", "anna-2",
                        "10.0.0.1:80 10.0.0.3:50000", "bora-1");
        trial.expect("anna-1", learner.demux(sockets, new Ends(ANNA, 50000, ME, 80)));
        trial.expect("anna-2", learner.demux(sockets, new Ends(ANNA, 50001, ME, 80)));
        trial.expect("bora-1", learner.demux(sockets, new Ends(BORA, 50000, ME, 80)));
        trial.expect("httpd", learner.demux(sockets, new Ends(BORA, 50001, ME, 80)));
    }

    @Hidden
    @Check(points = 3, en = "another peer, and nobody who listens", ko = "다른 상대가 보냈고 기다리는 소켓이 없을 때")
    void otherPeer(Demux learner, Trial trial) {
        var sockets = table("10.0.0.1:50002 10.0.0.2:80", "anna-1");
        trial.expect("anna-1", learner.demux(sockets, new Ends(ANNA, 80, ME, 50002)));
        trial.expect("RST", learner.demux(sockets, new Ends(BORA, 80, ME, 50002)));
        trial.expect("RST", learner.demux(sockets, new Ends(ANNA, 8080, ME, 50002)));
    }

    @Hidden
    @Check(points = 2, en = "a port that nobody has", ko = "아무도 쓰지 않는 포트")
    void closed(Demux learner, Trial trial) {
        var sockets = table("10.0.0.1:80 *", "httpd", "10.0.0.1:8080 *", "httpd-2");
        trial.expect("RST", learner.demux(sockets, new Ends(ANNA, 80, ME, 443)));
        trial.expect("httpd-2", learner.demux(sockets, new Ends(ANNA, 80, ME, 8080)));
        var inside = table("127.0.0.1:80 *", "httpd-test", "10.0.0.1:8080 *", "httpd-2");
        trial.expect("RST", learner.demux(inside, new Ends(ANNA, 50000, ME, 80)));
    }

    @Hidden
    @Check(points = 2, en = "hosts drawn from your own seed", ko = "학습자 시드로 만든 호스트")
    void any(Demux learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 5; i++) {
            String me = "10.0." + random.nextInt(256) + ".1";
            String peer = "192.168." + random.nextInt(256) + ".9";
            int port = random.nextInt(1, 1024);
            int theirs = random.nextInt(49152, 65535);
            var sockets = table(me + ":" + port + " *", "httpd-" + i);
            sockets.put(me + ":" + port + " " + peer + ":" + theirs, "tab-" + i);
            trial.expect("tab-" + i, learner.demux(sockets, new Ends(peer, theirs, me, port)));
            trial.expect(
                    "httpd-" + i, learner.demux(sockets, new Ends(peer, theirs + 1, me, port)));
            trial.expect("RST", learner.demux(sockets, new Ends(peer, theirs, me, port + 1)));
        }
    }

    /// Sorted, so that a listener comes first.
    private static Map<String, String> table(String... keysAndValues) {
        var table = new TreeMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            table.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return table;
    }
}
