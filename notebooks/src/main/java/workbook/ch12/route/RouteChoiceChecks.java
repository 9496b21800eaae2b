package workbook.ch12.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class RouteChoiceChecks {
    @Check(points = 3, en = "one prefix of 8 bits", ko = "8비트 프리픽스 하나")
    void one(RouteChoice learner, Trial trial) {
        var table = table("10.0.0.0/8", "eth0");
        trial.expect("eth0", learner.route(table, "10.200.3.4"));
        trial.expect("", learner.route(table, "11.0.0.1"));
    }

    @Hidden
    @Check(points = 3, en = "several that fit, in any order", ko = "맞는 것이 여럿, 순서는 아무렇게나")
    void longest(RouteChoice learner, Trial trial) {
        var table =
                table(
                        "10.1.0.0/16",
                        "b",
                        "10.0.0.0/8",
                        "a",
                        "10.1.128.0/17",
                        "c",
                        "10.1.2.0/24",
                        "d");
        trial.expect("c", learner.route(table, "10.1.200.1"));
        trial.expect("d", learner.route(table, "10.1.2.9"));
        trial.expect("b", learner.route(table, "10.1.3.9"));
        trial.expect("a", learner.route(table, "10.17.0.1"));
    }

    @Hidden
    @Check(points = 2, en = "0.0.0.0/0, and a single host", ko = "0.0.0.0/0, 그리고 호스트 하나")
    void defaultRoute(RouteChoice learner, Trial trial) {
        var table = table("0.0.0.0/0", "up", "192.168.4.0/22", "lan");
        trial.expect("up", learner.route(table, "8.8.8.8"));
        trial.expect("lan", learner.route(table, "192.168.7.255"));
        trial.expect("up", learner.route(table, "192.168.8.0"));
        var host = table("0.0.0.0/0", "up", "10.0.0.5/32", "tun0");
        trial.expect("tun0", learner.route(host, "10.0.0.5"));
        trial.expect("up", learner.route(host, "10.0.0.4"));
    }

    @Hidden
    @Check(points = 2, en = "tables drawn from your own seed", ko = "학습자 시드로 만든 표")
    void any(RouteChoice learner, Trial trial) {
        Random random = trial.random();
        for (int i = 0; i < 5; i++) {
            int net = random.nextInt(128, 224);
            int bits = random.nextInt(17, 24);
            var table =
                    table(
                            "%d.20.0.0/16".formatted(net), "wide",
                            "%d.20.0.0/%d".formatted(net, bits), "narrow");
            int last = 1 << (24 - bits);
            trial.expect("narrow", learner.route(table, "%d.20.%d.9".formatted(net, last - 1)));
            trial.expect("wide", learner.route(table, "%d.20.%d.9".formatted(net, last)));
        }
    }

    private static Map<String, String> table(String... entries) {
        var table = new LinkedHashMap<String, String>();
        for (int i = 0; i < entries.length; i += 2) table.put(entries[i], entries[i + 1]);
        return table;
    }
}
