package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import lab.packet.Ipv4Address;
import lab.stack.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecordingTest {
    private static TcpTable table(State state) {
        var local = new Endpoint(Ipv4Address.of("127.0.0.1"), 40000);
        var remote = new Endpoint(Ipv4Address.of("127.0.0.1"), 80);
        return new TcpTable(List.of(new TcpTable.Row(local, remote, state, 0, 0, 1)));
    }

    /// A side's own thread looks after each call, and another one does all the time.
    @Test
    @Timeout(20)
    void doesNotGoBackToAStateThatWasSeenEarlier() throws InterruptedException {
        var recording = new Recording();
        recording.listening(80);
        var looks = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow =
                Thread.ofPlatform()
                        .start(() ->
                                recording.observe(
                                        Role.CLIENT,
                                        _ -> {
                                            looks.countDown();
                                            awaitOf(goOn);
                                            return table(State.ESTABLISHED);
                                        }));
        looks.await();
        var quick =
                Thread.ofPlatform()
                        .start(() -> recording.observe(Role.CLIENT, _ -> table(State.CLOSE_WAIT)));
        while (quick.getState() != Thread.State.BLOCKED
                && quick.getState() != Thread.State.TERMINATED) Thread.onSpinWait();
        goOn.countDown();
        slow.join();
        quick.join();
        assertThat(recording.observations())
                .extracting(Recording.Observation::table)
                .containsExactly(table(State.ESTABLISHED), table(State.CLOSE_WAIT));
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
