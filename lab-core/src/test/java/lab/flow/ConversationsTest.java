package lab.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lab.flow.Conversation.State;
import lab.frame.Frame;
import lab.packet.DnsMessage;
import lab.packet.EthernetHeader;
import lab.packet.FragmentHeader;
import lab.packet.HopByHopOptions;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Ipv6Address;
import lab.packet.Ipv6Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.Part;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(
                    MacAddress.of("02:00:00:00:00:0b"), MacAddress.of("02:00:00:00:00:0a"));
    private static final Ipv4Header TO_SERVER =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));
    private static final Ipv4Header TO_CLIENT =
            Ipv4Header.of(Ipv4Address.of("10.0.0.2"), Ipv4Address.of("10.0.0.1"));

    private static Frame client(long sequenceNumber, String data, Flag... flags) {
        return frame(
                TO_SERVER, TcpHeader.of(50000, 80, sequenceNumber, 0, flags), Octets.text(data));
    }

    private static Frame server(long sequenceNumber, String data, Flag... flags) {
        return frame(
                TO_CLIENT, TcpHeader.of(80, 50000, sequenceNumber, 0, flags), Octets.text(data));
    }

    private static Frame frame(Ipv4Header ip, Part... parts) {
        var all = new Part[parts.length + 1];
        all[0] = ip;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return frameOf(all);
    }

    private static final List<Frame> WHOLE =
            List.of(
                    client(10, "", Flag.SYN),
                    server(20, "", Flag.SYN, Flag.ACK),
                    client(11, "GET / HTTP/1.1\r\n\r\n", Flag.ACK),
                    server(21, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", Flag.ACK),
                    client(29, "", Flag.FIN, Flag.ACK),
                    server(62, "", Flag.FIN, Flag.ACK));

    @Test
    void followsBothStreamsOfAConnection() {
        var talks = Conversations.of(WHOLE);
        assertThat(talks).hasSize(1);
        var talk = talks.getFirst();
        assertThat(new String(talk.toServer().bytes(), UTF_8)).isEqualTo("GET / HTTP/1.1\r\n\r\n");
        assertThat(new String(talk.toClient().bytes(), UTF_8)).endsWith("\r\n\r\nhi");
        assertThat(talk)
                .hasToString(
                        "TCP 10.0.0.1:50000 → 10.0.0.2:80, 6 packets, %d bytes, CLOSED"
                                .formatted(talk.bytes()));
    }

    @Test
    void saysHowFarAConnectionCame() {
        assertThat(state(1)).isEqualTo(State.ASKED);
        assertThat(state(2)).isEqualTo(State.OPEN);
        assertThat(state(5)).isEqualTo(State.HALF_CLOSED);
        assertThat(state(6)).isEqualTo(State.CLOSED);
        assertThat(
                        Conversations.of(List.of(WHOLE.get(0), server(0, "", Flag.RST)))
                                .getFirst()
                                .state())
                .isEqualTo(State.RESET);
    }

    private static State state(int frames) {
        return Conversations.of(WHOLE.subList(0, frames)).getFirst().state();
    }

    @Test
    void aSynWithAnotherNumberBeginsANewConversation() {
        var frames = new ArrayList<>(WHOLE);
        frames.add(client(900, "", Flag.SYN));
        frames.add(server(700, "", Flag.RST, Flag.ACK));
        assertThat(Conversations.of(frames))
                .extracting(Conversation::packets)
                .containsExactly(6, 2);
        // Also where the end of the first was not captured.
        assertThat(Conversations.of(frames.subList(2, 8)).getFirst().packets()).isEqualTo(4);
        assertThat(Conversations.of(frames.subList(2, 7)).getLast().state()).isEqualTo(State.ASKED);
    }

    @Test
    void theAnswerToASynSaysItsSendersNumberAnew() {
        var old = server(5, "", Flag.ACK);
        var answer = server(20, "", Flag.SYN, Flag.ACK);
        var talks = Conversations.of(List.of(old, answer, server(20, "", Flag.SYN)));
        assertThat(talks).extracting(Conversation::packets).containsExactly(3);
        assertThat(Conversations.of(List.of(old, answer, server(4, "", Flag.SYN)))).hasSize(2);
    }

    @Test
    void aSynThatComesAgainBelongsToItsConversation() {
        var frames = List.of(WHOLE.getFirst(), server(0, "", Flag.RST), WHOLE.getFirst());
        assertThat(Conversations.of(frames)).extracting(Conversation::packets).containsExactly(3);
    }

    @Test
    void findsTransportsBehindExtensionHeaders() {
        var ip = Ipv6Header.of(Ipv6Address.of("2001:db8::1"), Ipv6Address.of("2001:db8::2"));
        var alone = FragmentHeader.of(0, false, 7);
        var options = HopByHopOptions.empty();
        var datagram = frameOf(ip, options, alone, UdpHeader.of(5, 7), Octets.text("a"));
        var segment = frameOf(ip, options, TcpHeader.of(5, 7, 1, 0, Flag.ACK), Octets.text("ab"));
        var talks = Conversations.of(List.of(datagram, segment));
        assertThat(talks).hasSize(2);
        assertThat(talks.getLast().toServer().bytes()).isEqualTo("ab".getBytes(UTF_8));
        assertThat(TcpExchange.of(talks.getLast()).steps().getFirst().data()).isEqualTo(2);
        var fragment = frameOf(ip, FragmentHeader.of(0, true, 7), UdpHeader.of(5, 7));
        assertThat(Conversations.of(List.of(fragment))).isEmpty();
    }

    private static Frame frameOf(Part... parts) {
        var all = new Part[parts.length + 1];
        all[0] = ETHERNET;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return Frame.of(Packet.of(all));
    }

    @Test
    void keepsDatagramsOfTwoPortsTogether() {
        var frames =
                List.of(
                        frame(TO_SERVER, UdpHeader.of(5, 7), Octets.text("a")),
                        frame(TO_CLIENT, UdpHeader.of(7, 5), Octets.text("b")),
                        frame(TO_SERVER, UdpHeader.of(6, 7), Octets.text("c")));
        assertThat(Conversations.of(frames))
                .extracting(Conversation::packets)
                .containsExactly(2, 1);
    }

    @Test
    void readsDnsOutOfATcpStream() {
        var query = DnsMessage.query(7, "www.example.com", 1);
        var two = ByteBuffer.allocate(2 * query.length() + 4);
        for (int i = 0; i < 2; i++) two.putShort((short) query.length()).put(query.bytes());
        assertThat(DnsOverTcp.messages(two.array())).containsExactly(query, query);
        two.limit(two.limit() - 1).rewind();
        var cut = new byte[two.remaining()];
        two.get(cut);
        assertThat(DnsOverTcp.messages(cut)).containsExactly(query);
    }
}
