package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lab.capture.Access;
import lab.capture.Adapter;
import lab.capture.Needs;
import lab.internal.libc.Native;
import lab.packet.Ipv4Address;
import lab.stack.State;
import lab.view.Bundle;
import lab.view.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimelineTest {
    private static final String REQUEST = "GET / HTTP/1.0\r\n\r\n";

    @BeforeEach
    void needsLinux() {
        Needs.that(Native.linux(), "the calls of libc by Linux's numbers");
    }

    @AfterEach
    void english() {
        Language.use(Language.EN);
    }

    private static void canCapture() {
        if (Adapter.loopback().access() instanceof Access.Refused(_, String sentence)) {
            Needs.that(false, sentence);
        }
    }

    /// The server accepts only when the request has been sent.
    private static Timeline exchange() {
        return Timeline.of(
                client -> {
                    var socket = client.socket();
                    socket.connect("localhost", client.port());
                    socket.send(REQUEST);
                    client.say("sent");
                    socket.recv(100);
                    socket.recv(100);
                    socket.close();
                },
                server -> {
                    var socket = server.socket();
                    socket.bind(0);
                    socket.listen(1);
                    server.await("sent");
                    var connection = socket.accept();
                    connection.recv(100);
                    connection.send("HTTP/1.0 200 OK\r\n\r\nhello");
                    connection.close();
                    socket.close();
                });
    }

    private static RecordedCall call(Timeline timeline, Role side, String name) {
        return timeline.calls().stream()
                .filter(call -> call.side() == side && call.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Timeline timeline, Role side) {
        return timeline.calls().stream()
                .filter(call -> call.side() == side)
                .map(RecordedCall::name)
                .toList();
    }

    @Test
    void recordsTheCallsOfBothSidesInOrder() {
        var timeline = exchange();
        assertThat(names(timeline, Role.CLIENT))
                .containsExactly(
                        "socket", "getaddrinfo", "connect", "send", "recv", "recv", "close");
        assertThat(names(timeline, Role.SERVER))
                .containsExactly(
                        "socket", "bind", "listen", "accept", "recv", "send", "close", "close");
        assertThat(timeline.notes()).isEmpty();
    }

    @Test
    void knowsWhatMustComeFirstAndWhatIsChance() {
        var timeline = exchange();
        int listen = call(timeline, Role.SERVER, "listen").number();
        int accept = call(timeline, Role.SERVER, "accept").number();
        int answer = call(timeline, Role.SERVER, "send").number();
        int bind = call(timeline, Role.SERVER, "bind").number();
        int connect = call(timeline, Role.CLIENT, "connect").number();
        int send = call(timeline, Role.CLIENT, "send").number();
        int recv = call(timeline, Role.CLIENT, "recv").number();
        int resolve = call(timeline, Role.CLIENT, "getaddrinfo").number();

        assertThat(timeline.before(listen, connect)).isTrue();
        assertThat(timeline.before(bind, connect)).isTrue();
        assertThat(timeline.before(connect, accept)).isTrue();
        assertThat(timeline.before(answer, recv)).isTrue();
        assertThat(timeline.before(listen, recv)).isTrue();
        assertThat(timeline.before(accept, send)).as("send does not wait for accept").isFalse();
        assertThat(timeline.before(send, accept)).isFalse();
        assertThat(timeline.before(resolve, listen)).isFalse();
        assertThat(timeline.before(listen, resolve)).isFalse();
        assertThat(timeline.before(recv, answer)).isFalse();
    }

    @Test
    void seesTheStatesOfBothSides() {
        var timeline = exchange();
        var listen = call(timeline, Role.SERVER, "listen");
        var connect = call(timeline, Role.CLIENT, "connect");
        var accept = call(timeline, Role.SERVER, "accept");
        assertThat(timeline.state(Role.SERVER, listen.seen())).contains(State.LISTEN);
        assertThat(timeline.state(Role.CLIENT, connect.seen())).contains(State.ESTABLISHED);
        assertThat(timeline.state(Role.SERVER, accept.begin()))
                .as("established before it is accepted")
                .contains(State.ESTABLISHED);
        assertThat(timeline.lastState(Role.SERVER)).contains(State.TIME_WAIT);
        assertThat(timeline.lastState(Role.CLIENT)).isEmpty();
    }

    @Test
    void givesEachSegmentToTheCallItWasSentFor() {
        canCapture();
        var timeline = exchange();
        var segments = timeline.segments();
        assertThat(segments.getFirst().words()).isEqualTo("SYN seq=0");
        assertThat(segments.getFirst().cause())
                .isEqualTo(call(timeline, Role.CLIENT, "connect").number());
        assertThat(segments.get(1).words()).isEqualTo("SYN,ACK seq=0 ack=1");
        assertThat(segments.get(1).cause()).as("no call of the server's").isZero();
        assertThat(segments)
                .anySatisfy(segment -> {
                    assertThat(segment.words())
                            .isEqualTo("PSH,ACK seq=1 ack=1 len=" + REQUEST.length());
                    assertThat(segment.cause())
                            .isEqualTo(call(timeline, Role.CLIENT, "send").number());
                });
        assertThat(segments).filteredOn(each -> each.words().contains("FIN")).hasSize(2);
    }

    /// The server writes and closes within one method of its own.
    @Test
    void givesSegmentsToAMethodThatMadeTheCallsByItself() {
        canCapture();
        var timeline =
                Timeline.of(
                        client -> {
                            var socket = client.socket();
                            socket.connect("localhost", client.port());
                            socket.recv(100);
                            socket.recv(100);
                            socket.close();
                        },
                        server -> {
                            var listening = server.serverSocket(0);
                            server.call(
                                    "serveOnce",
                                    () -> {
                                        try (var connection = listening.accept()) {
                                            connection.getOutputStream().write(new byte[5]);
                                        }
                                        return 0;
                                    });
                        });
        int serveOnce = call(timeline, Role.SERVER, "serveOnce").number();
        assertThat(timeline.segments())
                .filteredOn(each -> each.from() == Role.SERVER)
                .filteredOn(each -> each.words().matches(".*(PSH|FIN).*"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.cause()).isEqualTo(serveOnce));
    }

    /// The client's state was looked at late: only when the server had closed, too.
    @Test
    void aStateNeverGoesBackInThePicture() {
        var recording = new Recording();
        recording.listening(80);
        recording.connected(5000);
        recording.add(observed(0, Role.CLIENT, State.ESTABLISHED));
        recording.add(observed(0, Role.SERVER, State.ESTABLISHED));
        recording.add(observed(30, Role.CLIENT, State.TIME_WAIT));
        recording.add(closed(1, Role.CLIENT, 10, 30));
        recording.add(closed(2, Role.SERVER, 20, 21));

        var rows = new Timeline(recording, List.of(), List.of()).display().text().lines().toList();

        assertThat(rows)
                .filteredOn(row -> row.contains("close()"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("TIME-WAIT"));
    }

    private static Instant at(int millis) {
        return Instant.EPOCH.plusMillis(millis);
    }

    private static Recording.Observation observed(int millis, Role side, State client) {
        var here = new Ipv4Address(0x7f000001);
        var row =
                new TcpTable.Row(new Endpoint(here, 5000), new Endpoint(here, 80), client, 0, 0, 0);
        return new Recording.Observation(at(millis), side, new TcpTable(List.of(row)));
    }

    private static RecordedCall closed(int number, Role side, int begin, int seen) {
        return new RecordedCall(
                number, side, 0, "close", "", "0", false, List.of(), 0, at(begin), at(begin),
                at(seen));
    }

    @Test
    void theSynPassesWhileConnectWaits() {
        canCapture();
        var timeline = exchange();
        var connect = call(timeline, Role.CLIENT, "connect");
        var syn = timeline.segments().getFirst().time();
        assertThat(syn).isBetween(connect.begin(), connect.end());
    }

    @Test
    void aRefusedConnectionIsAPictureToo() {
        canCapture();
        var free = SystemSocket.socket();
        free.bind(0);
        int port = free.port();
        var timeline =
                Timeline.of(client -> client.socket().connect("127.0.0.1", port), server -> {});
        free.close();
        assertThat(timeline.segments()).extracting(TimelineSegment::words).contains("SYN seq=0");
        assertThat(timeline.segments().getLast().words()).startsWith("RST,ACK");
        assertThat(timeline.display().text()).contains("connect = ECONNREFUSED");
    }

    @Test
    void saysWhatJavaDoesAtOnce() throws Exception {
        var timeline =
                Timeline.of(
                        client -> client.connect("localhost", client.port()),
                        server -> {
                            var socket = server.serverSocket(0);
                            server.call("accept", socket::accept);
                        });
        assertThat(timeline.notes()).isEmpty();
        assertThat(call(timeline, Role.SERVER, "new ServerSocket").hides())
                .containsExactly("socket", "bind", "listen");
        assertThat(timeline.display().text())
                .contains("does at once: getaddrinfo + socket + connect");
        int server = call(timeline, Role.SERVER, "new ServerSocket").number();
        int client = call(timeline, Role.CLIENT, "new Socket").number();
        assertThat(timeline.before(server, client)).isTrue();
    }

    @Test
    void showsClientSegmentsAndServerSideBySideInBothLanguages() {
        canCapture();
        var timeline = exchange();
        var english = timeline.display();
        assertThat(english.text().lines().findFirst().orElseThrow())
                .containsSubsequence("Client", "State", "Segments on the wire", "State", "Server");
        assertThat(english.text()).contains("SYN seq=0 (", " -->", "<-- SYN,ACK", "TIME-WAIT");
        assertThat(english.data().get(Bundle.HTML)).contains("<th scope=\"col\"", "lang=\"en\"");
        Language.use(Language.KO);
        assertThat(timeline.display().text())
                .contains("클라이언트", "회선의 세그먼트", "시스템이 스스로 보냄", "먼저 끝날 수 없음");
    }

    @Test
    void aSideThatGoesWrongIsNamedAndNothingStaysOpen() {
        var timeline =
                Timeline.of(
                        client -> client.socket().connect("127.0.0.1", client.port()),
                        server -> {
                            server.socket();
                            throw new IllegalStateException("out of ideas");
                        });
        assertThat(timeline.notes())
                .anySatisfy(note -> assertThat(note).isEqualTo("Server: out of ideas"))
                .anySatisfy(note -> assertThat(note).startsWith("Client: The server's side ended"));
    }
}
