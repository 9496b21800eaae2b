package lab.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lab.internal.libc.SocketFunctions;
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
        int[] all = {bound, listening, unbound, -1};
        assertThat(Tryout.descriptors(all))
                .containsExactly(
                        "bound, refused; after listen connected",
                        "bound, connected",
                        "unbound",
                        "no socket");
        assertThat(Tryout.descriptors(new int[] {-1})).containsExactly("no socket");
    }
}
