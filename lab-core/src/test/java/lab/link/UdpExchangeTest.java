package lab.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UdpExchangeTest {
    private static final List<byte[]> MESSAGES = List.of(new byte[] {1}, new byte[] {2, 3});

    @Test
    void everySenderGetsItsOwnAnswer() throws IOException {
        var answers = UdpExchange.exchange(MESSAGES, Set.of(), UdpExchangeTest::echo);
        assertThat(answers.get(0).orElseThrow()).containsExactly(1);
        assertThat(answers.get(1).orElseThrow()).containsExactly(2, 3);
    }

    @Test
    void aLostMessageGetsNoneAndTheNextIsServed() throws IOException {
        var answers = UdpExchange.exchange(MESSAGES, Set.of(0), UdpExchangeTest::echo);
        assertThat(answers.get(0)).isEmpty();
        assertThat(answers.get(1).orElseThrow()).containsExactly(2, 3);
    }

    @Test
    void aServerThatStaysSilentLeavesNoAnswers() throws IOException {
        var answers = UdpExchange.exchange(MESSAGES, Set.of(), socket -> {});
        assertThat(answers).containsExactly(Optional.empty(), Optional.empty());
    }

    private static void echo(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        socket.send(packet);
    }
}
