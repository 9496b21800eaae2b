package workbook.ch04.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import lab.packet.Ipv4Address;
import workbook.ch04.route.Forwarding.Route;

final class ForwardingChecks {
    private static final Route TEN = route("10.0.0.0", 8, "eth0");
    private static final Route TEN_17 = route("10.17.0.0", 16, "eth1");
    private static final Route TEN_1 = route("10.1.0.0", 16, "eth2");
    private static final Route DEFAULT = route("0.0.0.0", 0, "eth9");
    private static final Route HOST = route("10.17.0.5", 32, "tun0");
    private static final Route SMALL = route("172.16.4.0", 22, "eth3");

    @Check(points = 4, en = "one network, and an address outside", ko = "네트워크 하나와 바깥 주소")
    void one(Forwarding learner, Trial trial) {
        expect(Optional.of(TEN), List.of(TEN), "10.200.3.4", learner, trial);
        expect(Optional.empty(), List.of(TEN), "11.0.0.1", learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "several match, in any order", ko = "여러 경로가 맞을 때 (순서 무관)")
    void order(Forwarding learner, Trial trial) {
        expect(Optional.of(TEN_17), List.of(TEN_17, TEN), "10.17.9.9", learner, trial);
        expect(Optional.of(HOST), List.of(TEN, HOST, TEN_17), "10.17.0.5", learner, trial);
        expect(Optional.of(TEN_17), List.of(TEN, TEN_17), "10.17.9.9", learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "the default route, 0.0.0.0/0", ko = "기본 경로 0.0.0.0/0")
    void byDefault(Forwarding learner, Trial trial) {
        expect(Optional.of(DEFAULT), List.of(DEFAULT, TEN), "192.0.2.1", learner, trial);
        expect(Optional.of(TEN), List.of(DEFAULT, TEN), "10.0.0.1", learner, trial);
        expect(Optional.of(DEFAULT), List.of(TEN, DEFAULT), "223.255.255.1", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a prefix that ends inside a byte", ko = "바이트 중간에서 끝나는 프리픽스")
    void insideAByte(Forwarding learner, Trial trial) {
        expect(Optional.of(TEN_17), List.of(TEN_1, TEN_17), "10.17.0.1", learner, trial);
        expect(Optional.of(TEN_17), List.of(TEN_17, TEN_1), "10.17.0.1", learner, trial);
        expect(Optional.of(SMALL), List.of(TEN, SMALL), "172.16.7.9", learner, trial);
        expect(Optional.empty(), List.of(TEN, SMALL), "172.16.8.1", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "tables drawn from your own seed", ko = "학습자 시드로 만든 표")
    void any(Forwarding learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            int ip = random.nextInt() | 0x81;
            var routes = new ArrayList<Route>();
            int longest = random.nextInt(9, 30);
            for (int prefix : new int[] {0, random.nextInt(1, 9), longest}) {
                routes.add(new Route(ip & mask(prefix), prefix, "eth" + prefix));
            }
            Route best = routes.getLast();
            routes.add(new Route((ip ^ 0x80) & mask(25), 25, "near"));
            routes.add(new Route((ip ^ 1) & mask(32), 32, "nearer"));
            if (longest >= 25) routes.removeIf(route -> route.via().equals("near"));
            Collections.shuffle(routes, random);
            trial.expect(Optional.of(best), learner.lookup(routes, ip));
        }
    }

    private static int mask(int prefix) {
        return (int) (0xffff_ffff_0000_0000L >> prefix);
    }

    private static Route route(String network, int prefix, String via) {
        return new Route(Ipv4Address.of(network).bits(), prefix, via);
    }

    private static void expect(
            Optional<Route> expected,
            List<Route> routes,
            String ip,
            Forwarding learner,
            Trial trial) {
        trial.expect(expected, learner.lookup(routes, Ipv4Address.of(ip).bits()));
    }
}
