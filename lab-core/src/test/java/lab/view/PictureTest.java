package lab.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.packet.DnsMessage;
import lab.packet.EthernetHeader;
import lab.packet.HttpHead;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
    private static final Ipv4Address HERE = Ipv4Address.of("10.0.0.1");
    private static final Ipv4Address THERE = Ipv4Address.of("10.0.0.2");
    private static final TcpHeader SYN =
            TcpHeader.syn(50000, 80, 1000).withOptions(new TcpOption.MaximumSegmentSize(1460));
    private static final Packet PACKET = packet(HERE, THERE, SYN, HttpHead.get("/<b>", "a&b"));

    private static Packet packet(
            Ipv4Address from, Ipv4Address to, TcpHeader tcp, HttpHead... http) {
        var ethernet = EthernetHeader.of(MacAddress.BROADCAST, MacAddress.of("02:00:00:00:00:0a"));
        var ip = Ipv4Header.of(from, to);
        return http.length == 0
                ? Packet.of(ethernet, ip, tcp)
                : Packet.of(ethernet, ip, tcp, http[0], Octets.of(new byte[100]));
    }

    private static String html(Object value) {
        return Views.of(value).orElseThrow().data().getOrDefault(Bundle.HTML, "");
    }

    private static String text(Object value) {
        return Views.of(value).orElseThrow().text();
    }

    private static List<Object> all() {
        var frame = Frame.of(PACKET);
        var cut = new Frame(Instant.EPOCH, LinkType.ETHERNET, Arrays.copyOf(frame.data(), 30), 90);
        var malformed = frame.data().clone();
        malformed[14] = 0x43;
        return List.of(
                frame,
                cut,
                Frame.of(malformed),
                PACKET,
                SYN,
                HttpHead.response(200, "OK"),
                Onion.of(frame),
                Ladder.of(List.of(frame)),
                List.of(frame, cut),
                Hexdump.of("hello".getBytes(StandardCharsets.UTF_8)),
                ConversationTable.of(List.of(frame)),
                PACKET.diff(PACKET.with(SYN.withWindow(7))),
                PACKET.diff(Packet.of(Ipv4Header.of(HERE, THERE))));
    }

    @AfterEach
    void english() {
        Language.use(Language.EN);
    }

    /// Tags and attributes that JupyterLab keeps in a notebook it does not trust. The style element
    /// is dropped there, and only links on hover depend on it.
    @Test
    void usesOnlyWhatAnUntrustedNotebookKeeps() {
        var tags = new TreeSet<String>();
        var attributes = new TreeSet<String>();
        for (Object value : all()) {
            var html = html(value).replaceAll("<style>[^<]*</style>", "");
            find("</?([a-zA-Z0-9]+)", html, tags);
            find("\\s([a-z-]+)=\"", html, attributes);
        }
        assertThat(tags)
                .isSubsetOf(
                        Set.of(
                                "b",
                                "br",
                                "caption",
                                "col",
                                "colgroup",
                                "details",
                                "div",
                                "pre",
                                "span",
                                "summary",
                                "table",
                                "tbody",
                                "td",
                                "th",
                                "thead",
                                "tr"));
        assertThat(attributes)
                .isSubsetOf(
                        Set.of(
                                "class", "colspan", "id", "lang", "rowspan", "scope", "span",
                                "style", "title"));
    }

    private static void find(String pattern, String html, Set<String> found) {
        var matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) found.add(matcher.group(1));
    }

    @Test
    void escapesWhatCameOverTheWire() {
        assertThat(html(PACKET))
                .contains("GET /&lt;b&gt; HTTP/1.1", "a&amp;b")
                .doesNotContain("<b>");
    }

    @Test
    void setsATextColourWithEveryBackground() {
        for (Object value : all()) {
            var styles = Pattern.compile("style=\"([^\"]*)\"").matcher(html(value));
            while (styles.find()) {
                var style = styles.group(1);
                if (!style.contains("background-color:#")) continue;
                assertThat(style).containsPattern("(^|;)color:#");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Hue.class)
    void coloursHaveContrast(Hue hue) {
        assertThat(contrast(hue.ink, hue.tint)).isGreaterThan(7);
        assertThat(contrast(hue.ink, hue.otherTint)).isGreaterThan(7);
        assertThat(contrast("#ffffff", hue.strong)).isGreaterThan(4.5);
        assertThat(contrast(hue.line, "#ffffff")).isGreaterThan(3);
        assertThat(contrast(hue.line, "#111111")).isGreaterThan(3);
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum +=
                    weights[i]
                            * (part <= 0.04045
                                    ? part / 12.92
                                    : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /// Timestamps begin in the middle of a row; where they go on the page must not show through.
    @Test
    void aFieldOverSeveralRowsHasItsTintBetweenThem() {
        var nop = new TcpOption.NoOperation();
        var syn = SYN.withOptions(nop, nop, new TcpOption.Timestamps(1, 2));
        assertThat(html(packet(HERE, THERE, syn)))
                .contains("border-top:1px solid " + Hue.TRANSPORT.tint)
                .doesNotContain("border-top:none");
    }

    @Test
    void saysWhetherAChecksumIsRight() {
        assertThat(text(PACKET)).containsPattern("Header Checksum +0x[0-9a-f]{4} ✓");
        var tcp = PACKET.find(TcpHeader.class).orElseThrow();
        var should = "0x%04x".formatted(tcp.checksum());
        assertThat(html(PACKET.with(tcp.withChecksum(tcp.checksum() ^ 1))))
                .contains("✗ wrong: should be " + should);
    }

    @Test
    void saysWhyAFrameCannotBeRead() {
        assertThat(text(all().get(2)))
                .contains("IPv4", "cannot be read, byte 0: IHL is 3, least is 5");
        assertThat(text(all().get(1))).contains("4 bytes more are needed");
    }

    @Test
    void speaksKorean() {
        Language.use(Language.KO);
        assertThat(text(PACKET)).contains("유지 시간", "순서 번호", "헤더 체크섬");
        assertThat(html(PACKET)).contains("lang=\"ko\"", "모든 필드를 표로 보기");
    }

    /// A line that is only "0" tells nobody which of a dozen flags it is.
    @Test
    void namesTheFieldsOfAMessageThatHasALineToAField() {
        var query = Packet.of(DnsMessage.query(7, "www.example.com", 1));
        assertThat(html(query))
                .containsPattern(">ID</td><td [^>]*>0x0007</td>")
                .containsPattern(">RD</td><td [^>]*>1</td>");
        Language.use(Language.KO);
        assertThat(html(query)).containsPattern(">식별자</td><td [^>]*>0x0007</td>");
    }

    @Test
    void namesTheFieldsOfAByteInTheHexdump() {
        assertThat(html(Hexdump.of(PACKET)))
                .contains("title=\"IPv4 · Version = 4")
                .contains("\nIPv4 · IHL = 5 → 20 B");
    }

    @Test
    void dumpsBytesInRowsOfSixteen() {
        assertThat(Hexdump.of(new byte[17]).display().text())
                .isEqualToNormalizingNewlines(
                        """
                        0000  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00   ················
                        0010  00                                                 ·
                        """);
    }

    @Test
    void nestsTheLayersOfTheOnion() {
        assertThat(text(Onion.of(Frame.of(packet(HERE, THERE, SYN)))))
                .contains("Ethernet · 14 bytes", "\n  IPv4 · 20 bytes", "\n    TCP · 24 bytes");
        assertThat(text(Onion.of(Packet.of(Ipv4Header.of(HERE, THERE), SYN))))
                .startsWith("IPv4 · 20 bytes");
    }

    @Test
    void countsSequenceNumbersFromEachSidesFirst() {
        var ack = new TcpHeader.Flag[] {TcpHeader.Flag.ACK};
        var frames =
                List.of(
                        Frame.of(packet(HERE, THERE, TcpHeader.syn(50000, 80, 0xffffffffL))),
                        Frame.of(
                                packet(
                                        THERE,
                                        HERE,
                                        TcpHeader.of(
                                                80,
                                                50000,
                                                77,
                                                0,
                                                TcpHeader.Flag.SYN,
                                                TcpHeader.Flag.ACK))),
                        Frame.of(packet(HERE, THERE, TcpHeader.of(50001, 80, 5, 0, ack))),
                        Frame.of(packet(HERE, THERE, TcpHeader.of(50000, 80, 0, 78, ack))));
        assertThat(text(Ladder.of(frames)))
                .contains(
                        "-- SYN seq=0 len=0 ",
                        " SYN, ACK seq=0 ack=1 len=0 --",
                        "-- ACK seq=1 ack=1 len=0 ")
                .doesNotContain("seq=5");
    }

    @Test
    void listsFramesALineEach() {
        assertThat(text(List.of(Frame.of(PACKET))))
                .contains("HTTP", "GET /<b> HTTP/1.1", "10.0.0.1");
    }

    @Test
    void saysHowManyFramesThereAreAndPaintsEachInTheColourOfItsLayer() {
        var refused =
                Packet.of(Ipv4Header.of(THERE, HERE).withProtocol(17), Octets.hex("1f907a69"));
        var error =
                Packet.of(
                        EthernetHeader.of(MacAddress.BROADCAST, MacAddress.BROADCAST),
                        Ipv4Header.of(HERE, THERE).withProtocol(Ipv4Header.ICMP),
                        new IcmpHeader(3, 3, 0, 0),
                        Octets.of(refused.bytes()));
        var frames = List.of(Frame.of(error), Frame.of(PACKET));

        var page = html(FrameTable.of(frames));

        assertThat(page).contains(">Frames: 2</caption>");
        assertThat(page)
                .contains(Hue.INTERNET.chip("ICMP"))
                .doesNotContain(Hue.TRANSPORT.chip("ICMP"));
    }

    /// A damaged file may say any time.
    @Test
    void showsTimesThatAreCenturiesApart() {
        var bytes = PACKET.bytes();
        var late = Instant.ofEpochSecond(68_000_000_000L);
        var frames =
                List.of(Frame.of(bytes), new Frame(late, LinkType.ETHERNET, bytes, bytes.length));
        assertThat(html(FrameTable.of(frames))).contains("68000000000.000000");
        assertThat(html(ConversationTable.of(frames))).contains("68000000000.000000");
    }

    @Test
    void hasNoPictureForOtherValues() {
        assertThat(Views.of("text")).isEmpty();
        assertThat(Views.of(List.of())).isEmpty();
        assertThat(Views.of(List.of(1, 2))).isEmpty();
    }
}
