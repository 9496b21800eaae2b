package workbook.ch00.place;

import java.util.Map;
import java.util.TreeMap;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "dns-in-internet",
            en =
                    "All right but DNS. Ask who parses a DNS message: a program, "
                            + "or the operating system on its way through? DNS runs over UDP "
                            + "like any program.",
            ko =
                    "DNS만 빼고 맞습니다. DNS 메시지를 읽는 것은 프로그램입니까, 지나는 길의 운영 체제입니까? DNS도 "
                            + "다른 프로그램처럼 UDP 위에서 움직입니다.")
    static final class DnsInInternet implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new TreeMap<>(Solutions.RIGHT);
            place.put("DNS", Layer.INTERNET);
            return place;
        }
    }

    @Mistake(
            id = "arp-in-internet",
            en =
                    "All right but ARP. It speaks of IP addresses, but it lies "
                            + "directly in an Ethernet frame, with no IP header, and never "
                            + "leaves the LAN. RFC 1122 has it in the lowest layer.",
            ko =
                    "ARP만 빼고 맞습니다. ARP는 IP 주소를 다루지만, IP 헤더 없이 이더넷 프레임에 바로 들어 있고 "
                            + "LAN을 벗어나지 않습니다. RFC 1122는 ARP를 가장 아래 계층에 둡니다.")
    static final class ArpInInternet implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new TreeMap<>(Solutions.RIGHT);
            place.put("ARP", Layer.INTERNET);
            return place;
        }
    }

    @Mistake(
            id = "udp-in-internet",
            en =
                    "All right but UDP. UDP has ports, like TCP. IP does not know "
                            + "processes. What has ports?",
            ko = "UDP만 빼고 맞습니다. UDP에는 TCP처럼 포트가 있습니다. IP는 프로세스를 모릅니다. 포트가 있는 " + "계층은 무엇입니까?")
    static final class UdpInInternet implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new TreeMap<>(Solutions.RIGHT);
            place.put("UDP", Layer.INTERNET);
            return place;
        }
    }

    @Mistake(
            id = "ftp-in-transport",
            en =
                    "All right but FTP. It transfers files, but it leaves carrying "
                            + "bytes to TCP. FTP is what the two programs say to each other.",
            ko = "FTP만 빼고 맞습니다. FTP는 파일을 전송하지만 바이트를 나르는 일은 TCP에 맡깁니다. FTP는 두 " + "프로그램이 나누는 대화입니다.")
    static final class FtpInTransport implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new TreeMap<>(Solutions.RIGHT);
            place.put("FTP", Layer.TRANSPORT);
            return place;
        }
    }

    @Mistake(
            id = "driver-in-internet",
            en =
                    "All right but the LAN driver. It is part of the operating "
                            + "system, as IP is, but its work is to run the card.",
            ko = "LAN 드라이버만 빼고 맞습니다. IP처럼 운영 체제의 일부이지만, 하는 일은 카드를 움직이는 것입니다.")
    static final class DriverInInternet implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new TreeMap<>(Solutions.RIGHT);
            place.put("LAN driver", Layer.INTERNET);
            return place;
        }
    }

    @Mistake(
            id = "programs-in-transport",
            en =
                    "The protocols are right. A browser and a chat program use the "
                            + "transport layer; they are not part of it. They decide what is "
                            + "said.",
            ko =
                    "프로토콜은 맞습니다. 웹 브라우저와 채팅 프로그램은 전송 계층을 사용할 뿐, 그 계층에 속하지 않습니다. "
                            + "무엇을 말할지 정하는 쪽입니다.")
    static final class ProgramsInTransport implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new TreeMap<>(Solutions.RIGHT);
            place.put("browser", Layer.TRANSPORT);
            place.put("chat", Layer.TRANSPORT);
            return place;
        }
    }
}
