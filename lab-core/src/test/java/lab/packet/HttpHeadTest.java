package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpHeadTest {
    private static HttpHead decode(String text) {
        return HttpHead.decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void readsARequest() {
        var head = decode("GET /a?b=c HTTP/1.1\r\nHost: a:8080\r\nAccept:\ttext/html \r\n\r\n");
        assertThat(head.start()).isEqualTo(new HttpHead.RequestLine("GET", "/a?b=c", "HTTP/1.1"));
        assertThat(head.field("HOST")).contains("a:8080");
        assertThat(head.field("accept")).contains("text/html");
        assertThat(head.field("Cookie")).isEmpty();
    }

    @Test
    void readsAResponseAndLeavesTheBufferAtItsContent() {
        var in =
                ByteBuffer.wrap(
                        "HTTP/1.1 404 Not Found\r\n\r\nno".getBytes(StandardCharsets.UTF_8));
        var head = HttpHead.decode(in);
        assertThat(head.start()).isEqualTo(new HttpHead.StatusLine("HTTP/1.1", 404, "Not Found"));
        assertThat(in.remaining()).isEqualTo(2);
    }

    @Test
    void readsAStatusLineWithoutAReason() {
        assertThat(decode("HTTP/1.1 200 \r\n\r\n").start()).hasToString("HTTP/1.1 200 ");
    }

    @Test
    void writesWhatItWasMadeOf() {
        var head = HttpHead.get("/", "localhost").with("Connection", "close");
        assertThat(new String(head.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(HttpHead.decode(ByteBuffer.wrap(head.bytes()))).isEqualTo(head);
    }

    @Test
    void refusesAFoldedFieldLine() {
        assertThatThrownBy(() -> decode("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n"))
                .hasMessage(
                        "HTTP, byte 22: a field line is folded, which HTTP/1.1 no longer allows");
    }

    @Test
    void refusesASpaceBeforeTheColon() {
        assertThatThrownBy(() -> decode("GET / HTTP/1.1\r\nHost : a\r\n\r\n"))
                .hasMessage("HTTP, byte 16: 'Host : a' is not a name, a colon and a value");
    }

    @Test
    void refusesAFirstLineThatIsNeither() {
        assertThatThrownBy(() -> decode("GET /\r\n\r\n"))
                .hasMessage("HTTP, byte 0: 'GET /' is neither a request line nor a status line");
    }

    @Test
    void asksForMoreWhileTheEmptyLineIsMissing() {
        assertThatThrownBy(() -> decode("GET / HTTP/1.1\r\nHost: a\r\n"))
                .isInstanceOfSatisfying(
                        MalformedException.class, e -> assertThat(e.missing()).isPositive());
    }

    @Test
    void doesNotLetALineBreakIntoAValue() {
        assertThatThrownBy(() -> HttpHead.get("/", "a").with("X", "1\r\nY: 2\r\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a line break too many");
    }

    @Test
    void saysWhatIsWrongInOneShortLine() {
        assertThatThrownBy(() -> decode("GET / HTTP/1.1\r\nA: b\nC: d\u0085\r\n\r\n"))
                .hasMessage("HTTP, byte 16: 'A: b·C: d·' is not a name, a colon and a value");
        assertThatThrownBy(() -> decode("a".repeat(40) + "\r\n\r\n"))
                .hasMessageContaining("'" + "a".repeat(40) + "' is neither");
        assertThatThrownBy(() -> decode("a".repeat(41) + "\r\n\r\n"))
                .hasMessageContaining("'" + "a".repeat(40) + "…' is neither");
    }
}
