package workbook.ch04.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import lab.lan.RouterPath;
import workbook.ch04.trace.Traceroute.Hop;

final class TracerouteChecks {
    @Check(points = 4, en = "two routers, then the destination", ko = "라우터 둘, 그다음 목적지")
    void threeHops(Traceroute learner, Trial trial) {
        expect(2, List.of(), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a router that stays silent", ko = "대답하지 않는 라우터")
    void silentRouter(Traceroute learner, Trial trial) {
        expect(3, List.of(2), learner, trial);
        expect(4, List.of(1, 2), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "it ends at the destination, or after 30", ko = "목적지에서, 또는 30에서 끝남")
    void ends(Traceroute learner, Trial trial) {
        expect(0, List.of(), learner, trial);
        expect(5, List.of(), learner, trial);
        expect(1, List.of(2), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a path drawn from your own seed", ko = "학습자 시드로 만든 경로")
    void any(Traceroute learner, Trial trial) {
        var random = trial.random();
        int routers = random.nextInt(4, 9);
        expect(routers, List.of(random.nextInt(2, routers)), learner, trial);
    }

    private static void expect(int routers, List<Integer> silent, Traceroute learner, Trial trial) {
        var hops = new ArrayList<Hop>();
        int last = silent.contains(routers + 1) ? RouterPath.MOST_HOPS : routers + 1;
        IntStream.rangeClosed(1, last)
                .mapToObj(ttl ->
                        new Hop(
                                ttl,
                                silent.contains(Math.min(ttl, routers + 1))
                                        ? "*"
                                        : RouterPath.address(ttl)))
                .forEach(hops::add);
        trial.expect(hops, learner.trace(routers, silent));
    }
}
