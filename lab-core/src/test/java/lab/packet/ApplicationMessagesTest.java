package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "123-First line\r\n"
                        + "Second line\r\n"
                        + "  234 A line beginning with numbers\r\n"
                        + "123 The last line\r\n";
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

    /// Each offset counts from the first byte of the chunks, wherever they lie.
    @ParameterizedTest
    @CsvSource({
        "'2|ab|zz|', 'HTTP chunks, byte 7: the chunk''s length is no hexadecimal number'",
        "'2|abc|', 'HTTP chunks, byte 5: no CR LF ends the chunk''s data'",
        "'2|ab', 'HTTP chunks, byte 5: ends here, needs 7 bytes and has 5'",
        "'2|ab|0|A: b|', 'HTTP chunks, byte 16: ends here, needs 17 bytes and has 16'"
    })
    void saysWhereChunksAreWrong(String wire, String why) {
        var in = text("head" + wire.replace("|", "\r\n")).position(4);
        assertThatThrownBy(() -> HttpChunks.decode(in)).hasMessage(why);
    }

    /// The codes that have no content, and those on either side (RFC 9112 §6.3).
    @ParameterizedTest
    @CsvSource({"100, true", "199, true", "200, false", "204, true", "205, false", "304, true"})
    void knowsWhichResponsesHaveNoContent(int code, boolean none) {
        var head = HttpHead.response(code, "").with("Content-Length", "5");
        assertThat(HttpMessage.framing(head).equals(new HttpMessage.NoContent())).isEqualTo(none);
    }

    @Test
    void saysWhatIsWrongWithALength() {
        var head = HttpHead.response(200, "OK").with("Content-Length", "5");
        assertThatThrownBy(() -> HttpMessage.framing(head.with("content-length", "6")))
                .hasMessage("HTTP, byte 0: two Content-Length fields do not agree");
        assertThat(HttpMessage.framing(head.with("Age", "6")))
                .isEqualTo(new HttpMessage.OfLength(5));
        assertThatThrownBy(() ->
                        HttpMessage.framing(HttpHead.get("/", "a").with("Content-Length", "-1")))
                .hasMessage("HTTP, byte 0: Content-Length is no number: -1");
        var in = text("....HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell").position(4);
        assertThatThrownBy(() -> HttpMessage.decode(in))
                .hasMessage("HTTP, byte 42: ends here, needs 43 bytes and has 42");
    }

    @Test
    void writesRepliesOfOneLineAndOfMore() {
        assertThat(FtpReply.of(220, "").text()).isEqualTo("220\r\n");
        assertThat(FtpReply.of(220, "hi").text()).isEqualTo("220 hi\r\n").hasSize(8);
        assertThat(FtpReply.decode(text("220-\r\n220 \r\n")).lines()).containsExactly("", "");
        assertThat(FtpReply.of(211, "a", "b")).hasToString("211 a / b");
        assertThatThrownBy(() -> FtpReply.of(99, "a"))
                .hasMessage("a reply has a code of three digits and a line, here are 99 and 1");
        assertThat(FtpReply.of(100, "a").code() + FtpReply.of(999, "a").code()).isEqualTo(1099);
        assertThatThrownBy(() -> FtpReply.of(1000, "a")).hasMessageContaining("1000");
        assertThatThrownBy(() -> FtpReply.of(220)).hasMessageContaining("220 and 0");
    }

    @Test
    void dhcpsTextsHaveTheLengthsOfTheirFields() {
        var asked = DhcpMessage.discover(MacAddress.of("02:00:00:00:00:0a"), 7);
        assertThat(asked.clientHardware()).hasToString("02 00 00 00 00 0a" + " 00".repeat(10));
        for (int field = 0; field < 3; field++) {
            var sizes = new int[] {16, 64, 128};
            int size = sizes[field]--;
            assertThatThrownBy(() -> dhcp(asked, sizes))
                    .hasMessageContaining("is %d bytes, here are %d", size, size - 1);
        }
    }

    private static DhcpMessage dhcp(DhcpMessage like, int[] sizes) {
        return new DhcpMessage(
                like.op(),
                like.hardwareType(),
                like.hardwareLength(),
                like.hops(),
                like.xid(),
                like.secs(),
                like.broadcast(),
                like.reserved(),
                like.clientIp(),
                like.yourIp(),
                like.nextServerIp(),
                like.relayIp(),
                Octets.view(new byte[sizes[0]]),
                Octets.view(new byte[sizes[1]]),
                Octets.view(new byte[sizes[2]]),
                like.options());
    }

    /// RFC 2131 §4.1: options go on in the fields for the file and the server's name.
    @Test
    void readsOptionsInOtherFields() {
        var bytes =
                ByteBuffer.wrap(
                        DhcpMessage.discover(MacAddress.ZERO, 7)
                                .reply(
                                        Ipv4Address.ANY,
                                        new DhcpOption(DhcpOption.OVERLOAD, Octets.hex("03")),
                                        DhcpOption.end())
                                .bytes());
        bytes.put(44, Bytes.hex("0c 01 61 ff")).put(108, Bytes.hex("03 04 0a000001 ff"));
        var read = DhcpMessage.decode(bytes);
        assertThat(read.option(DhcpOption.HOST_NAME).orElseThrow()).hasToString("a");
        assertThat(read.option(DhcpOption.ROUTER).orElseThrow()).hasToString("10.0.0.1");
        bytes.rewind().put(47, Bytes.hex("01 63 62"));
        read = DhcpMessage.decode(bytes);
        assertThat(read.option(DhcpOption.HOST_NAME).orElseThrow()).hasToString("a");
        assertThat(read.allOptions().stream().map(DhcpOption::code))
                .containsExactly(52, 255, 3, 255, 12);
        assertThatThrownBy(() -> new DhcpOption(DhcpOption.PAD, Octets.hex("00")))
                .hasMessageContaining("Length of a pad");
    }

    @Test
    void aLeaseTimeHasNoSign() {
        var forever = new DhcpOption(DhcpOption.LEASE_TIME, Octets.hex("ffffffff"));
        assertThat(forever).hasToString("4294967295 s");
    }

    @Test
    void readsDhcpUpToTheOptionThatIsBroken() {
        var bytes = DhcpMessage.discover(MacAddress.ZERO, 7).bytes();
        bytes[DhcpMessage.MIN_BYTES + 3] = 12;
        var in = ByteBuffer.wrap(bytes);
        var read = DhcpMessage.decodePartial(in);
        assertThat(read.message().options()).containsExactly(DhcpOption.messageType(1));
        assertThat(in.position()).isEqualTo(DhcpMessage.MIN_BYTES + 3);
        assertThat(read.trouble().orElseThrow())
                .hasMessage("DHCP, byte 244: ends here, needs 245 bytes and has 244");
    }
}
