package workbook.ch05.demux;

import java.util.Map;
import lab.check.Mistake;
import workbook.ch05.demux.Demux.Ends;

final class Mistakes {
    private Mistakes() {}

    private static String mine(Ends segment) {
        return segment.destination() + ":" + segment.destinationPort();
    }

    private static String theirs(Ends segment) {
        return segment.source() + ":" + segment.sourcePort();
    }

    @Mistake(
            id = "port-only",
            en =
                    "You look at the destination port alone, so Anna's two tabs and Bora get the same"
                            + " socket. A connection is named by four values: two addresses and two"
                            + " ports.",
            ko =
                    "목적지 포트만 보고 있어서 Anna의 두 탭과 Bora의 탭이 모두 같은 소켓으로 갑니다. 연결은 주소 두"
                            + " 개와 포트 두 개, 네 값으로 구별합니다.")
    static final class PortOnly implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            for (var entry : sockets.entrySet()) {
                if (entry.getKey().startsWith(mine(segment) + " ")) return entry.getValue();
            }
            return "RST";
        }
    }

    @Mistake(
            id = "listener-first",
            en =
                    "A listener takes every segment, also those of its connections. It is for those"
                            + " that belong to no connection: look for the connection first.",
            ko =
                    "연결을 기다리는 소켓이 이미 맺은 연결의 세그먼트까지 가져갑니다. 그 소켓은 어느 연결에도 속하지"
                            + " 않는 세그먼트를 받습니다. 연결을 먼저 찾으십시오.")
    static final class ListenerFirst implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            String connection = sockets.getOrDefault(mine(segment) + " " + theirs(segment), "RST");
            return sockets.getOrDefault(mine(segment) + " *", connection);
        }
    }

    @Mistake(
            id = "ends-swapped",
            en =
                    "You look for source first, then destination. The segment comes to you: its"
                            + " destination is your own end, and that comes first in a socket's key.",
            ko = "발신지를 먼저, 목적지를 나중에 찾고 있습니다. 받은 세그먼트이므로 목적지가 이쪽 끝입니다." + " 소켓의 키에서는 이쪽 끝이 먼저 옵니다.")
    static final class EndsSwapped implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            String listener = sockets.getOrDefault(theirs(segment) + " *", "RST");
            return sockets.getOrDefault(theirs(segment) + " " + mine(segment), listener);
        }
    }

    @Mistake(
            id = "own-address-ignored",
            en =
                    "Of a listener you compare the port and not the address. One that is bound to"
                            + " 127.0.0.1 takes what comes from this host itself, and nothing that"
                            + " was sent to 10.0.0.1.",
            ko =
                    "기다리는 소켓의 포트만 비교하고 주소는 비교하지 않습니다. 127.0.0.1에 바인드한 소켓은 이 호스트"
                            + " 안에서 온 것만 받고, 10.0.0.1로 온 것은 받지 않습니다.")
    static final class OwnAddressIgnored implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            String connection = sockets.get(mine(segment) + " " + theirs(segment));
            if (connection != null) return connection;
            for (var entry : sockets.entrySet()) {
                if (entry.getKey().endsWith(":" + segment.destinationPort() + " *"))
                    return entry.getValue();
            }
            return "RST";
        }
    }

    @Mistake(
            id = "no-listener",
            en =
                    "You find connections and no listeners. Then nobody could ever open a connection:"
                            + " its first segment belongs to none.",
            ko = "연결만 찾고 기다리는 소켓은 찾지 않습니다. 그러면 새 연결을 열 수 없습니다. 첫 세그먼트는 어느" + " 연결에도 속하지 않기 때문입니다.")
    static final class NoListener implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            return sockets.getOrDefault(mine(segment) + " " + theirs(segment), "RST");
        }
    }

    @Mistake(
            id = "peer-port-ignored",
            en =
                    "You compare the peer's address and not its port. Two tabs of one browser have the"
                            + " same address; the port tells them apart.",
            ko = "상대의 주소만 비교하고 포트는 비교하지 않습니다. 같은 브라우저의 두 탭은 주소가 같습니다. 둘을" + " 구별하는 것은 포트입니다.")
    static final class PeerPortIgnored implements Demux {
        @Override
        public String demux(Map<String, String> sockets, Ends segment) {
            for (var entry : sockets.entrySet()) {
                if (entry.getKey().startsWith(mine(segment) + " " + segment.source() + ":")) {
                    return entry.getValue();
                }
            }
            return sockets.getOrDefault(mine(segment) + " *", "RST");
        }
    }
}
