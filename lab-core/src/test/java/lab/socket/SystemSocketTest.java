package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lab.capture.Needs;
import lab.internal.libc.Native;
import lab.stack.State;
import lab.view.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemSocketTest {
    @BeforeEach
    void needsLinux() {
        Needs.that(Native.linux(), "the calls of libc by Linux's numbers");
    }

    @AfterEach
    void closeAll() {
        Language.use(Language.EN);
        SystemSocket.closeAll();
    }

    private static SystemSocket listening(int backlog) {
        var server = SystemSocket.socket();
        server.bind(0);
        server.listen(backlog);
        return server;
    }

    private static SystemSocket connectedTo(SystemSocket server) {
        var client = SystemSocket.socket();
        client.connect("127.0.0.1", server.port());
        return client;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void failsWith(Errno error, Runnable call) {
        assertThatThrownBy(call::run)
                .asInstanceOf(InstanceOfAssertFactories.type(SocketCallException.class))
                .extracting(SocketCallException::error)
                .isEqualTo(error);
    }

    @Test
    void isInNoTableBeforeListenAndThenListens() {
        var server = SystemSocket.socket();
        server.bind(0);
        assertThat(server.port()).isPositive();
        assertThat(server.state()).isEqualTo(State.CLOSED);
        failsWith(Errno.ECONNREFUSED, () -> connectedTo(server));
        server.listen(1);
        assertThat(server.state()).isEqualTo(State.LISTEN);
        assertThat(connectedTo(server).state()).isEqualTo(State.ESTABLISHED);
    }

    @Test
    void carriesBytesBothWaysAndSeesTheStreamsEnd() {
        var server = listening(1);
        var client = connectedTo(server);
        var connection = server.accept();
        assertThat(connection.remote()).isEqualTo(client.local());
        assertThat(client.send("hello")).isEqualTo(5);
        assertThat(text(connection.recv(100))).isEqualTo("hello");
        connection.send("안녕");
        assertThat(text(client.recv(100))).isEqualTo("안녕");
        client.close();
        assertThat(connection.recv(100)).isEmpty();
    }

    @Test
    void halfCloseLetsTheOtherHalfGoOn() {
        var server = listening(1);
        var client = connectedTo(server);
        var connection = server.accept();
        client.shutdown(SystemSocket.Half.SENDING);
        assertThat(connection.recv(100)).isEmpty();
        assertThat(connection.state()).isEqualTo(State.CLOSE_WAIT);
        connection.send("still");
        assertThat(text(client.recv(100))).isEqualTo("still");
        failsWith(Errno.EPIPE, () -> client.send("more"));
    }

    @Test
    void whoClosesFirstIsLeftInTimeWait() {
        var server = listening(1);
        var client = connectedTo(server);
        var connection = server.accept();
        var ends = new Endpoint[] {client.local(), server.local()};
        client.close();
        assertThat(connection.recv(1)).isEmpty();
        connection.close();
        assertThat(TcpTable.read().state(ends[0], ends[1])).contains(State.TIME_WAIT);
        assertThat(TcpTable.read().state(ends[1], ends[0])).isEmpty();
    }

    @Test
    void oneConnectionMoreThanTheBacklogMayWait() {
        var server = listening(1);
        connectedTo(server);
        connectedTo(server);
        var third = SystemSocket.socket();
        var connecting = new CompletableFuture<Throwable>();
        var thread =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                third.connect("127.0.0.1", server.port());
                                connecting.completeExceptionally(new AssertionError("connected"));
                            } catch (SocketCallException e) {
                                connecting.complete(e);
                            }
                        });
        while (TcpTable.read().port(server.port()).rows().stream()
                .noneMatch(row -> row.state() == State.SYN_SENT)) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        assertThat(connecting.join()).hasMessageContaining("EINTR (4)");
    }

    @Test
    void saysWhatIsWrongByNumberNameAndSentence() {
        var server = listening(1);
        var second = SystemSocket.socket();
        assertThatThrownBy(() -> second.bind(server.port()))
                .hasMessage(
                        "bind(127.0.0.1:%d): EADDRINUSE (98), another socket has that port: close"
                                        .formatted(server.port())
                                + " it, or take port 0 for one that is free.");
        Language.use(Language.KO);
        assertThatThrownBy(() -> second.bind(server.port()))
                .hasMessageContaining("EADDRINUSE (98), 다른 소켓이 그 포트를 쓰고 있습니다.");
    }

    @Test
    void everyErrorHasASentenceInBothLanguages() {
        Stream.of(Errno.values())
                .filter(each -> each != Errno.OTHER)
                .forEach(each -> {
                    Language.use(Language.EN);
                    assertThat(each.sentence()).matches("[a-zA-Z].*[.?]");
                    Language.use(Language.KO);
                    assertThat(each.sentence()).containsPattern("[가-힣]").matches(".*[.?]");
                });
        assertThat(Arrays.stream(Errno.values()).map(Errno::number)).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatCannotBeDone() {
        var server = listening(1);
        var client = connectedTo(server);
        failsWith(Errno.EISCONN, () -> client.connect("127.0.0.1", server.port()));
        failsWith(Errno.EADDRNOTAVAIL, () -> SystemSocket.socket().bind("192.0.2.1", 0));
        failsWith(Errno.EINVAL, () -> SystemSocket.socket().accept());
        failsWith(Errno.ENOTCONN, () -> SystemSocket.socket().recv(1));
        client.close();
        failsWith(Errno.EBADF, () -> client.send("x"));
        assertThatThrownBy(() -> SystemSocket.socket().connect("no-such-host.invalid", 80))
                .hasMessageStartingWith("getaddrinfo(no-such-host.invalid): the name");
    }

    @Test
    void saysWhatIsWrongWithAnAddressOrAPort() {
        var socket = SystemSocket.socket();
        assertThatThrownBy(() -> socket.bind("10.0.0.256", 80))
                .hasMessageStartingWith("\"10.0.0.256\" is no IPv4 address");
        assertThatThrownBy(() -> socket.connect("127.0.1", 80))
                .hasMessageStartingWith("\"127.0.1\" is no IPv4 address");
        Language.use(Language.KO);
        assertThatThrownBy(() -> socket.connect("127.0.1", 80))
                .hasMessageStartingWith("\"127.0.1\"는 IPv4 주소가 아닙니다.");
        assertThatThrownBy(() -> socket.bind(65_536)).hasMessageContaining("65535까지입니다.");
    }

    @Test
    void aResetIsSaidToBeOne() {
        var server = listening(1);
        var client = connectedTo(server);
        var connection = server.accept();
        client.send("unread");
        assertThat(connection.poll(Duration.ofSeconds(10))).isTrue();
        connection.close();
        failsWith(Errno.ECONNRESET, () -> client.recv(1));
    }

    @Test
    void closeEndsWhatAnotherThreadWaitsFor() throws Exception {
        var server = listening(1);
        var ended = new CompletableFuture<Throwable>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        server.accept();
                    } catch (SocketCallException e) {
                        ended.complete(e);
                    }
                });
        server.close();
        assertThat(ended.get()).hasMessageStartingWith("accept(): EBADF (9)");
    }

    @Test
    void pollWaitsNoLongerThanAsked() {
        var server = listening(1);
        assertThat(server.poll(Duration.ofMillis(5))).isFalse();
        connectedTo(server);
        assertThat(server.poll(Duration.ofSeconds(10))).isTrue();
    }
}
