package workbook.ch04.trace;

import java.util.List;
import lab.check.Exercise;
import lab.check.Through;

/// Finding the routers on the way to a host.
@Exercise(id = "icmp.traceroute", points = 12, en = "traceroute", ko = "라우터 찾기(traceroute)")
public interface Traceroute {
    /// @param address who answered; "*" if nobody did
    record Hop(int ttl, String address) {}

    /// @param routers how many there are before the destination
    /// @param silent the places on the way whose answers are lost, counted from 1
    @Through(
            signature = "List<Hop> trace(RouterPath path)",
            call = "trace(lab.lan.RouterPath.of(routers, silent))")
    List<Hop> trace(int routers, List<Integer> silent);
}
