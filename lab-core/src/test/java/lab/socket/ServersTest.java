package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import lab.packet.HttpHead;
import lab.packet.HttpMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServersTest {
    @AfterEach
    void closeAll() {
        Servers.closeAll();
    }

    private static Socket to(Server server) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String exchange(Server server, String request) throws IOException {
        try (var socket = to(server)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpMessage path(HttpMessage request) {
        var start = (HttpHead.RequestLine) request.head().start();
        return Servers.text(200, "OK", start.target() + request.content().length());
    }

    @Test
    void httpAnswersRequestAfterRequestOnOneConnection() throws Exception {
        var server = Servers.http(ServersTest::path);
        assertThat(
                        exchange(
                                server,
                                "GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nHost: x\r\n"
                                        + "Content-Length: 3\r\nConnection: close\r\n\r\nabc"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-Length: 3\r\n")
                .containsSubsequence("/a0", "HTTP/1.1 200 OK", "/b3");
    }

    @Test
    void httpSaysWhatIsWrongWithARequestAndWhatItsHandlerThrew() throws Exception {
        var server =
                Servers.http(request -> {
                    throw new IllegalStateException("no page today");
                });
        assertThat(exchange(server, "nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange(server, "GET / HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 500 ")
                .contains("no page today");
    }

    @Test
    void headGetsNoContent() throws Exception {
        var server = Servers.http(ServersTest::path);
        assertThat(exchange(server, "HEAD /abc HTTP/1.0\r\n\r\n"))
                .contains("Content-Length: 5")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aCellThatIsRunAgainTakesItsPortBack() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var first = Servers.echo(port);
        try (var client = to(first)) {
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read()).isEqualTo('x');
            for (int run = 0; run < 20; run++) {
                var next = Servers.echo(port);
                assertThat(next.port()).isEqualTo(port);
                assertThat(first.isRunning()).isFalse();
                first = next;
            }
        }
    }

    @Test
    void aPortOfAnotherProgramIsSaidToBeTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Servers.echo(other.getLocalPort()))
                    .isInstanceOf(SocketCallException.class)
                    .hasMessageContaining("EADDRINUSE (98), another socket has that port");
        }
    }

    @Test
    void serversNobodyClosedAreBounded() {
        var first = Servers.echo();
        for (int i = 0; i < 16; i++) Servers.echo();
        assertThat(first.isRunning()).isFalse();
    }

    @Test
    void closeEndsTheConnectionsToo() throws Exception {
        var server = Servers.echo();
        try (var client = to(server)) {
            client.getOutputStream().write('x');
            client.getInputStream().read();
            assertThat(server.connections()).isEqualTo(1);
            server.close();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(server.toString()).contains("has ended");
    }

    @Test
    void aPeerThatResetsIsNoted() throws Exception {
        var server = Servers.echo();
        var client = to(server);
        client.getOutputStream().write('x');
        client.getInputStream().read();
        client.setSoLinger(true, 0);
        client.close();
        while (server.trouble().isEmpty()) Thread.onSpinWait();
        assertThat(server.trouble().get()).contains("ECONNRESET (104)");
        assertThat(exchange(Servers.http(ServersTest::path), "GET / HTTP/1.0\r\n\r\n"))
                .contains("200");
    }

    @Test
    void chatPassesLinesToTheOthersAndASilentGuestHoldsUpNobody() throws Exception {
        var server = Servers.chat();
        try (var anna = to(server);
                var bora = to(server);
                var silent = to(server)) {
            var lines =
                    new BufferedReader(
                            new InputStreamReader(bora.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).matches("\\* [123]");
            for (String piece : new String[] {"안", "녕\nsec", "ond\n"}) {
                anna.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(lines.readLine()).isEqualTo("안녕");
            assertThat(lines.readLine()).isEqualTo("second");
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void ftpListsSendsAndStoresFilesOverADataConnection() throws Exception {
        Map<String, byte[]> files =
                new HashMap<>(Map.of("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        var server = Servers.ftp(files);
        try (var control = to(server)) {
            var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    control.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).startsWith("220 ");
            assertThat(say(control, lines, "USER lab")).startsWith("331 ");
            assertThat(say(control, lines, "PASS x")).startsWith("230 ");
            assertThat(say(control, lines, "RETR hello.txt")).startsWith("425 ");
            try (var data = passive(control, lines)) {
                assertThat(say(control, lines, "RETR hello.txt")).startsWith("150 ");
                assertThat(new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("hello");
            }
            assertThat(lines.readLine()).startsWith("226 ");
            try (var data = passive(control, lines)) {
                assertThat(say(control, lines, "STOR new")).startsWith("150 ");
                data.getOutputStream().write("abc".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(lines.readLine()).startsWith("226 ");
            assertThat(files.get("new")).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
            assertThat(say(control, lines, "NONE")).startsWith("502 ");
            assertThat(say(control, lines, "QUIT")).startsWith("221 ");
            assertThat(lines.readLine()).isNull();
        }
    }

    private static String say(Socket control, BufferedReader lines, String command)
            throws IOException {
        control.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        return lines.readLine();
    }

    private static Socket passive(Socket control, BufferedReader lines) throws IOException {
        String reply = say(control, lines, "PASV");
        assertThat(reply).startsWith("227 ");
        String[] numbers = reply.replaceAll(".*\\(|\\).*", "").split(",");
        int port = Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        return new Socket("127.0.0.1", port);
    }
}
