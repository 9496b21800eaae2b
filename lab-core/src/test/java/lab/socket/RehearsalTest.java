package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import lab.socket.Rehearsal.Client;
import lab.socket.Rehearsal.Ending;
import lab.socket.Rehearsal.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RehearsalTest {
    private static final String REQUEST = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    /// Reads up to the empty line.
    private static void good(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8));
            String first = in.readLine();
            for (String line = first; line != null && !line.isEmpty(); ) line = in.readLine();
            if (first == null) return;
            connection
                    .getOutputStream()
                    .write(("you said " + first).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Takes what one read gives for the whole request.
    private static void oneRead(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            byte[] all = new byte[1000];
            int count = connection.getInputStream().read(all);
            connection
                    .getOutputStream()
                    .write(("you said " + count).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aGoodServerServesClientsOneAfterTheOther() throws Exception {
        var client = Client.of(REQUEST);
        var visits =
                Rehearsal.serve(
                        RehearsalTest::good,
                        List.of(client, client.byteAtATime(), client.thatHalfCloses()),
                        LONG);
        assertThat(visits)
                .hasSize(3)
                .allSatisfy(visit -> {
                    assertThat(visit.got()).isEqualTo("you said GET /a HTTP/1.1");
                    assertThat(visit.ending()).isEqualTo(Ending.CLOSED);
                    assertThat(visit.failure()).isEmpty();
                    assertThat(visit.returned()).isTrue();
                });
    }

    @Test
    void aServerThatReadsOnceIsFoundOutByBytes() throws Exception {
        var visits =
                Rehearsal.serve(
                        RehearsalTest::oneRead,
                        List.of(Client.of(REQUEST), Client.of(REQUEST).byteAtATime()),
                        LONG);
        assertThat(visits.get(0).got()).isEqualTo("you said " + REQUEST.length());
        assertThat(visits.get(1).got()).isNotEqualTo(visits.get(0).got());
    }

    @Test
    void aServerThatNeverClosesIsSeenToLeaveItOpen() throws Exception {
        var sockets = new Socket[1];
        var visits =
                Rehearsal.serve(
                        server -> {
                            sockets[0] = server.accept();
                            sockets[0].getOutputStream().write('x');
                        },
                        List.of(Client.of(REQUEST)),
                        SHORT);
        assertThat(visits.getFirst().got()).isEqualTo("x");
        assertThat(visits.getFirst().ending()).isEqualTo(Ending.OPEN);
        assertThat(visits.getFirst().returned()).isTrue();
        assertThat(sockets[0].isClosed()).as("closed after the rehearsal").isTrue();
    }

    @Test
    void aServerThatHangsEndsWithTheDeadlineAndNobodyElseIsServed() throws Exception {
        var visits =
                Rehearsal.serve(
                        server -> server.accept().getInputStream().readAllBytes(),
                        List.of(Client.of(REQUEST), Client.of(REQUEST)),
                        SHORT);
        assertThat(visits).hasSize(1);
        assertThat(visits.getFirst().returned()).isFalse();
    }

    @Test
    void whatAServerThrowsIsTold() throws Exception {
        var visits =
                Rehearsal.serve(
                        server -> {
                            try (var connection = server.accept()) {
                                connection.getInputStream().readAllBytes();
                                throw new IllegalStateException("no idea");
                            }
                        },
                        List.of(Client.of("GET").thatLeaves()),
                        LONG);
        assertThat(visits.getFirst().ending()).isEqualTo(Ending.LEFT);
        assertThat(visits.getFirst().failure()).contains("no idea");
    }

    private static String fetch(String host, int port, String path) throws IOException {
        try (var socket = new Socket(host, port)) {
            socket.getOutputStream()
                    .write(
                            ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aClientThatReadsToTheEndIsAnsweredAlsoSlowly() throws Exception {
        for (var server :
                List.of(WebServer.of("HTTP/1.1 200 OK"), WebServer.of("HTTP/1.1 200 OK").slow())) {
            var fetched = Rehearsal.fetch(RehearsalTest::fetch, "localhost", "/x", server, LONG);
            assertThat(fetched.answer()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(fetched.request()).startsWith("GET /x HTTP/1.1\r\nHost: localhost");
            assertThat(fetched.failure()).isEmpty();
        }
    }

    @Test
    void andHangsWhereTheServerKeepsTheConnectionAlive() throws Exception {
        var server = WebServer.of("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").keepsAlive();
        var fetched = Rehearsal.fetch(RehearsalTest::fetch, "localhost", "/", server, SHORT);
        assertThat(fetched.returned()).isFalse();
        assertThat(fetched.answer()).isEmpty();
    }

    @Test
    void refusedAndUnknownAreWhatTheClientThrew() throws Exception {
        assertThat(
                        Rehearsal.fetch(
                                        RehearsalTest::fetch,
                                        "localhost",
                                        "/",
                                        WebServer.absent(),
                                        LONG)
                                .failure())
                .startsWith("java.net.ConnectException");
        assertThat(
                        Rehearsal.fetch(
                                        RehearsalTest::fetch,
                                        "no-such-host.invalid",
                                        "/",
                                        WebServer.of("x"),
                                        LONG)
                                .failure())
                .startsWith("java.net.UnknownHostException");
    }
}
