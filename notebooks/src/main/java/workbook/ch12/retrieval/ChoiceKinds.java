package workbook.ch12.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lab.check.Text;

/// Questions with four choices.
final class ChoiceKinds {
    private static final String LAYERS =
            "application~애플리케이션 계층; transport~전송 계층; internet~인터넷 계층;"
                    + " network interface~네트워크 인터페이스 계층";

    /// What is found in which layer, by the layer's place in [#LAYERS].
    private static final List<List<String>> FOUND =
            List.of(
                    List.of("HTTP", "FTP", "DNS", "DHCP", "TLS"),
                    List.of("TCP", "UDP", "port~포트"),
                    List.of("IP", "ICMP", "router~라우터", "time to live~유지 시간(TTL)"),
                    List.of("Ethernet~이더넷", "ARP", "MAC address~MAC 주소", "switch~스위치"));

    /// A line each: id | English | Korean | choices, the right one first.
    private static final String LINES =
            """
            pdu-tcp | What does TCP send? | TCP가 보내는 것의 이름은? | segment~세그먼트; packet~패킷; frame~프레임; message~메시지
            pdu-link | What does Ethernet send? | 이더넷이 보내는 것의 이름은? | frame~프레임; segment~세그먼트; packet~패킷; datagram~데이터그램
            outermost | Which header comes first on the wire? | 선을 지날 때 맨 앞에 오는 헤더는? | Ethernet~이더넷; IP; TCP; HTTP
            os | Which of these is not in the operating system? | 운영 체제에 들어 있지 않은 것은? | HTTP; TCP; IP; ARP
            order | Which byte order do headers use? | 헤더의 바이트 순서는? | high byte first~상위 바이트 먼저; low byte first~하위 바이트 먼저; the sender's~보내는 쪽의 순서; the processor's~프로세서의 순서
            unseen | What does the Internet checksum never see? | 인터넷 체크섬이 결코 잡아내지 못하는 것은? | swapped words~자리가 바뀐 워드; one flipped bit~뒤집힌 비트 하나; a cleared byte~0이 된 바이트; a byte one too large~1만큼 커진 바이트
            verify | A header with its right checksum in it has which checksum? | 올바른 체크섬이 들어 있는 헤더의 체크섬은? | 0000; ffff; 0001; its length~헤더의 길이
            arp-to | To whom does an ARP request go? | ARP 요청은 누구에게 갑니까? | all on the LAN~LAN의 모두; the router only~라우터에만; the one asked for only~찾는 호스트에만; the DNS server~DNS 서버
            arp-reply | To whom does an ARP reply go? | ARP 응답은 누구에게 갑니까? | the one who asked~물은 쪽; all on the LAN~LAN의 모두; the router~라우터; nobody, it is kept~아무에게도 보내지 않음
            least-frame | The shortest Ethernet frame, without its check value, has how many bytes? | 검사 값을 뺀 가장 짧은 이더넷 프레임은 몇 바이트? | 60; 46; 64; 54
            arp-type | Which EtherType does ARP have? | ARP의 EtherType은? | 0806; 0800; 86dd; 0001
            ip-type | Which EtherType does IPv4 have? | IPv4의 EtherType은? | 0800; 0806; 86dd; 0004
            new-each-link | What is made anew on every link? | 링크마다 새로 만드는 것은? | the Ethernet header~이더넷 헤더; the IP addresses~IP 주소; the ports~포트; the sequence number~순서 번호
            changes | Which fields does every router change? | 모든 라우터가 바꾸는 필드는? | TTL and header checksum~유지 시간과 헤더 체크섬; both addresses~두 주소; identification~식별자; total length~총 길이
            covers | What does the IPv4 checksum cover? | IPv4 체크섬이 포함하는 것은? | the header~헤더; header and data~헤더와 데이터; the data~데이터; the addresses only~주소만
            df | A packet with DF is too long for the next link. What does the router do? | DF가 켜진 패킷이 다음 링크에 너무 깁니다. 라우터는 어떻게 합니까? | drops it and says so by ICMP~버리고 ICMP로 알림; cuts it anyway~그래도 나눔; waits~기다림; compresses it~압축함
            mf | Which fragment has MF off? | MF가 꺼진 단편은? | the last~마지막; the first~첫째; every one~모두; every second~하나 걸러 하나
            first-fragment | Where are the ports of a fragmented UDP datagram? | 나뉜 UDP 데이터그램의 포트는 어디에 있습니까? | in the first fragment~첫 단편; in the last~마지막 단편; in all~모든 단편; in the IP header~IP 헤더
            reassembly | Who puts fragments together? | 단편은 누가 다시 합칩니까? | the destination~목적지; the next router~다음 라우터; the last router~마지막 라우터; the switch~스위치
            lpm | Several routes fit. Which is taken? | 맞는 경로가 여럿입니다. 어느 것을 고릅니까? | the longest prefix~가장 긴 프리픽스; the first~처음 것; the shortest prefix~가장 짧은 프리픽스; the newest~가장 새것
            traceroute | Which ICMP message do routers on the way send to traceroute? | 중간 라우터가 traceroute에 보내는 ICMP는? | time exceeded~시간 초과; echo reply~에코 응답; redirect~경로 재지정; port unreachable~포트 도달 불가
            proto | Which protocol number says that TCP follows? | TCP가 뒤따른다는 프로토콜 번호는? | 6; 17; 1; 80
            proto-udp | Which protocol number says that UDP follows? | UDP가 뒤따른다는 프로토콜 번호는? | 17; 6; 1; 53
            connection | By what is a TCP connection told apart? | TCP 연결을 구별하는 것은? | both addresses and both ports~두 주소와 두 포트; the destination port~목적지 포트; both addresses~두 주소; the sequence number~순서 번호
            udp-zero | A UDP checksum comes out as 0. What is sent? | UDP 체크섬을 계산하니 0입니다. 무엇을 보냅니까? | ffff; 0000; nothing~보내지 않음; 0001
            pseudo | What do UDP and TCP add to their checksum besides the segment? | UDP와 TCP는 체크섬에 무엇을 더 넣습니까? | a pseudo header with addresses~주소가 있는 의사 헤더; the Ethernet header~이더넷 헤더; the TTL~유지 시간; nothing~없음
            boundary | Which keeps the boundaries of messages? | 메시지의 경계를 지키는 것은? | UDP; TCP; both~둘 다; neither~어느 쪽도 아님
            handshake | Which flags are in the second segment of a connection? | 연결의 둘째 세그먼트에 켜진 플래그는? | SYN, ACK; SYN; ACK; FIN, ACK
            rst | A SYN comes to a port where nobody listens. What goes back? | 아무도 기다리지 않는 포트에 SYN이 왔습니다. 무엇이 돌아갑니까? | RST; FIN; SYN, ACK; nothing~없음
            time-wait | Which side waits in TIME_WAIT? | TIME_WAIT에서 기다리는 쪽은? | the one that closed first~먼저 닫은 쪽; the server~서버; the client~클라이언트; both always~언제나 양쪽
            piggyback | What is a piggybacked acknowledgment? | 편승 확인 응답이란? | one that rides with data~데이터에 실려 가는 것; one sent twice~두 번 보낸 것; one for several segments~여러 세그먼트에 대한 것; one by UDP~UDP로 보낸 것
            zero-window | The receiver's window is 0. What does the sender do? | 받는 쪽의 윈도우가 0입니다. 보내는 쪽은 어떻게 합니까? | probes from time to time~가끔 확인해 봄; closes~연결을 닫음; sends RST~RST를 보냄; sends at half speed~절반 속도로 보냄
            karn | Which segment's round trip time must not be measured? | 왕복 시간을 재면 안 되는 세그먼트는? | one that was sent again~다시 보낸 것; the first~첫째; one without data~데이터 없는 것; one with PSH~PSH가 켜진 것
            urgent | When does the urgent pointer mean anything? | 긴급 포인터가 의미 있을 때는? | when URG is set~URG가 켜졌을 때; always~언제나; when PSH is set~PSH가 켜졌을 때; in a SYN~SYN일 때
            reserved | Reserved bits of a received segment are set. What now? | 받은 세그먼트의 예약 비트가 켜져 있습니다. 어떻게 합니까? | ignore them~무시함; send RST~RST를 보냄; drop it~버림; clear and forward~지우고 전달함
            offload | Why are TCP checksums wrong in a capture at the sender? | 보내는 쪽 캡처에서 TCP 체크섬이 틀린 까닭은? | the card fills them in later~카드가 나중에 채움; the wire damages them~선에서 손상됨; TCP has none~TCP에는 없음; the capture hides them~캡처가 숨김
            bind | What does bind do? | bind는 무엇을 합니까? | gives the socket its address and port~소켓에 주소와 포트를 줌; waits for clients~클라이언트를 기다림; connects~연결함; sends a SYN~SYN을 보냄
            connect-returns | When does connect return to the client? | connect는 언제 끝납니까? | when the handshake is done~핸드셰이크가 끝나면; when the server calls accept~서버가 accept를 부르면; when the server reads~서버가 읽으면; at once~곧바로
            low-port | Why does bind to port 80 often fail? | 80번 포트에 바인드하려 하면 자주 실패하는 까닭은? | ports below 1024 need a right~1024번 아래의 포트에는 권한이 필요함; it is for clients~클라이언트용임; it is UDP's~UDP의 포트임; it is too small~너무 작음
            read-once | What does one read of a socket give? | 소켓을 한 번 읽으면 무엇이 나옵니까? | what bytes are there, at least one~와 있는 바이트, 적어도 하나; one segment~세그먼트 하나; one message~메시지 하나; one line~한 줄
            empty-line | What ends the head of an HTTP message? | HTTP 메시지의 헤더를 끝내는 것은? | an empty line~빈 줄; a zero byte~0 바이트; the segment's end~세그먼트의 끝; Content-Length
            host-400 | HTTP/1.1 without Host gets which status? | Host 없는 HTTP/1.1 요청의 상태 코드는? | 400; 404; 200; 405
            head-405 | A server does not have the method. Which status? | 서버가 지원하지 않는 메서드입니다. 상태 코드는? | 405; 404; 400; 500
            last-chunk | Which size has the last chunk? | 마지막 청크의 크기는? | 0; 1; ff; the sum of all~모두의 합
            dns-transport | By what does a DNS question mostly travel? | DNS 질의는 대개 무엇으로 갑니까? | UDP; TCP; ICMP; ARP
            ftp-data | Through what does a file come by FTP? | FTP에서 파일은 무엇으로 옵니까? | a second connection~둘째 연결; the control connection~제어 연결; UDP; HTTP
            port-http | Which port is HTTP's? | HTTP의 포트는? | 80; 443; 21; 53
            port-dns | Which port is DNS's? | DNS의 포트는? | 53; 67; 80; 21
            port-ftp | Which port is FTP's control connection on? | FTP 제어 연결의 포트는? | 21; 20; 22; 80
            ipv6-length | How long is the IPv6 header without extensions? | 확장이 없는 IPv6 헤더의 길이는? | 40; 20; 60; 16
            """;

    private ChoiceKinds() {}

    static List<Kind> all() {
        return Stream.concat(layers(), LINES.lines().map(ChoiceKinds::kind)).toList();
    }

    private static Stream<Kind> layers() {
        List<Text> layers = texts(LAYERS);
        return Stream.of(0, 1, 2, 3)
                .flatMap(
                        layer -> FOUND.get(layer).stream().map(what -> layer(what, layer, layers)));
    }

    private static Kind layer(String what, int layer, List<Text> layers) {
        Text name = text(what);
        var rightFirst =
                Stream.concat(
                                Stream.of(layers.get(layer)),
                                layers.stream().filter(other -> !other.equals(layers.get(layer))))
                        .toList();
        return Kind.choice(
                "layer-" + name.en(),
                new Text(
                        "Which layer does this belong to: %s?".formatted(name.en()),
                        "다음은 어느 계층에 속합니까: %s".formatted(name.ko())),
                rightFirst);
    }

    private static Kind kind(String line) {
        String[] parts = line.split(" \\| ");
        return Kind.choice(parts[0], new Text(parts[1], parts[2]), texts(parts[3]));
    }

    private static List<Text> texts(String choices) {
        return Arrays.stream(choices.split(";")).map(ChoiceKinds::text).toList();
    }

    private static Text text(String both) {
        String[] halves = both.strip().split("~");
        return new Text(halves[0], halves[halves.length - 1]);
    }
}
