package workbook.ch04.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Mask implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            Optional<Route> best = Optional.empty();
            for (Route route : routes) {
                int mask = route.prefix() == 0 ? 0 : -1 << (32 - route.prefix());
                boolean longer = best.isEmpty() || best.get().prefix() < route.prefix();
                if ((ip & mask) == route.network() && longer) best = Optional.of(route);
            }
            return best;
        }
    }

    @Solution
    static final class CommonBits implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            return routes.stream()
                    .filter(r -> Integer.numberOfLeadingZeros(ip ^ r.network()) >= r.prefix())
                    .max(Comparator.comparingInt(Route::prefix));
        }
    }

    @Solution
    static final class Range implements Forwarding {
        @Override
        public Optional<Route> lookup(List<Route> routes, int ip) {
            long address = Integer.toUnsignedLong(ip);
            return routes.stream()
                    .sorted(Comparator.comparingInt(Route::prefix).reversed())
                    .filter(route -> {
                        long first = Integer.toUnsignedLong(route.network());
                        return first <= address && address < first + (1L << (32 - route.prefix()));
                    })
                    .findFirst();
        }
    }
}
