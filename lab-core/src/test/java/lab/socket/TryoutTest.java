package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.util.List;
import lab.internal.libc.SocketFunctions;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class TryoutTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\n\r\n";

    @Test
    void saysWhatEachClientGot() throws Exception {
        var got =
                Tryout.server(
                        server -> {
                            try (var connection = server.accept()) {
                                int octet = connection.getInputStream().read();
                                connection.getOutputStream().write(octet);
                            }
                        },
                        List.of(REQUEST, "leaves", "POST" + REQUEST),
                        0);
        assertThat(got).containsExactly("G", "(left)", "P");
    }

    @Test
    void saysThatAServerClosedWhatItListensAt() throws Exception {
        var got =
                Tryout.server(
                        server -> {
                            server.accept();
                            server.close();
                        },
                        List.of(REQUEST, REQUEST),
                        0);
        assertThat(got).containsExactly("(listens no more)");
    }

    @Test
    void aStubsExceptionGoesOn() {
        var stub = new UnsupportedOperationException("not done yet");
        assertThatThrownBy(() ->
                        Tryout.server(
                                _ -> {
                                    throw stub;
                                },
                                List.of(REQUEST),
                                0))
                .isSameAs(stub);
        assertThatThrownBy(() ->
                        Tryout.client(
                                (_, _, _) -> {
                                    throw stub;
                                },
                                "localhost",
                                "/",
                                "",
                                Tryout.Manner.CLOSES))
                .isSameAs(stub);
        assertThatThrownBy(() ->
                        Tryout.selector(
                                (_, _) -> {
                                    throw stub;
                                },
                                REQUEST,
                                0))
                .isSameAs(stub);
        assertThatThrownBy(() ->
                        Tryout.opening(
                                _ -> {
                                    throw stub;
                                },
                                "",
                                ""))
                .isSameAs(stub);
    }

    @Test
    void namesWhatAServerThrew() throws Exception {
        var got =
                Tryout.server(
                        server -> {
                            server.accept().close();
                            throw new IllegalStateException("no idea");
                        },
                        List.of(REQUEST),
                        0);
        assertThat(got).containsExactly("IllegalStateException");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsBoundFromListeningAndClosesBoth() throws Exception {
        var here = new SocketFunctions.Name(0x7f00_0001, 0);
        int bound = SocketFunctions.socket();
        SocketFunctions.bind(bound, here);
        int listening = SocketFunctions.socket();
        SocketFunctions.bind(listening, here);
        SocketFunctions.listen(listening, 1);
        int unbound = SocketFunctions.socket();
        int[] all = {bound, listening, unbound, -1, bound, -1};
        assertThat(Tryout.descriptors(all))
                .containsExactly(
                        "bound, refused; after listen connected",
                        "bound, connected",
                        "unbound",
                        "no socket",
                        "the same socket again",
                        "no socket");
        assertThat(Tryout.descriptors(new int[] {-1})).containsExactly("no socket");
    }

    /// As after a bind that failed: listen picks a port then, and says nothing.
    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsWhatListensWithoutABind() throws Exception {
        int never = SocketFunctions.socket();
        SocketFunctions.listen(never, 1);
        int everywhere = SocketFunctions.socket();
        SocketFunctions.bind(everywhere, new SocketFunctions.Name(0, 0));
        assertThat(Tryout.descriptors(new int[] {never, everywhere}))
                .containsExactly(
                        "bound to 0.0.0.0, connected",
                        "bound to 0.0.0.0, refused; after listen connected");
    }

    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static List<String> fetched(Rehearsal.Fetch client) throws Exception {
        return Tryout.client(client, "localhost", "/", PAGE, Tryout.Manner.KEEPS_ALIVE);
    }

    private static String ask(Socket socket, String host) throws Exception {
        socket.getOutputStream().write(("GET / HTTP/1.1\r\n" + host + ": a\r\n\r\n").getBytes());
        return new String(socket.getInputStream().readNBytes(PAGE.length())).substring(0, 8);
    }

    @Test
    void tellsAClientThatClosesFromOneThatDoesNot() throws Exception {
        assertThat(
                        fetched((host, port, _) -> {
                            try (var socket = new Socket(host, port)) {
                                return ask(socket, "Host");
                            }
                        }))
                .containsExactly("GET / HTTP/1.1, Host", "HTTP/1.1");
        assertThat(fetched((host, port, _) -> ask(new Socket(host, port), "Host")))
                .containsExactly("GET / HTTP/1.1, Host", "HTTP/1.1 (left open)");
    }

    @Test
    void aFieldsNameMayBeWrittenInSmallLetters() throws Exception {
        assertThat(
                        fetched((host, port, _) -> {
                            try (var socket = new Socket(host, port)) {
                                return ask(socket, "host");
                            }
                        }))
                .containsExactly("GET / HTTP/1.1, Host", "HTTP/1.1");
    }

    @Test
    void tellsThatAServerKeepsTheConnectionOfAClientThatHasLeft() throws Exception {
        Rehearsal.ServeOnce keeps = server -> server.accept().getInputStream().readAllBytes();
        assertThat(Tryout.server(keeps, List.of("leaves"), 0)).containsExactly(" (left open)");
    }

    @Test
    void tellsThatASelectorHadNothingToWaitFor() throws Exception {
        Tryout.Selecting blocks =
                (_, server) -> {
                    server.accept().close();
                    return List.of("accept", "read");
                };
        assertThat(Tryout.selector(blocks, REQUEST, 0)).containsExactly("(nothing was registered)");
        Tryout.Selecting closes =
                (selector, server) -> {
                    server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
                    selector.select();
                    server.accept().close();
                    selector.close();
                    return List.of("accept");
                };
        assertThat(Tryout.selector(closes, REQUEST, 0)).startsWith("accept");
    }

    @Test
    void aReaderGetsItsRemarksInTheLanguageInUse() {
        var answer = List.of("bound, refused; after listen connected", "boundless (left open)");
        assertThat(Remark.said(answer)).isEqualTo(answer);
        Language.use(Language.KO);
        try {
            assertThat(Remark.said(answer))
                    .containsExactly("바인드됨, 거부됨; listen 뒤에는 연결됨", "boundless (닫지 않음)");
        } finally {
            Language.use(Language.EN);
        }
    }
}
