package workbook.ch00.order;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "ethernet-before-ip",
            en =
                    "Ethernet comes before IP in your order. Look at the nested "
                            + "picture: which box lies inside which? A header that is put in "
                            + "front later lies outside.",
            ko = "이더넷이 IP보다 먼저입니다. 겹친 그림에서 어느 상자가 어느 상자 안에 있는지 보십시오. 나중에 붙인 헤더가 " + "바깥에 있습니다.")
    static final class EthernetBeforeIp implements Order {
        @Override
        public List<String> order() {
            return List.of("socket", "tcp", "ethernet", "ip");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("ip", "ethernet", "tcp", "socket");
        }
    }

    @Mistake(
            id = "ip-before-tcp",
            en =
                    "IP comes before TCP in your order. IP carries the whole "
                            + "segment, ports included. So the segment must be there first.",
            ko = "IP가 TCP보다 먼저입니다. IP는 포트를 포함한 세그먼트 전체를 싣습니다. 그러므로 세그먼트가 먼저 " + "만들어져야 합니다.")
    static final class IpBeforeTcp implements Order {
        @Override
        public List<String> order() {
            return List.of("socket", "ip", "tcp", "ethernet");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("ethernet", "tcp", "ip", "socket");
        }
    }

    @Mistake(
            id = "browser-writes-address",
            en =
                    "The browser writes no address into its message. It tells the "
                            + "socket where to connect to; the operating system writes the "
                            + "IP header.",
            ko = "브라우저는 메시지에 주소를 쓰지 않습니다. 어디로 연결할지 소켓에 알려 줄 뿐이고, IP 헤더는 운영 체제가 " + "씁니다.")
    static final class BrowserWritesAddress implements Order {
        @Override
        public List<String> order() {
            return List.of("socket", "tcp", "browser-address", "ethernet");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("ethernet", "browser-address", "tcp", "socket");
        }
    }

    @Mistake(
            id = "card-chooses-port",
            en =
                    "A LAN card knows no ports. They tell processes apart, and the "
                            + "operating system writes them into the TCP header.",
            ko = "LAN 카드는 포트를 모릅니다. 포트는 프로세스를 구별하는 번호이며, 운영 체제가 TCP 헤더에 씁니다.")
    static final class CardChoosesPort implements Order {
        @Override
        public List<String> order() {
            return List.of("socket", "card-port", "ip", "ethernet");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("ethernet", "ip", "card-port", "socket");
        }
    }

    @Mistake(
            id = "receives-as-sent",
            en =
                    "Sending is right. A receiver takes the outermost header off "
                            + "first, so nothing arrives in the order in which it was put in "
                            + "front.",
            ko = "보내는 순서는 맞습니다. 받는 쪽은 가장 바깥 헤더부터 벗깁니다. 붙인 순서대로 벗기는 것이 아닙니다.")
    static final class ReceivesAsSent implements Order {
        @Override
        public List<String> order() {
            return List.of("socket", "tcp", "ip", "ethernet");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("socket", "tcp", "ip", "ethernet");
        }
    }

    @Mistake(
            id = "upside-down",
            en =
                    "You have sending and receiving the wrong way round. The "
                            + "message starts in the program, at the top.",
            ko = "보내는 순서와 받는 순서가 서로 바뀌었습니다. 메시지는 맨 위의 프로그램에서 출발합니다.")
    static final class UpsideDown implements Order {
        @Override
        public List<String> order() {
            return List.of("ethernet", "ip", "tcp", "socket");
        }

        @Override
        public List<String> receiveOrder() {
            return List.of("socket", "tcp", "ip", "ethernet");
        }
    }
}
