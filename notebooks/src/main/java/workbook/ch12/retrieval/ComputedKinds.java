package workbook.ch12.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lab.check.Text;
import lab.packet.Checksum;

/// Questions with numbers that differ from learner to learner, and answers worked out from them.
final class ComputedKinds {
    private static final String[] WORDS = {"안녕", "패킷", "네트워크", "café", "학교 5", "바이트"};

    private final List<Kind> kinds = new ArrayList<>();

    private ComputedKinds() {}

    static List<Kind> all() {
        var all = new ComputedKinds();
        all.bytes();
        all.internet();
        all.transport();
        all.application();
        return List.copyOf(all.kinds);
    }

    private void bytes() {
        add(
                "hex-port",
                "Bytes %02x %02x are a port. Which?",
                "바이트 %02x %02x는 포트입니다. 몇 번입니까?",
                List.of(256, 256),
                g -> g.get(0) * 256L + g.get(1));
        add(
                "unsigned",
                "Java prints %d for a byte. Which number does the network mean?",
                "자바가 출력한 어떤 바이트의 값은 %d입니다. 네트워크에서는 얼마입니까?",
                List.of(127),
                List::getFirst,
                n -> new Object[] {n - 128},
                n -> n + 128L);
        add(
                "high-nibble",
                "A byte is 0x%02x. What are its high four bits, in decimal?",
                "바이트가 0x%02x입니다. 상위 4비트는 10진수로 얼마입니까?",
                List.of(256),
                g -> (long) g.getFirst() >> 4);
        add(
                "low-bits",
                "A byte is 0x%02x. What do its low four bits give, in decimal?",
                "바이트가 0x%02x입니다. 하위 4비트는 10진수로 얼마입니까?",
                List.of(256),
                g -> g.getFirst() & 15L);
        add(
                "sum",
                "What is the Internet checksum of the words %04x and %04x, in decimal?",
                "워드 %04x와 %04x의 인터넷 체크섬은 10진수로 얼마입니까?",
                List.of(0x10000, 0x10000),
                g ->
                        (long)
                                Checksum.of(
                                        new byte[] {
                                            (byte) (g.get(0) >> 8),
                                            (byte) (int) g.get(0),
                                            (byte) (g.get(1) >> 8),
                                            (byte) (int) g.get(1)
                                        }));
        add(
                "frame-length",
                "A TCP segment without options carries %d bytes. How long is its Ethernet frame as captured (no padding needed)?",
                "옵션 없는 TCP 세그먼트가 %d바이트를 싣습니다. 캡처한 이더넷 프레임은 몇 바이트입니까? (패딩은 필요 없는 길이)",
                List.of(1000),
                List::getFirst,
                n -> new Object[] {n + 10},
                n -> n + 64L);
        add(
                "padding",
                "An IP packet is %d bytes long. How many bytes of padding does its Ethernet frame get?",
                "IP 패킷이 %d바이트입니다. 이더넷 프레임에 패딩이 몇 바이트 붙습니까?",
                List.of(19),
                List::getFirst,
                n -> new Object[] {n + 28},
                n -> Math.max(0L, 46 - (n + 28)));
    }

    private void internet() {
        add(
                "ihl",
                "IHL is %d. How many bytes is the IPv4 header?",
                "IHL이 %d입니다. IPv4 헤더는 몇 바이트입니까?",
                List.of(11),
                List::getFirst,
                n -> new Object[] {n + 5},
                n -> (n + 5) * 4L);
        add(
                "options",
                "The first byte of a packet is 0x4%x. How many bytes of options does it have?",
                "패킷의 첫 바이트가 0x4%x입니다. 옵션은 몇 바이트입니까?",
                List.of(11),
                List::getFirst,
                n -> new Object[] {n + 5},
                n -> n * 4L);
        add(
                "payload",
                "Total length %d, IHL 5. How many bytes of data?",
                "총 길이 %d, IHL 5입니다. 데이터는 몇 바이트입니까?",
                List.of(1480),
                List::getFirst,
                n -> new Object[] {n + 20},
                n -> (long) n);
        add(
                "fragment-offset",
                "The fragment offset field is %d. At which byte of the data does the fragment begin?",
                "단편 오프셋 필드가 %d입니다. 이 단편은 데이터의 몇 번째 바이트에서 시작합니까?",
                List.of(8000),
                g -> g.getFirst() * 8L);
        add(
                "fragments",
                "%d bytes of data, MTU 1500, headers of 20 bytes. How many fragments?",
                "데이터 %d바이트, MTU 1500, 헤더 20바이트입니다. 단편은 몇 개입니까?",
                List.of(9000),
                List::getFirst,
                n -> new Object[] {n + 1},
                n -> (n + 1480L) / 1480);
        add(
                "ttl",
                "A packet starts with TTL 64 and passes %d routers. With which TTL does it arrive?",
                "TTL 64로 출발한 패킷이 라우터 %d개를 지났습니다. 도착할 때 TTL은 얼마입니까?",
                List.of(30),
                List::getFirst,
                n -> new Object[] {n + 1},
                n -> 63L - n);
        add(
                "hosts-of",
                "How many addresses are in a prefix of %d bits?",
                "%d비트 프리픽스에는 주소가 몇 개 있습니까?",
                List.of(8),
                List::getFirst,
                n -> new Object[] {n + 22},
                n -> 1L << (10 - n));
        add(
                "dscp",
                "The service type is 0x%02x. Which DSCP is that?",
                "서비스 유형이 0x%02x입니다. DSCP는 얼마입니까?",
                List.of(256),
                g -> (long) g.getFirst() >> 2);
        add(
                "ecn",
                "The service type is 0x%02x. Which number are its ECN bits?",
                "서비스 유형이 0x%02x입니다. ECN 비트는 얼마입니까?",
                List.of(256),
                g -> g.getFirst() & 3L);
        add(
                "mss",
                "The MTU is %d. What is the largest segment size (MSS) that TCP announces over IPv4?",
                "MTU가 %d입니다. IPv4에서 TCP가 알리는 최대 세그먼트 크기(MSS)는 얼마입니까?",
                List.of(1000),
                List::getFirst,
                n -> new Object[] {n + 576},
                n -> n + 536L);
        add(
                "icmp-error",
                "An IPv4 header is %d bytes. How many bytes of the packet does an ICMP error quote at least (RFC 792)?",
                "IPv4 헤더가 %d바이트입니다. ICMP 오류는 그 패킷을 적어도 몇 바이트 인용합니까(RFC 792)?",
                List.of(11),
                List::getFirst,
                n -> new Object[] {20 + 4 * n},
                n -> 28L + 4 * n);
    }

    private void transport() {
        add(
                "next-ack",
                "A segment has sequence number %d and 100 bytes of data. Which number acknowledges it?",
                "순서 번호 %d인 세그먼트에 데이터가 100바이트 있습니다. 확인 응답 번호는 얼마입니까?",
                List.of(1_000_000),
                g -> g.getFirst() + 100L);
        add(
                "syn-ack",
                "A SYN has sequence number %d. Which number acknowledges it?",
                "SYN의 순서 번호가 %d입니다. 확인 응답 번호는 얼마입니까?",
                List.of(1_000_000),
                g -> g.getFirst() + 1L);
        add(
                "fin-data",
                "A segment with FIN has sequence number %d and 10 bytes of data. Which number acknowledges it?",
                "FIN이 켜진 세그먼트의 순서 번호가 %d이고 데이터가 10바이트입니다. 확인 응답 번호는 얼마입니까?",
                List.of(1_000_000),
                g -> g.getFirst() + 11L);
        add(
                "seq-wrap",
                "A segment has sequence number 4294967290 and %d bytes of data. Which sequence number comes next?",
                "순서 번호 4294967290인 세그먼트에 데이터가 %d바이트 있습니다. 다음 순서 번호는 얼마입니까?",
                List.of(1000),
                List::getFirst,
                n -> new Object[] {n + 6},
                n -> (long) n);
        add(
                "data-offset",
                "Byte 12 of a TCP header is 0x%x0. How many bytes is the header?",
                "TCP 헤더의 12번 바이트가 0x%x0입니다. 헤더는 몇 바이트입니까?",
                List.of(11),
                List::getFirst,
                n -> new Object[] {n + 5},
                n -> (n + 5) * 4L);
        add(
                "window-scale",
                "The window field is %d and both sides agreed on a shift of 7. How many bytes may be sent?",
                "윈도우 필드가 %d이고 양쪽이 시프트 7에 합의했습니다. 몇 바이트를 보낼 수 있습니까?",
                List.of(1000),
                g -> (long) g.getFirst() << 7);
        add(
                "syn-window",
                "A SYN has window %d and offers a shift of 7. How many bytes does its window mean?",
                "SYN의 윈도우가 %d이고 시프트 7을 제안합니다. 이 윈도우는 몇 바이트를 뜻합니까?",
                List.of(65536),
                g -> (long) g.getFirst());
        add(
                "room",
                "The window is %d bytes, and 300 bytes are not acknowledged yet. How many more may be sent?",
                "윈도우가 %d바이트이고 300바이트가 아직 확인되지 않았습니다. 몇 바이트를 더 보낼 수 있습니까?",
                List.of(9000),
                List::getFirst,
                n -> new Object[] {n + 300},
                n -> (long) n);
        add(
                "backoff",
                "The retransmission timeout is 1 s and doubles each time. How many seconds is it after %d timeouts?",
                "재전송 타임아웃이 1초이고 만료될 때마다 두 배가 됩니다. %d번 만료된 뒤에는 몇 초입니까?",
                List.of(5),
                List::getFirst,
                n -> new Object[] {n + 1},
                n -> 2L << n);
        add(
                "udp-length",
                "A UDP datagram carries %d bytes. What is in its length field?",
                "UDP 데이터그램이 %d바이트를 싣습니다. 길이 필드는 얼마입니까?",
                List.of(1000),
                g -> g.getFirst() + 8L);
        add(
                "segments",
                "%d bytes are to be sent, MSS 1460. How many segments with data, at least?",
                "%d바이트를 MSS 1460으로 보냅니다. 데이터가 있는 세그먼트는 적어도 몇 개입니까?",
                List.of(20000),
                List::getFirst,
                n -> new Object[] {n + 1},
                n -> (n + 1460L) / 1460);
    }

    private void application() {
        add(
                "chunk",
                "A chunk's size line is %x. How many bytes of data follow?",
                "청크의 크기 줄이 %x입니다. 데이터는 몇 바이트입니까?",
                List.of(4096),
                g -> (long) g.getFirst());
        add(
                "pasv",
                "An FTP server says (10,0,0,1,%d,%d). Which port?",
                "FTP 서버가 (10,0,0,1,%d,%d)라고 답했습니다. 몇 번 포트입니까?",
                List.of(256, 256),
                g -> g.get(0) * 256L + g.get(1));
        add(
                "dns-pointer",
                "A DNS name holds the bytes c%x %02x. To which byte do they point?",
                "DNS 이름에 바이트 c%x %02x가 있습니다. 몇 번 바이트를 가리킵니까?",
                List.of(4, 256),
                g -> g.get(0) * 256L + g.get(1));
        add(
                "content-length",
                "Content-Length of the body \"%s\" in UTF-8?",
                "본문 \"%s\"를 UTF-8로 보낼 때 Content-Length는 얼마입니까?",
                List.of(WORDS.length),
                List::getFirst,
                n -> new Object[] {WORDS[n]},
                n -> (long) WORDS[n].getBytes(StandardCharsets.UTF_8).length);
    }

    private void add(
            String id,
            String en,
            String ko,
            List<Integer> bounds,
            Function<List<Integer>, Long> answer) {
        kinds.add(
                Kind.computed(
                        id,
                        bounds,
                        given ->
                                new Text(
                                        en.formatted(given.toArray()),
                                        ko.formatted(given.toArray())),
                        answer));
    }

    /// The same for one number that is not shown as it was drawn.
    private void add(
            String id,
            String en,
            String ko,
            List<Integer> bounds,
            Function<List<Integer>, Integer> one,
            Function<Integer, Object[]> shown,
            Function<Integer, Long> answer) {
        kinds.add(
                Kind.computed(
                        id,
                        bounds,
                        given -> {
                            Object[] values = shown.apply(one.apply(given));
                            return new Text(en.formatted(values), ko.formatted(values));
                        },
                        given -> answer.apply(one.apply(given))));
    }
}
