package lab.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lab.flow.Conversations;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.LinkType;
import lab.packet.EthernetHeader;
import lab.packet.FtpCommand;
import lab.packet.HttpHead;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.TcpOption;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pictures of what several frames have to do with each other, and of two packets.
class TcpPicturesTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(MacAddress.BROADCAST, MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Address HERE = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address THERE = Ipv4Address.of("10.0.0.2");

    /// The client sends 3 times 1000 bytes, of which the second are lost and come again.
    private static final List<Frame> FRAMES =
            List.of(
                    client(0, 99, 0, 0, Flag.SYN),
                    server(10, 299, 100, 1000, Flag.SYN, Flag.ACK),
                    client(20, 100, 300, 0, Flag.ACK),
                    client(21, 100, 300, 1000, Flag.ACK),
                    client(22, 1100, 300, 1000, Flag.ACK),
                    server(31, 300, 1100, 500, Flag.ACK),
                    client(50, 1100, 300, 1000, Flag.ACK),
                    server(60, 300, 2100, 0, Flag.ACK),
                    client(70, 2100, 300, 0, Flag.FIN, Flag.ACK));

    private static Frame client(int millis, long sequence, long ack, int data, Flag... flags) {
        var tcp = TcpHeader.of(50000, 80, sequence, ack, flags);
        return frame(millis, Ipv4Header.of(HERE, THERE), scaled(tcp, 2), data);
    }

    private static Frame server(int millis, long sequence, long ack, int window, Flag... flags) {
        var tcp = TcpHeader.of(80, 50000, sequence, ack, flags).withWindow(window);
        return frame(millis, Ipv4Header.of(THERE, HERE), scaled(tcp, 3), 0);
    }

    private static TcpHeader scaled(TcpHeader tcp, int shift) {
        return tcp.syn() ? tcp.withOptions(new TcpOption.WindowScale(shift)) : tcp;
    }

    private static Frame frame(int millis, Ipv4Header ip, TcpHeader tcp, int data) {
        var bytes = Packet.of(ETHERNET, ip, tcp, Octets.of(new byte[data])).bytes();
        return new Frame(Instant.EPOCH.plusMillis(millis), LinkType.ETHERNET, bytes, bytes.length);
    }

    private static String html(Object value) {
        return Views.of(value).orElseThrow().data().getOrDefault(Bundle.HTML, "");
    }

    private static String text(Object value) {
        return Views.of(value).orElseThrow().text();
    }

    @AfterEach
    void english() {
        Language.use(Language.EN);
    }

    @Test
    void putsTheStatesBesideTheRails() {
        assertThat(text(Ladder.of(FRAMES)).lines())
                .element(1)
                .asString()
                .matches(" +CLOSED \\| +\\| LISTEN");
        assertThat(text(Ladder.of(FRAMES)))
                .containsPattern("SYN-SENT \\|-- SYN seq=0 len=0 -+>\\| SYN-RECEIVED")
                .containsPattern("ESTABLISHED \\|<-+ SYN, ACK seq=0 ack=1 len=0 --\\|\n")
                .containsPattern("\\|-- ACK seq=1 ack=1 len=0 -+>\\| ESTABLISHED[?]\n")
                .containsPattern("\\|-- ACK seq=1001 ack=1 len=1000 · sent again -+>\\|\n")
                .containsPattern("FIN-WAIT-1 \\|-- FIN, ACK .*>\\| CLOSE-WAIT[?]\n")
                .contains("A state with ? holds if the segment of its row arrived");
    }

    @Test
    void saysTheLadderAsATableToo() {
        assertThat(html(Ladder.of(FRAMES)))
                .contains("<details", "<caption", "State of 10.0.0.1:50000", "sent again");
        Language.use(Language.KO);
        assertThat(html(Ladder.of(FRAMES))).contains("10.0.0.1:50000의 상태", "재전송");
        assertThat(text(Ladder.of(List.of()))).contains("TCP 세그먼트가 없습니다");
    }

    @Test
    void drawsTheFirstOfSeveralConnections() {
        var talk = Conversations.of(FRAMES).getFirst();
        assertThat(text(Ladder.of(talk))).isEqualTo(text(Ladder.of(FRAMES)));
        var many = Collections.nCopies(300, FRAMES.get(3));
        assertThat(text(Ladder.of(many))).contains("… and 100 segments more");
    }

    @Test
    void listsConversationsWithWhatWentEachWay() {
        var udp = Packet.of(ETHERNET, Ipv4Header.of(HERE, THERE), UdpHeader.of(5000, 53));
        var frames = new ArrayList<>(FRAMES);
        for (int i = 0; i < 20; i++) frames.add(Frame.of(udp));
        var lines = text(ConversationTable.of(frames)).lines().toList();
        assertThat(lines.get(0)).startsWith("No.  Protocol  Client");
        assertThat(lines.get(1))
                .containsPattern(
                        "1 +TCP +10.0.0.1:50000 +10.0.0.2:80 +6 → 3 ← +3,328 → 166 ← +0.000000 +0.070000 +one side has closed");
        assertThat(lines.get(2)).containsPattern("2 +UDP .* 20 → 0 ← .*UDP has no end");
        assertThat(text(ConversationTable.of(frames).byPackets()).lines().toList().get(1))
                .contains("UDP");
        assertThat(text(ConversationTable.of(frames).byBytes()).lines().toList().get(1))
                .contains("TCP");
        assertThat(text(ConversationTable.of(frames).byDuration()).lines().toList().get(1))
                .contains("TCP");
        assertThat(text(ConversationTable.of(List.<Frame>of()))).contains("No conversation");
        assertThat(html(Conversations.of(frames)))
                .contains("<caption", "Conversations: 2", "scope=\"col\"");
        Language.use(Language.KO);
        assertThat(text(ConversationTable.of(frames))).contains("한쪽만 닫음", "서버");
    }

    @Test
    void showsAHundredConversationsAndHowManyMore() {
        var frames = new ArrayList<Frame>();
        for (int port = 1; port <= 150; port++) {
            frames.add(
                    Frame.of(
                            Packet.of(
                                    ETHERNET, Ipv4Header.of(HERE, THERE), UdpHeader.of(port, 53))));
        }
        assertThat(text(ConversationTable.of(frames)))
                .contains("10.0.0.1:100 ")
                .doesNotContain("10.0.0.1:101 ")
                .contains("… and 50 conversations more");
    }

    @Test
    void marksWhatDiffersBetweenTwoPacketsByMoreThanColour() {
        var one = Packet.of(ETHERNET, Ipv4Header.of(HERE, THERE), TcpHeader.syn(50000, 80, 1000));
        var other = one.with(TcpHeader.syn(50001, 80, 1000)).filled();
        assertThat(text(one.diff(other)))
                .startsWith("2 of ")
                .containsPattern(
                        "≠ Source Port +50000 → 50001\n +1100 0011 0101 0000\n +1100 0011 0101 0001\n +\\^\n")
                .containsPattern("  Destination Port +80");
        assertThat(html(one.diff(other)))
                .contains("≠ Source Port", "50000 → 50001", "dashed", "<details")
                .doesNotContain("≠ Destination Port");
        assertThat(text(one.diff(one))).startsWith("No field differs.");
        assertThat(one.diff(one)).isEmpty();
        assertThat(text(PacketComparison.of(Frame.of(one), Frame.of(other)))).startsWith("2 of ");
        Language.use(Language.KO);
        assertThat(text(one.diff(other))).contains("≠ 발신지 포트", "다릅니다");
    }

    @Test
    void comparesPacketsOfDifferentLayers() {
        var ip = Ipv4Header.of(HERE, THERE);
        var one = Packet.of(ETHERNET, ip, TcpHeader.syn(1, 80, 1), HttpHead.get("/", "a"));
        var other = Packet.of(ETHERNET, ip, UdpHeader.of(1, 80));
        assertThat(html(one.diff(other)))
                .contains("In the first packet", "In the second packet")
                .as("there are no bits to compare of a field that one packet has")
                .doesNotContain(">TCP · Source Port<");
        assertThat(text(one.diff(other)))
                .containsPattern("TCP\n≠ Source Port +1 → –")
                .containsPattern("UDP\n≠ Source Port +– → 1");
        assertThat(
                        html(
                                one.diff(
                                        one.with(
                                                TcpHeader.syn(1, 80, 1)
                                                        .withOptions(
                                                                new TcpOption.SackPermitted())))))
                .contains("SACK Permitted");
    }

    @Test
    void drawsSequenceNumbersAndWhatWasSentAgain() {
        var chart = TcpCharts.sequence(FRAMES).display();
        var spec = chart.data().getOrDefault("application/vnd.vegalite.v5+json", "");
        assertThat(spec)
                .contains("{\"x\":21,\"y\":1001,\"series\":\"sent\"}")
                .contains("{\"x\":50,\"y\":2001,\"series\":\"sent again\"}")
                .contains("{\"x\":31,\"y\":1001,\"series\":\"acknowledged\"}")
                .contains("Sequence numbers 10.0.0.1:50000 → 10.0.0.2:80");
        assertThat(TcpCharts.sequence(List.of()).display().text()).contains("No TCP segment");
    }

    @Test
    void drawsBytesInFlightAgainstTheScaledWindow() {
        var spec =
                TcpCharts.window(FRAMES)
                        .display()
                        .data()
                        .getOrDefault("application/vnd.vegalite.v5+json", "");
        assertThat(spec)
                .contains("{\"x\":22,\"y\":2000,\"series\":\"in flight\"}")
                .contains("{\"x\":31,\"y\":1000,\"series\":\"in flight\"}")
                // A SYN's window is not scaled; those behind it are, by 3 bits.
                .contains("{\"x\":10,\"y\":1000,\"series\":\"receiver's window\"}")
                .contains("{\"x\":31,\"y\":4000,\"series\":\"receiver's window\"}");
        assertThat(TcpCharts.window(FRAMES.subList(2, 9)).display().text())
                .contains("no SYN captured: the window may be scaled");
    }

    @Test
    void saysInKoreanWhyBytesCannotBeRead() {
        long seed = 20261123;
        var random = new Random(seed);
        var whole =
                List.of(
                        FRAMES.getFirst().data(),
                        Packet.of(
                                        ETHERNET,
                                        Ipv4Header.of(HERE, THERE),
                                        TcpHeader.of(1, 80, 1, 1),
                                        HttpHead.get("/", "a").with("Content-Length", "3"))
                                .bytes(),
                        Packet.of(
                                        ETHERNET,
                                        Ipv4Header.of(HERE, THERE),
                                        TcpHeader.of(1, 21, 1, 1),
                                        new FtpCommand("USER", "a"))
                                .bytes());
        Language.use(Language.KO);
        var reasons = new java.util.TreeSet<String>();
        for (int i = 0; i < 20_000; i++) {
            var bytes = whole.get(random.nextInt(whole.size())).clone();
            for (int k = random.nextInt(3); k >= 0; k--)
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt(256);
            for (Layer layer : Frame.of(bytes).layers()) {
                if (!(layer instanceof Layer.Malformed(_, _, _, var why))) continue;
                reasons.add(why.replaceAll("\\d+|'.*'", "#"));
                assertThat(Labels.why(why)).as("seed %d: %s", seed, why).containsPattern("[가-힣]");
            }
        }
        assertThat(reasons).hasSizeGreaterThan(5);
        assertThat(Labels.why("IHL is 3, least is 5")).isEqualTo("IHL이 3입니다. 5 이상이어야 합니다");
        assertThat(Labels.why("something new")).isEqualTo("something new");
        Language.use(Language.EN);
        assertThat(Labels.why("IHL is 3, least is 5")).isEqualTo("IHL is 3, least is 5");
    }

    @Test
    void wantsTcpForALadder() {
        var udp = Frame.of(Packet.of(ETHERNET, Ipv4Header.of(HERE, THERE), UdpHeader.of(1, 2)));
        var talk = Conversations.of(List.of(udp)).getFirst();
        assertThatThrownBy(() -> Ladder.of(talk)).hasMessageContaining("is no TCP connection");
    }
}
