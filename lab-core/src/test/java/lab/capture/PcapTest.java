package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import lab.frame.Frame;
import lab.frame.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapTest {
    private static final Instant TIME = Instant.parse("2026-11-22T12:00:00.000001Z");
    private static final String SECONDS = "6b02d940";

    /// Written as the format's description has it, most significant byte first.
    private static final String BIG_MICRO =
            "a1b2c3d4 0002 0004 00000000 00000000 0000ffff 00000001"
                    + SECONDS
                    + "00000001 00000002 0000003c cafe"
                    + SECONDS
                    + "000f423f 00000001 00000001 99";

    private static final String BIG_NANO =
            "a1b23c4d 0002 0004 00000000 00000000 0000ffff 00000065"
                    + SECONDS
                    + "000003e8 00000001 00000001 45";

    private static final String LITTLE_MICRO =
            "d4c3b2a1 0200 0400 00000000 00000000 ffff0000 01000000"
                    + "40d9026b 01000000 02000000 3c000000 cafe";

    private static final String LITTLE_NANO =
            "4d3cb2a1 0200 0400 00000000 00000000 00000400 01000000"
                    + "40d9026b e8030000 02000000 3c000000 cafe";

    /// Behind each record's lengths: interface 3, protocol 0x0800, kind 4, a pad.
    private static final String LITTLE_KUZNETZOV =
            "34cdb2a1 0200 0400 00000000 00000000 ffff0000 01000000"
                    + "40d9026b 01000000 02000000 3c000000 03000000 0800 04 00 cafe"
                    + "40d9026b 02000000 01000000 01000000 03000000 0800 04 00 99";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({BIG_MICRO, LITTLE_MICRO, LITTLE_NANO})
    void readsBothByteOrdersAndBothUnitsOfTime(String hex) throws IOException {
        Frame first = Pcap.read(file(hex)).getFirst();
        assertThat(first.time()).isEqualTo(TIME);
        assertThat(first.link()).isEqualTo(LinkType.ETHERNET);
        assertThat(first.data()).containsExactly(0xca, 0xfe);
        assertThat(first.originalLength()).isEqualTo(60);
    }

    @Test
    void readsTheRecordsOfKuznetzovsLibpcap() throws IOException {
        var frames = Pcap.read(file(LITTLE_KUZNETZOV));
        assertThat(frames.getFirst())
                .isEqualTo(new Frame(TIME, LinkType.ETHERNET, bytes("cafe"), 60));
        assertThat(frames.getLast().data()).containsExactly(0x99);
        var cut = LITTLE_KUZNETZOV.substring(0, LITTLE_KUZNETZOV.length() - 5);
        assertThatThrownBy(() -> Pcap.read(file(cut)))
                .hasMessageContaining(
                        "Byte 50: frame 2 is damaged: the file ends after 23 of its header's 24"
                                + " bytes.");
    }

    @Test
    void readsNanosecondsMostSignificantByteFirst() throws IOException {
        Frame frame = Pcap.read(file(BIG_NANO)).getFirst();
        assertThat(frame.time()).isEqualTo(TIME);
        assertThat(frame.link()).isEqualTo(LinkType.RAW_IP);
    }

    /// The registry of link types has several for IP alone, and OpenBSD a loopback of its own.
    @ParameterizedTest
    @CsvSource({
        "0c, RAW_IP",
        "0e, RAW_IP",
        "e4, RAW_IP",
        "e5, RAW_IP",
        "6c, NULL",
        "71, LINUX_SLL"
    })
    void knowsLinkTypesByTheirNumbers(String code, LinkType link) throws IOException {
        var hex = "a1b2c3d4 0002 0004 00000000 00000000 0000ffff 000000" + code;
        try (PcapReader reader = Pcap.open(file(hex))) {
            assertThat(reader.link()).isEqualTo(link);
        }
    }

    @Test
    void writesTheGoldenBytes() throws IOException {
        Path written = folder.resolve("written.pcap");
        Pcap.write(written, List.of(new Frame(TIME, LinkType.ETHERNET, bytes("cafe"), 60)));
        assertThat(Files.readAllBytes(written)).isEqualTo(bytes(LITTLE_NANO));
    }

    @Test
    void givesFramesOneByOne() throws IOException {
        try (PcapReader reader = Pcap.open(file(BIG_MICRO))) {
            assertThat(reader.link()).isEqualTo(LinkType.ETHERNET);
            assertThat(reader.snapLength()).isEqualTo(65_535);
            assertThat(reader.stream().map(frame -> frame.data().length)).containsExactly(2, 1);
            assertThat(reader.iterator().hasNext()).isFalse();
        }
    }

    @Test
    void aFileCutAnywhereGivesTheFramesBeforeTheCutAndItsOffset() throws IOException {
        byte[] whole = bytes(BIG_MICRO);
        List<Integer> ends = List.of(24, 42, whole.length);
        for (int length = 0; length < whole.length; length++) {
            Path cut = folder.resolve("cut.pcap");
            Files.write(cut, Arrays.copyOf(whole, length));
            if (ends.contains(length)) {
                assertThat(Pcap.read(cut)).hasSize(ends.indexOf(length));
                continue;
            }
            var damage = catchThrowableOfType(PcapException.class, () -> Pcap.read(cut));
            assertThat(damage.frames()).as("cut at %d", length).hasSize(length < 42 ? 0 : 1);
            assertThat(damage.offset()).isBetween((long) length - 16, (long) length);
            assertThat(damage)
                    .hasMessageContaining(length == 0 ? "the file is empty" : "the file ends");
        }
    }

    @Test
    void aFrameThatClaimsTooMuchIsNamedWithItsByte() throws IOException {
        String corrupt = BIG_MICRO.replace("000f423f 00000001", "000f423f ffffffff");
        var damage = catchThrowableOfType(PcapException.class, () -> Pcap.read(file(corrupt)));
        assertThat(damage)
                .hasMessage(
                        "Byte 50: frame 2 is damaged: it claims 4294967295 bytes, most is 262144."
                                + " The frame that was read is intact.");
        assertThat(damage.offset()).isEqualTo(50);
        assertThat(damage.frames()).hasSize(1);
    }

    /// What a damaged file says of the wire costs no frame: the lab gives it as tshark does.
    @ParameterizedTest
    @CsvSource({
        "00000001, 1",
        "00000000, 0",
        "7fffffff, 2147483647",
        "80000000, 2147483647",
        "ffffffff, 2147483647"
    })
    void givesAFrameWhateverItsLengthOnTheWire(String hex, int original) throws IOException {
        var odd = BIG_MICRO.replace("00000002 0000003c cafe", "00000002 " + hex + " cafe");
        assertThat(odd).isNotEqualTo(BIG_MICRO).hasSameSizeAs(BIG_MICRO);
        var frames = Pcap.read(file(odd));
        assertThat(frames).extracting(Frame::originalLength).containsExactly(original, 1);
        assertThat(frames.getFirst().data()).containsExactly(0xca, 0xfe);
        var again = folder.resolve("again.pcap");
        Pcap.write(again, frames);
        assertThat(Pcap.read(again)).isEqualTo(frames);
    }

    @Test
    void readsLengthsTheOtherWayRoundBeforeVersion2Point3() throws IOException {
        var right = Pcap.read(file(BIG_MICRO));
        var turned = BIG_MICRO.replace("00000002 0000003c", "0000003c 00000002");
        assertThat(Pcap.read(file(turned.replace("0002 0004", "0002 0002")))).isEqualTo(right);
        assertThat(Pcap.read(file(turned.replace("0002 0004", "0002 0003")))).isEqualTo(right);
        assertThat(Pcap.read(file(BIG_MICRO.replace("0002 0004", "0002 0003")))).isEqualTo(right);
    }

    @Test
    void microsecondsOfMoreThanASecondAreCarriedOver() throws IOException {
        var right = Pcap.read(file(BIG_MICRO)).getLast().time();
        var late = Pcap.read(file(BIG_MICRO.replace("000f423f", "000f4240"))).getLast().time();
        assertThat(late).isEqualTo(right.plusNanos(1_000));
        var latest = Pcap.read(file(BIG_MICRO.replace("000f423f", "ffffffff"))).getLast().time();
        assertThat(latest).isEqualTo(right.plusNanos((0xffff_ffffL - 999_999) * 1_000));
    }

    @Test
    void readingOnAfterTheDamageGivesNothing() throws IOException {
        List<Frame> before = new ArrayList<>();
        try (PcapReader reader = Pcap.open(file(BIG_MICRO + "00"))) {
            assertThatThrownBy(() -> reader.forEach(before::add)).hasMessageContaining("frame 3");
            assertThat(reader.iterator().hasNext()).isFalse();
        }
        assertThat(before).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304, 'Byte 0: this is no capture file, it begins with 504b0304.'",
        "1f8b0808, 'Byte 0: the file is packed with gzip; unpack it first'",
        "d4c3b2, 'Byte 3: the file ends within its header'",
        "a1b2c3d4 0003 0004 00000000 00000000 0000ffff 00000001, 'Byte 4: pcap version 3'",
        "a1b2c3d4 0002 0004 00000000 00000000 0000ffff 00000069, 'Byte 20: link type 105'",
        "'', 'Byte 0: the file is empty.'"
    })
    void saysWhatAFileIsThatItDoesNotRead(String hex, String message) throws IOException {
        Path file = file(hex);
        assertThatThrownBy(() -> Pcap.read(file))
                .isInstanceOf(PcapException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void writesFramesOfOneLinkTypeOnly() {
        Frame ethernet = Frame.of(bytes("cafe"));
        Frame raw = new Frame(TIME, LinkType.RAW_IP, bytes("45"), 1);
        Path file = folder.resolve("mixed.pcap");
        assertThatThrownBy(() -> Pcap.write(file, List.of(ethernet, raw)))
                .hasMessageContaining("one link type: this one has ETHERNET, the frame has RAW_IP");
    }

    @Test
    void rejectsATimeTheFormatCannotHold() {
        Frame old = new Frame(Instant.ofEpochSecond(-1), LinkType.ETHERNET, bytes("00"), 1);
        Path file = folder.resolve("old.pcap");
        assertThatThrownBy(() -> Pcap.write(file, List.of(old)))
                .hasMessageContaining("from 1970 to 2106");
    }

    @Test
    void tcpdumpReadsWhatWasWritten() throws Exception {
        Needs.tool("tcpdump");
        String syn =
                "020000000002 020000000001 0800 45000028 00000000 40060000 c0000201 c0000202"
                        + "c0000050 00000001 00000000 50022000 00000000";
        Path file = folder.resolve("syn.pcap");
        Pcap.write(file, List.of(new Frame(TIME, LinkType.ETHERNET, bytes(syn), 54)));
        Process tcpdump =
                new ProcessBuilder("tcpdump", "-tt", "-n", "-r", file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String line =
                new String(tcpdump.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(tcpdump.waitFor()).isZero();
        assertThat(line)
                .startsWith(TIME.getEpochSecond() + ".000001")
                .contains("IP 192.0.2.1.49152 > 192.0.2.2.80: Flags [S], seq 1, win 8192");
    }

    private Path file(String hex) throws IOException {
        return Files.write(folder.resolve("given.pcap"), bytes(hex));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
