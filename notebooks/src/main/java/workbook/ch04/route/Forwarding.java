package workbook.ch04.route;

import java.util.List;
import java.util.Optional;
import lab.check.Exercise;
import lab.check.Hex;

/// Choosing the route of a packet (RFC 1812 §5.2.4.3).
@Exercise(id = "ip.route", points = 18, en = "The longest prefix wins", ko = "가장 긴 프리픽스")
public interface Forwarding {
    /// @param prefix how many bits of the network count
    record Route(@Hex(8) int network, int prefix, String via) {}

    Optional<Route> lookup(List<Route> routes, @Hex(8) int ip);
}
