package lab.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import lab.flow.TcpExchange.Remark;
import lab.flow.TcpExchange.Step;
import lab.flow.TcpExchange.Told;
import lab.frame.Frame;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;

/// Each exchange is written as the figures of RFC 9293 §3.5 are: who sends, which flags, sequence
/// and acknowledgment number, how many bytes; and beside it what must be told of both states.
class TcpExchangeTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Address A = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address B = Ipv4Address.of("10.0.0.2");

    /// {@code "> SYN,ACK 300 101 +5"}: to the right, flags, sequence, acknowledgment, data.
    private static Frame frame(String line) {
        var words = line.split(" +");
        boolean right = words[0].equals(">");
        var flags = new ArrayList<Flag>();
        for (String flag : words[1].split(",")) flags.add(Flag.valueOf(flag));
        long sequence = Long.parseLong(words[2]);
        long acknowledgment = words.length > 3 ? Long.parseLong(words[3]) : 0;
        int data = words.length > 4 ? Integer.parseInt(words[4]) : 0;
        var tcp =
                TcpHeader.of(
                        right ? 50000 : 80,
                        right ? 80 : 50000,
                        sequence,
                        acknowledgment,
                        flags.toArray(Flag[]::new));
        var ip = right ? Ipv4Header.of(A, B) : Ipv4Header.of(B, A);
        return Frame.of(Packet.of(ETHERNET, ip, tcp, Octets.of(new byte[data])));
    }

    /// The same with an identification, as a sender gives each packet one.
    private static Frame identified(int identification, String line) {
        var packet = frame(line).packet();
        var ip = packet.get(Ipv4Header.class);
        return Frame.of(packet.with(ip.withIdentification(identification)));
    }

    private static List<Step> steps(String... lines) {
        return exchange(lines).steps();
    }

    private static TcpExchange exchange(String... lines) {
        var frames = new ArrayList<Frame>();
        for (String line : lines) frames.add(frame(line));
        return TcpExchange.of(frames).orElseThrow();
    }

    /// {@code "SYN-SENT LISTEN?"}; – where nothing is told.
    private static List<String> states(String... lines) {
        return steps(lines).stream()
                .map(step -> say(step.left()) + " " + say(step.right()))
                .toList();
    }

    private static String say(java.util.Optional<Told> told) {
        return told.map(Told::toString).orElse("–");
    }

    private static List<Remark> remarks(String... lines) {
        return steps(lines).stream().map(Step::remark).toList();
    }

    @Test
    void opensAndClosesAsFigures6And12OfTheRfc() {
        var lines =
                new String[] {
                    "> SYN 99",
                    "< SYN,ACK 299 100",
                    "> ACK 100 300",
                    "> ACK 100 300 10",
                    "< ACK 300 110 20",
                    "> FIN,ACK 110 320",
                    "< ACK 320 111",
                    "< FIN,ACK 320 111",
                    "> ACK 111 321"
                };
        assertThat(states(lines))
                .containsExactly(
                        "SYN-SENT SYN-RECEIVED",
                        "ESTABLISHED SYN-RECEIVED",
                        // Data with the same acknowledgment follows: either may have told it.
                        "ESTABLISHED ESTABLISHED?",
                        "ESTABLISHED ESTABLISHED",
                        "ESTABLISHED ESTABLISHED",
                        "FIN-WAIT-1 CLOSE-WAIT",
                        // The FIN that follows repeats what this one says.
                        "FIN-WAIT-2? CLOSE-WAIT",
                        "TIME-WAIT LAST-ACK",
                        "TIME-WAIT CLOSED?");
        assertThat(say(exchange(lines).leftBefore())).isEqualTo("CLOSED");
        assertThat(say(exchange(lines).rightBefore())).isEqualTo("LISTEN");
    }

    @Test
    void showsASimultaneousOpenAsFigure7() {
        assertThat(
                        states(
                                "> SYN 99",
                                "< SYN 299",
                                "> SYN,ACK 99 300",
                                "< SYN,ACK 299 100",
                                "> ACK 100 300 5",
                                "< ACK 300 105"))
                .containsExactly(
                        "SYN-SENT CLOSED",
                        "SYN-RECEIVED SYN-SENT",
                        "SYN-RECEIVED SYN-SENT",
                        "ESTABLISHED SYN-RECEIVED",
                        "ESTABLISHED ESTABLISHED",
                        "ESTABLISHED ESTABLISHED");
    }

    @Test
    void showsASimultaneousCloseAsFigure13() {
        assertThat(
                        states(
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> ACK 100 300",
                                "> FIN,ACK 100 300",
                                "< FIN,ACK 300 100",
                                "> ACK 101 301",
                                "< ACK 301 101"))
                .endsWith(
                        "FIN-WAIT-1 ESTABLISHED",
                        "CLOSING FIN-WAIT-1",
                        "CLOSING FIN-WAIT-2?",
                        "TIME-WAIT? TIME-WAIT?")
                .hasSize(7);
    }

    @Test
    void letsOneSideSendWhileTheOtherHasClosed() {
        assertThat(
                        states(
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> FIN,ACK 100 300",
                                "< ACK 300 101 50",
                                "> ACK 101 350",
                                "< FIN,ACK 350 101",
                                "> ACK 101 351"))
                .endsWith(
                        "FIN-WAIT-1 CLOSE-WAIT",
                        "FIN-WAIT-2 CLOSE-WAIT",
                        "FIN-WAIT-2 CLOSE-WAIT",
                        "TIME-WAIT LAST-ACK",
                        "TIME-WAIT CLOSED?");
    }

    @Test
    void leavesTheStateOfWhomNothingReached() {
        // The first answer is lost, so the client asks again: it was not yet established.
        assertThat(
                        states(
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> ACK 100 300 5",
                                "< ACK 300 105"))
                .containsExactly(
                        "SYN-SENT SYN-RECEIVED",
                        "SYN-SENT SYN-RECEIVED",
                        "SYN-SENT SYN-RECEIVED",
                        "ESTABLISHED SYN-RECEIVED",
                        "ESTABLISHED ESTABLISHED",
                        "ESTABLISHED ESTABLISHED");
        // Which of two SYNs was answered, nobody can tell; nor who hears the one nobody answers.
        assertThat(states("> SYN 99", "> SYN 99", "< SYN,ACK 299 100"))
                .containsExactly(
                        "SYN-SENT SYN-RECEIVED?",
                        "SYN-SENT SYN-RECEIVED",
                        "ESTABLISHED? SYN-RECEIVED");
        assertThat(states("> SYN 99", "> SYN 99")).containsExactly("SYN-SENT –", "SYN-SENT –");
    }

    @Test
    void takesAFinInOnceItIsAcknowledged() {
        assertThat(
                        states(
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> ACK 100 300 10",
                                "> FIN,ACK 110 300",
                                "< ACK 300 100",
                                "> FIN,ACK 100 300 10",
                                "< ACK 300 111"))
                .endsWith(
                        // An ACK as this one can come from SYN-RECEIVED too.
                        "FIN-WAIT-1 ESTABLISHED?",
                        "FIN-WAIT-1 ESTABLISHED?",
                        "FIN-WAIT-1 CLOSE-WAIT",
                        "FIN-WAIT-2? CLOSE-WAIT");
    }

    @Test
    void closesWhereItIsReset() {
        assertThat(states("> SYN 99", "< RST,ACK 0 100"))
                .containsExactly("SYN-SENT CLOSED", "CLOSED? CLOSED");
        assertThat(states("> SYN 99", "< SYN,ACK 299 100", "> ACK 100 300 5", "< RST,ACK 300 105"))
                .endsWith("ESTABLISHED ESTABLISHED", "CLOSED? CLOSED");
        // A forged one that both ignore.
        assertThat(
                        states(
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> ACK 100 300 5",
                                "> RST 7 ",
                                "< ACK 300 105 5",
                                "> ACK 105 305"))
                .element(4)
                .asString()
                .endsWith(" ESTABLISHED");
    }

    @Test
    void inventsNothingWhereTheBeginningIsMissing() {
        assertThat(states("> ACK 100 300", "< ACK 300 100")).containsExactly("– –", "– –");
        // Both go on to send, so neither had closed.
        assertThat(
                        states(
                                "> ACK 100 300 5",
                                "< ACK 300 105 7",
                                "> FIN,ACK 105 307",
                                "< FIN,ACK 307 106",
                                "> ACK 106 308"))
                .containsExactly(
                        "ESTABLISHED –",
                        "ESTABLISHED ESTABLISHED",
                        "FIN-WAIT-1 CLOSE-WAIT",
                        "TIME-WAIT LAST-ACK",
                        "TIME-WAIT CLOSED?");
        // A FIN of whom nobody knows whether the other had closed before.
        assertThat(states("> FIN,ACK 105 307", "< ACK 307 106")).containsExactly("– –", "– –");
        // The answer to the SYN was not captured, and what follows shows that there was one.
        assertThat(states("> SYN 99", "> ACK 100 300 5", "< ACK 300 105 5"))
                .containsExactly("SYN-SENT –", "ESTABLISHED –", "ESTABLISHED ESTABLISHED");
    }

    @Test
    void remarksOnWhatIsSpecialAboutASegment() {
        assertThat(
                        remarks(
                                "> SYN 99",
                                "> SYN 99",
                                "< SYN,ACK 299 100",
                                "> ACK 100 300 10",
                                "> ACK 120 300 10",
                                "< ACK 300 110",
                                "< ACK 300 110",
                                "> ACK 110 300 10",
                                "> ACK 100 300 5",
                                "< ACK 300 130",
                                "> ACK 129 300",
                                "< ACK 300 999"))
                .containsExactly(
                        Remark.NONE,
                        Remark.RETRANSMISSION,
                        Remark.NONE,
                        Remark.NONE,
                        Remark.GAP,
                        Remark.NONE,
                        Remark.DUPLICATE_ACK,
                        Remark.LATE,
                        Remark.RETRANSMISSION,
                        Remark.NONE,
                        Remark.KEEP_ALIVE,
                        Remark.ACKS_UNSEEN);
    }

    /// Who sends again makes a new packet; what the network doubles is the old one.
    @Test
    void tellsWhatWasDoubledFromWhatWasSentAgain() {
        var exchange =
                TcpExchange.of(
                                List.of(
                                        identified(7, "> ACK 100 300 10"),
                                        identified(7, "> ACK 100 300 10"),
                                        identified(8, "> ACK 100 300 10"),
                                        identified(0, "> ACK 110 300 10"),
                                        identified(0, "> ACK 110 300 10")))
                        .orElseThrow();
        assertThat(exchange.steps())
                .extracting(Step::remark)
                .containsExactly(
                        Remark.NONE,
                        Remark.DOUBLED,
                        Remark.RETRANSMISSION,
                        Remark.NONE,
                        Remark.RETRANSMISSION);
    }

    @Test
    void countsOnBehindTheLastNumber() {
        var steps = steps("> SYN 4294967290", "> ACK 4294967291 1 10", "> ACK 5 1 10");
        assertThat(steps).extracting(Step::sequence).containsExactly(0L, 1L, 11L);
        assertThat(steps).extracting(Step::end).containsExactly(1L, 11L, 21L);
    }

    @Test
    void countsTheDataThatTheCaptureCutAway() {
        var whole = frame("> ACK 100 300 500");
        var cut =
                new Frame(
                        whole.time(),
                        whole.link(),
                        java.util.Arrays.copyOf(whole.data(), 96),
                        whole.data().length);
        assertThat(TcpExchange.of(List.of(cut)).orElseThrow().steps().getFirst().data())
                .isEqualTo(500);
    }

    @Test
    void readsConnectionsOverIpv6() {
        var ip = Ipv6Header.of(Ipv6Address.of("2001:db8::1"), Ipv6Address.of("2001:db8::2"));
        var frame = Frame.of(Packet.of(ETHERNET, ip, TcpHeader.syn(50000, 80, 7)));
        var exchange = TcpExchange.of(List.of(frame)).orElseThrow();
        assertThat(exchange.left()).hasToString("[2001:db8::1]:50000");
        assertThat(exchange.steps()).hasSize(1);
    }

    @Test
    void wantsTcp() {
        var udp = Frame.of(Packet.of(ETHERNET, Ipv4Header.of(A, B), UdpHeader.of(1, 2)));
        assertThat(TcpExchange.of(List.of(udp))).isEmpty();
        var talk = Conversations.of(List.of(udp)).getFirst();
        assertThatThrownBy(() -> TcpExchange.of(talk)).hasMessageContaining("no TCP connection");
    }
}
