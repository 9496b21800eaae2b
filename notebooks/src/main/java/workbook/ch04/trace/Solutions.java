package workbook.ch04.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lab.check.Solution;
import lab.lan.RouterPath;
import lab.packet.Ipv4Header;

final class Solutions {
    private Solutions() {}

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

    @Solution
    static final class Loop implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            var path = RouterPath.of(routers, silent);
            var hops = new ArrayList<Hop>();
            boolean arrived = false;
            for (int ttl = 1; ttl <= 30 && !arrived; ttl++) {
                var answer = path.probe(ttl);
                hops.add(new Hop(ttl, answer.map(Solutions::source).orElse("*")));
                arrived = answer.isPresent() && answer.get()[20] == 3;
            }
            return hops;
        }
    }

    @Solution
    static final class Recursive implements Traceroute {
        @Override
        public List<Hop> trace(int routers, List<Integer> silent) {
            return from(1, RouterPath.of(routers, silent), new ArrayList<>());
        }

        private static List<Hop> from(int ttl, RouterPath path, List<Hop> hops) {
            if (ttl > RouterPath.MOST_HOPS) return hops;
            var answer = path.probe(ttl);
            if (answer.isEmpty()) {
                hops.add(new Hop(ttl, "*"));
                return from(ttl + 1, path, hops);
            }
            var header = Ipv4Header.decode(ByteBuffer.wrap(answer.get()));
            hops.add(new Hop(ttl, header.source().toString()));
            int type = answer.get()[header.length()];
            return type == 11 ? from(ttl + 1, path, hops) : hops;
        }
    }
}
