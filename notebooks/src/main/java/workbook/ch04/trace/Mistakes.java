package workbook.ch04.trace;

import java.util.ArrayList;
import java.util.List;
import lab.check.Mistake;
import lab.lan.RouterPath;

final class Mistakes {
    private Mistakes() {}

    private static String source(byte[] packet) {
        return address(packet, 12);
    }

    private static String address(byte[] packet, int at) {
        return (packet[at] & 0xff)
                + "."
                + (packet[at + 1] & 0xff)
                + "."
                + (packet[at + 2] & 0xff)
                + "."
                + (packet[at + 3] & 0xff);
    }

    @Mistake(
            id = "stops-at-silence",
            en =
                    "You stop at the first hop that does not answer. Many routers stay silent; those behind them may answer.",
            ko = "대답이 없는 첫 홉에서 멈추고 있습니다. 대답하지 않는 라우터가 많습니다. 그 뒤의 라우터는 대답할 수 있습니다.")
    static final class StopsAtSilence implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            for (int ttl = 1; ttl <= 30; ttl++) {
                var answer = path.probe(ttl);
                if (answer.isEmpty()) break;
                hops.add(new Hop(ttl, source(answer.get())));
                if (answer.get()[20] == 3) break;
            }
            return hops;
        }
    }

    @Mistake(
            id = "skips-silence",
            en =
                    "You leave out hops that do not answer. Then nobody sees that there is a router; write a *.",
            ko = "대답이 없는 홉을 빼고 있습니다. 그러면 라우터가 있다는 사실이 보이지 않습니다. *를 적으십시오.")
    static final class SkipsSilence implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            for (int ttl = 1; ttl <= 30; ttl++) {
                var answer = path.probe(ttl);
                if (answer.isEmpty()) continue;
                hops.add(new Hop(ttl, source(answer.get())));
                if (answer.get()[20] == 3) break;
            }
            return hops;
        }
    }

    @Mistake(
            id = "never-arrives",
            en =
                    "You go on after the destination has answered. An ICMP message of type 3 (unreachable) comes from there, since nobody listens on the port.",
            ko = "목적지가 대답한 뒤에도 계속하고 있습니다. 목적지에서는 유형 3(도달 불가)인 ICMP가 옵니다. 그 포트를 받는 프로그램이 없기 때문입니다.")
    static final class NeverArrives implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            for (int ttl = 1; ttl <= 30; ttl++) {
                var answer = path.probe(ttl);
                hops.add(new Hop(ttl, answer.map(Mistakes::source).orElse("*")));
            }
            return hops;
        }
    }

    @Mistake(
            id = "leaves-out-the-last",
            en = "You stop at the destination before you have written it down. It is the last hop.",
            ko = "목적지를 적기 전에 멈추고 있습니다. 목적지도 마지막 홉입니다.")
    static final class LeavesOutTheLast implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            for (int ttl = 1; ttl <= 30; ttl++) {
                var answer = path.probe(ttl);
                if (answer.isPresent() && answer.get()[20] == 3) break;
                hops.add(new Hop(ttl, answer.map(Mistakes::source).orElse("*")));
            }
            return hops;
        }
    }

    @Mistake(
            id = "from-the-quote",
            en =
                    "You read the address in the quoted packet: that is where your probe was going. Who answers stands in the outer header.",
            ko = "인용된 패킷에서 주소를 읽고 있습니다. 그것은 탐색 패킷의 목적지입니다. 누가 대답했는지는 바깥 헤더에 있습니다.")
    static final class FromTheQuote implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            for (int ttl = 1; ttl <= 30; ttl++) {
                var answer = path.probe(ttl);
                hops.add(new Hop(ttl, answer.map(a -> address(a, 44)).orElse("*")));
                if (answer.isPresent() && answer.get()[20] == 3) break;
            }
            return hops;
        }
    }

    @Mistake(
            id = "own-address",
            en =
                    "You read bytes 16 to 19 of the answer: its destination, which is you. Who sent it stands in bytes 12 to 15.",
            ko = "대답의 16~19번 바이트를 읽고 있습니다. 그것은 대답의 목적지, 곧 여러분입니다. 보낸 쪽은 12~15번 바이트에 있습니다.")
    static final class OwnAddress implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            for (int ttl = 1; ttl <= 30; ttl++) {
                var answer = path.probe(ttl);
                hops.add(new Hop(ttl, answer.map(a -> address(a, 16)).orElse("*")));
                if (answer.isPresent() && answer.get()[20] == 3) break;
            }
            return hops;
        }
    }
}
