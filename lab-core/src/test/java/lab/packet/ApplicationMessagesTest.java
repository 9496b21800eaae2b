package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FTP, DHCP, and the content of HTTP messages.
class ApplicationMessagesTest {
    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheDataPortOfAPassiveReply() {
        var reply = FtpReply.decode(text("227 Entering Passive Mode (10,0,0,1,200,10).\r\n"));
        assertThat(reply.dataPort()).contains(new FtpDataPort(Ipv4Address.of("10.0.0.1"), 51210));
        assertThat(FtpReply.of(227, "(0,0,0,0,0,21)").dataPort().orElseThrow().port())
                .isEqualTo(21);
        assertThat(FtpReply.of(227, "(0,0,0,256,0,21)").dataPort()).isEmpty();
    }

    /// RFC 959 §4.2 prints this reply.
    @Test
    void readsAReplyOfSeveralLines() {
        var wire =
                "123-First line\r\nSecond line\r\n  234 A line beginning with numbers\r\n123 The last line\r\n";
        var reply = FtpReply.decode(text(wire));
        assertThat(reply.lines())
                .containsExactly(
                        "First line",
                        "Second line",
                        "  234 A line beginning with numbers",
                        "The last line");
        assertThat(new String(reply.bytes(), StandardCharsets.UTF_8)).isEqualTo(wire);
    }

    @Test
    void readsCommandsOneByOne() {
        var in = text("USER me\r\nPORT 127,0,0,1,4,1\r\nQUIT\r\n");
        assertThat(FtpMessage.decode(in)).isEqualTo(new FtpCommand("USER", "me"));
        assertThat(((FtpCommand) FtpMessage.decode(in)).dataPort().orElseThrow().port())
                .isEqualTo(1025);
        assertThat(FtpMessage.decode(in)).hasToString("QUIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"220-a\r\nb\r\n", "220 a", "USER me"})
    void waitsForTheEndOfAMessage(String wire) {
        assertThatThrownBy(() -> FtpMessage.decode(text(wire)))
                .isInstanceOfSatisfying(
                        MalformedException.class, e -> assertThat(e.missing()).isPositive());
    }

    /// RFC 9112 §7.1, with an extension and a trailer.
    @Test
    void putsChunksTogether() {
        var in = text("4;a=b\r\nWiki\r\n10\r\n0123456789\r\nabcd\r\n0\r\nA: b\r\n\r\nrest");
        var chunks = HttpChunks.decode(in);
        assertThat(chunks.content()).isEqualTo(Octets.text("Wiki0123456789\r\nabcd"));
        assertThat(chunks.trailers()).containsExactly("A: b");
        assertThat(in.remaining()).isEqualTo(4);
        assertThat(HttpChunks.decode(ByteBuffer.wrap(chunks.bytes()))).isEqualTo(chunks);
        assertThat(chunks.bytes()).hasSize(chunks.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\n", "-1\r\n", "fffffffff\r\n", "2\r\nabcd\r\n"})
    void refusesChunksThatAreNone(String wire) {
        assertThatThrownBy(() -> HttpChunks.decode(text(wire)))
                .isInstanceOfSatisfying(
                        MalformedException.class, e -> assertThat(e.missing()).isZero());
    }

    @Test
    void readsAWholeMessageByContentLength() {
        var in = text("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n안녕하세요HTTP");
        assertThat(HttpMessage.decode(in).content()).isEqualTo(Octets.text("안녕하세요"));
        assertThat(in.remaining()).isEqualTo(4);
    }

    @Test
    void refusesAMessageWithTwoEnds() {
        var in =
                text("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na");
        assertThatThrownBy(() -> HttpMessage.decode(in)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aMessageWithoutChangeHasNoContent() {
        assertThat(HttpMessage.framing(HttpHead.response(304, "").with("Content-Length", "5")))
                .isEqualTo(new HttpMessage.NoContent());
    }

    @Test
    void dhcpReadsBackWhatItWrites() {
        var asked = DhcpMessage.discover(MacAddress.of("02:00:00:00:00:0a"), 7);
        assertThat(DhcpMessage.decode(ByteBuffer.wrap(asked.bytes()))).isEqualTo(asked);
        var given =
                asked.reply(
                        Ipv4Address.of("10.0.0.9"),
                        DhcpOption.messageType(2),
                        DhcpOption.address(DhcpOption.ROUTER, Ipv4Address.of("10.0.0.1")),
                        new DhcpOption(DhcpOption.PAD, Octets.NONE),
                        new DhcpOption(DhcpOption.END, Octets.hex("0000")));
        assertThat(DhcpMessage.decode(ByteBuffer.wrap(given.bytes()))).isEqualTo(given);
        assertThat(given.option(DhcpOption.ROUTER).orElseThrow()).hasToString("10.0.0.1");
    }

    @Test
    void aDhcpOptionDoesNotRunPastTheMessage() {
        var bytes = DhcpMessage.discover(MacAddress.ZERO, 7).bytes();
        bytes[241] = 99;
        assertThatThrownBy(() -> DhcpMessage.decode(ByteBuffer.wrap(bytes)))
                .isInstanceOf(MalformedException.class)
                .hasMessage("DHCP, byte 244: ends here, needs 341 bytes and has 244");
    }
}
