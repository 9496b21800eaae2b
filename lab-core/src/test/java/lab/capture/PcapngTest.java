package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.LinkType;
import lab.packet.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngTest {
    private static final long SEED = 20_261_122;
    private static final Instant TIME = Instant.parse("2026-11-22T12:00:00.000001Z");

    /// A section, an interface and an enhanced packet block, most significant byte first; times in
    /// microseconds, since the interface does not say.
    private static final String BIG =
            "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                    + "00000001 00000014 0001 0000 00040000 00000014"
                    + "00000006 00000024 00000000 00065e2c 9d06b001 00000002 0000003c cafe0000 00000024";

    private static final String LITTLE_SECTION =
            "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000";

    @TempDir private Path folder;

    private Path file(String hex) throws IOException {
        return Files.write(folder.resolve("given.pcapng"), Bytes.hex(hex));
    }

    @Test
    void readsMostSignificantByteFirst() throws IOException {
        var frame = Pcap.read(file(BIG)).getFirst();
        assertThat(frame.data()).containsExactly(0xca, 0xfe);
        assertThat(frame.originalLength()).isEqualTo(60);
        long micros = 0x00065e2c9d06b001L;
        assertThat(frame.time())
                .isEqualTo(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
    }

    @Test
    void readsSectionsOfBothByteOrdersOneBehindTheOther() throws IOException {
        var simple =
                LITTLE_SECTION
                        + "01000000 14000000 6500 0000 00000000 14000000"
                        + "0a000000 0c000000 0c000000"
                        + "03000000 14000000 01000000 45000000 14000000";
        var frames = Pcap.read(file(BIG + simple));
        assertThat(frames).hasSize(2);
        assertThat(frames.getLast().link()).isEqualTo(LinkType.RAW_IP);
        assertThat(frames.getLast().data()).containsExactly(0x45);
    }

    /// Some programs wrote 1.2, and nothing that a reader of 1.0 could not pass over.
    @Test
    void takesVersion1Point2ForVersion1Point0() throws IOException {
        var file = file(BIG.replace("1a2b3c4d 0001 0000", "1a2b3c4d 0001 0002"));
        assertThat(Pcap.read(file)).isEqualTo(Pcap.read(file(BIG)));
    }

    @Test
    void leavesOutFramesOfALinkTypeThatItCannotTakeApart() throws IOException {
        var usb = LITTLE_SECTION + "01000000 14000000 f900 0000 00000000 14000000";
        var packet = "03000000 14000000 01000000 45000000 14000000";
        try (var reader = Pcap.open(file(usb + packet + packet + BIG + usb + packet))) {
            var frames = reader.iterator();
            assertThat(frames.next().data()).containsExactly(0xca, 0xfe);
            assertThat(reader.number()).isEqualTo(3);
            assertThat(frames.hasNext()).isFalse();
            assertThat(reader.leftOut()).containsExactly(Map.entry(249, 3L));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "06, 1000000, 1",
        "09, 1000000000, 1",
        "00, 1, 1",
        "8a, 1024, 1",
        "0c, 1000000000000, 1",
        "a8, 1099511627776, 1"
    })
    void readsEveryResolutionOfTime(String resolution, long perSecond, long seconds) {
        var body =
                ByteBuffer.wrap(
                        Bytes.hex(
                                "0001 0000 00000000 0009 0001 " + resolution + "000000 0000 0000"));
        var from = from(body);
        assertThat(from.perSecond()).isEqualTo(BigInteger.valueOf(perSecond));
        assertThat(from.time(perSecond * seconds + perSecond / 2).orElseThrow())
                .isEqualTo(Instant.ofEpochSecond(seconds, perSecond == 1 ? 0 : 500_000_000));
    }

    /// 10^-19, 10^-127, 2^-63 and 2^-127: no clock is so fine, but a file may say so.
    @ParameterizedTest
    @CsvSource({"13, 1844674407", "7f, 0", "bf, 1999999999", "ff, 0"})
    void readsFramesOfClocksThatNobodyHas(String resolution, long nanoseconds) {
        var body =
                ByteBuffer.wrap(
                        Bytes.hex(
                                "0001 0000 00000000 0009 0001 " + resolution + "000000 0000 0000"));
        assertThat(from(body).time(-1).orElseThrow())
                .isEqualTo(Instant.ofEpochSecond(0, nanoseconds));
    }

    private static PcapngInterface from(ByteBuffer body) {
        return PcapngInterface.decode(body, PcapngOptions.of(body, 8));
    }

    @Test
    void takesAResolutionOfAnotherLengthForNone() {
        var body = ByteBuffer.wrap(Bytes.hex("0001 0000 00000000 0009 0004 09000000 0000 0000"));
        assertThat(from(body).perSecond()).isEqualTo(1_000_000);
    }

    @Test
    void losesNoNanosecondToRounding() {
        var body = ByteBuffer.wrap(Bytes.hex("0001 0000 00000000 0009 0001 0a000000 0000 0000"));
        var from = from(body);
        for (int nanos = 0; nanos < 1000; nanos++) {
            assertThat(from.time(nanos * 10L + 9).orElseThrow())
                    .isEqualTo(Instant.ofEpochSecond(0, nanos));
            assertThat(from.time(nanos * 10L).orElseThrow())
                    .isEqualTo(Instant.ofEpochSecond(0, nanos));
        }
    }

    /// Seconds have no sign there.
    @Test
    void hasNoTimeBeyondTheCalendar() {
        var body = ByteBuffer.wrap(Bytes.hex("0001 0000 00000000 0009 0001 00000000 0000 0000"));
        assertThat(from(body).time(-1)).isEmpty();
        assertThat(from(body).time(1L << 62)).isEmpty();
    }

    @Test
    void readsBackWhatItWroteWithComments() throws IOException {
        var file = folder.resolve("written.pcapng");
        var frames =
                List.of(
                        new Frame(TIME, LinkType.ETHERNET, Bytes.hex("cafe"), 60),
                        new Frame(TIME.plusNanos(1), LinkType.RAW_IP, Bytes.hex("450000"), 3));
        try (var writer = Pcap.createNg(file)) {
            writer.write(frames.getFirst(), "왜 여기서 끊겼나?");
            writer.write(frames.getLast());
        }
        assertThat(Pcap.read(file)).isEqualTo(frames);
        try (var reader = Pcap.open(file)) {
            var each = reader.iterator();
            each.next();
            assertThat(reader.comment()).contains("왜 여기서 끊겼나?");
            each.next();
            assertThat(reader.comment()).isEmpty();
            assertThat(reader.link()).isEqualTo(LinkType.RAW_IP);
        }
        Pcap.write(file, frames);
        assertThat(Pcap.read(file)).isEqualTo(frames);
    }

    @Test
    void aFileCutAnywhereGivesTheFramesBeforeTheCut() throws IOException {
        byte[] whole = Bytes.hex(BIG);
        var ends = List.of(28, 48, whole.length);
        for (int length = 1; length < whole.length; length++) {
            if (ends.contains(length)) continue;
            Path cut = folder.resolve("cut.pcapng");
            Files.write(cut, Arrays.copyOf(whole, length));
            var damage = catchThrowableOfType(PcapException.class, () -> Pcap.read(cut));
            assertThat(damage).as("cut at %d", length).hasMessageContaining("the file ends");
            assertThat(damage.offset()).as("cut at %d", length).isLessThanOrEqualTo(length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'ffffffffffffffff 0000001c', 'ffffffffffffffff 0000001d', 'Byte 24: a block''s lengths do not agree: 28 before, 29 behind.'",
        "'00000024 00000000', '00000024 00000007', 'Byte 56: frame 1 is from interface 7, but there are 1.'",
        "'00000002 0000003c', '00000042 0000003c', 'Byte 68: frame 1 claims 66 bytes, its block has 4.'",
        "'00000014 0001 0000', '00000014 00f9 0000', 'Byte 84: there are no frames but of link type 249, which the lab cannot take apart.'",
        "'1a2b3c4d 0001', '1a2b3c4d 0002', 'Byte 12: pcapng version 2.0 is not known, 1.0 and 1.2 are.'",
        "'1a2b3c4d 0001', '1a2b3c4d 0000', 'Byte 12: pcapng version 0.0 is not known, 1.0 and 1.2 are.'",
        "'1a2b3c4d 0001 0000', '1a2b3c4d 0001 0001', 'Byte 12: pcapng version 1.1 is not known, 1.0 and 1.2 are.'",
        "'00000006 00000024', '00000006 00000021', 'Byte 52: a block claims a length of 33 bytes.'"
    })
    void saysWhatIsDamagedAndWhere(String good, String bad, String message) throws IOException {
        Path file = file(BIG.replace(good, bad));
        assertThatThrownBy(() -> Pcap.read(file))
                .isInstanceOf(PcapException.class)
                .hasMessageStartingWith(message);
    }

    /// Its block's own lengths are right, so that all else can be read.
    @Test
    void anOptionThatRunsPastItsBlockCostsNoFrame() throws IOException {
        var commented =
                "00000006 00000030 00000000 00065e2c 9d06b001 00000002 0000003c cafe0000"
                        + "0001 0002 68690000 0002 0009 00000030";
        var from = BIG.indexOf("00000006 00000024");
        var file = file(BIG.substring(0, from) + commented + BIG.substring(from));
        try (var reader = Pcap.open(file)) {
            var frames = reader.iterator();
            frames.next();
            assertThat(reader.comment()).contains("hi");
            frames.next();
            assertThatThrownBy(frames::hasNext)
                    .hasMessage("Byte 88: an option claims 9 bytes, its block has 0 left.");
        }
        assertThatThrownBy(() -> Pcap.read(file))
                .hasMessageEndingWith("0 left. The 2 frames that were read are intact.");
    }

    @Test
    void givesAFrameWhateverItsLengthOnTheWire() throws IOException {
        var less = Pcap.read(file(BIG.replace("0000003c", "00000001"))).getFirst();
        assertThat(less.originalLength()).isEqualTo(1);
        assertThat(less.data()).hasSize(2);
        var most = Pcap.read(file(BIG.replace("0000003c", "ffffffff"))).getFirst();
        assertThat(most.originalLength()).isEqualTo(Integer.MAX_VALUE);
        var simple = "00000003 00000014 ffffffff cafe0000 00000014";
        assertThat(Pcap.read(file(BIG + simple)).getLast().originalLength())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whateverIsDamagedIsOneErrorAndNothingElse() throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < 3000; round++) {
            var bytes = Bytes.hex(BIG);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var frames = new ArrayList<Frame>();
            try (var reader = Pcap.open(new ByteArrayInputStream(bytes))) {
                reader.forEach(frames::add);
            } catch (PcapException e) {
                assertThat(e.offset()).as("seed %d, round %d", SEED, round).isBetween(0L, 84L);
            }
        }
    }

    @Test
    void tsharkReadsWhatWasWritten() throws Exception {
        Needs.tool("tshark");
        var file = folder.resolve("tshark.pcapng");
        try (var writer = Pcap.createNg(file)) {
            writer.write(new Frame(TIME, LinkType.ETHERNET, new byte[60], 60), "a comment");
        }
        Process tshark =
                new ProcessBuilder(
                                "tshark",
                                "-r",
                                file.toString(),
                                "-T",
                                "fields",
                                "-e",
                                "frame.time_epoch",
                                "-e",
                                "frame.comment",
                                "-e",
                                "frame.len")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var line = new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tshark.waitFor()).isZero();
        assertThat(line.strip()).isEqualTo(TIME.getEpochSecond() + ".000001000\ta comment\t60");
    }
}
