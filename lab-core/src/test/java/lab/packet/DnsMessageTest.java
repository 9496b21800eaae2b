package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsMessageTest {
    /// RFC 1035 §4.1.4: F.ISI.ARPA, FOO.F.ISI.ARPA, ARPA and the root, here from byte 0 on.
    private static final String RFC_1035_COMPRESSION =
            "01 46 03 49 53 49 04 41 52 50 41 00 03 46 4f 4f c0 00 c0 06 00";

    /// A response for example.com: CNAME, A, AAAA, MX, TXT, SOA, SRV and an unknown type.
    private static final DnsMessage RESPONSE =
            new DnsMessage(
                    DnsHeader.query(7).reply(0).withCounts(1, 4, 2, 2),
                    List.of(new DnsQuestion(DnsName.of("www.example.com"), 255, 1)),
                    List.of(
                            record(
                                    "www.example.com",
                                    5,
                                    new DnsData.Name(DnsName.of("a.example.com"))),
                            DnsRecord.a(
                                    DnsName.of("a.example.com"), 60, Ipv4Address.of("192.0.2.1")),
                            DnsRecord.aaaa(
                                    DnsName.of("a.example.com"), 60, Ipv6Address.of("2001:db8::1")),
                            record(
                                    "example.com",
                                    16,
                                    new DnsData.Txt(List.of(Octets.text("v=1"), Octets.NONE)))),
                    List.of(
                            record(
                                    "example.com",
                                    15,
                                    new DnsData.Mx(10, DnsName.of("mail.example.com"))),
                            record(
                                    "example.com",
                                    6,
                                    new DnsData.Soa(
                                            DnsName.of("ns.example.com"),
                                            DnsName.of("root.example.com"),
                                            1,
                                            2,
                                            3,
                                            4,
                                            4294967295L))),
                    List.of(
                            record(
                                    "_http._tcp.example.com",
                                    33,
                                    new DnsData.Srv(1, 2, 80, DnsName.of("www.example.com"))),
                            record("example.com", 99, new DnsData.Other(Octets.hex("0102")))));

    private static DnsRecord record(String name, int type, DnsData data) {
        return new DnsRecord(DnsName.of(name), type, 1, 300, data);
    }

    @Test
    void readsTheNamesOfRfc1035() {
        var in = ByteBuffer.wrap(Bytes.hex(RFC_1035_COMPRESSION));
        assertThat(DnsName.decode(in)).hasToString("F.ISI.ARPA");
        assertThat(DnsName.decode(in)).hasToString("FOO.F.ISI.ARPA");
        assertThat(DnsName.decode(in)).hasToString("ARPA");
        assertThat(DnsName.decode(in)).isEqualTo(DnsName.ROOT);
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void writesAQueryAsRfc1035LaysItOut() {
        assertThat(Bytes.hex(DnsMessage.query(0xabcd, "example.com", DnsRecord.A).bytes()))
                .isEqualTo(
                        "ab cd 01 00 00 01 00 00 00 00 00 00"
                                + " 07 65 78 61 6d 70 6c 65 03 63 6f 6d 00 00 01 00 01");
    }

    @Test
    void readsBackWhatItWroteWithPointers() {
        var bytes = RESPONSE.bytes();
        assertThat(DnsMessage.decode(ByteBuffer.wrap(bytes))).isEqualTo(RESPONSE);
        assertThat(bytes).hasSizeLessThan(300);
        assertThat(RESPONSE.answers().get(1)).hasToString("a.example.com A 192.0.2.1");
    }

    @Test
    void fieldsCoverTheMessage() {
        int bit = 0;
        for (FieldValue value : RESPONSE.fields()) {
            assertThat(value.field().bit()).as(value.field().name()).isEqualTo(bit);
            bit = value.field().end();
        }
        assertThat(bit).isEqualTo(RESPONSE.length() * 8);
    }

    @ParameterizedTest
    @CsvSource({
        "c000, 'DNS, byte 0: a pointer leads to byte 0, not backwards'",
        "c0ff, 'DNS, byte 0: a pointer leads to byte 255, not backwards'",
        "01 61 c000, 'DNS, byte 2: a pointer leads to byte 0, not backwards'",
        "40 00, 'DNS, byte 0: 0x40 begins neither a label nor a pointer'",
        "05 61, 'DNS, byte 2: ends here, needs 6 bytes and has 2'",
        "c0, 'DNS, byte 1: ends here, needs 2 bytes and has 1'"
    })
    void refusesNamesThatNeverEnd(String hex, String why) {
        var in = ByteBuffer.wrap(Bytes.hex(hex));
        assertThatThrownBy(() -> DnsName.decode(in))
                .isInstanceOf(MalformedException.class)
                .hasMessage(why);
    }

    @Test
    void refusesANameOfMoreThan255Octets() {
        var in = ByteBuffer.wrap(Bytes.hex(("3f" + "61".repeat(63)).repeat(4) + "00"));
        assertThatThrownBy(() -> DnsName.decode(in)).hasMessageContaining("longer than 255 octets");
    }

    @Test
    void refusesDataThatIsShorterThanItsLength() {
        var bytes =
                DnsMessage.query(1, "a", 1)
                        .answer(DnsRecord.a(DnsName.of("a"), 1, Ipv4Address.ANY))
                        .bytes();
        bytes[bytes.length - 5] = 3;
        assertThatThrownBy(() -> DnsMessage.decode(ByteBuffer.wrap(bytes)))
                .hasMessageContaining("data needs 4 bytes more and has 3");
    }

    @Test
    void tellsADotInALabelFromADotBetweenLabels() {
        assertThat(new DnsName(List.of("a.b", "c\\d"))).hasToString("a\\.b.c\\\\d");
        assertThat(DnsName.of("Example.COM").same(DnsName.of("example.com"))).isTrue();
    }

    /// Octets of a label, and how it is written.
    @ParameterizedTest
    @CsvSource({
        "4d 79 20 54 56, 'My TV'",
        "ed 94 84 eb a6 b0 ed 84 b0 2e 31, 프린터\\.1",
        "e9 5c, \\233\\\\",
        "61 00 1f 7f, a\\000\\031\\127",
        "c2 85 e2 80 ae, \\194\\133\\226\\128\\174"
    })
    void writesVisibleCharactersAsTheyAreAndOtherOctetsInDigits(String octets, String text) {
        var label = new String(Bytes.hex(octets), StandardCharsets.ISO_8859_1);
        assertThat(new DnsName(List.of(label))).hasToString(text);
    }

    @Test
    void refusesPointersThatOnlyLeadToPointers() {
        assertThat(chain(127)).isEqualTo(DnsName.ROOT);
        assertThatThrownBy(() -> chain(128)).hasMessageContaining("more than 127 pointers");
    }

    /// 127 labels, and thousands of pointers to the first of them.
    @Test
    void aPointerToANameThatWasReadCostsNothing() {
        var bytes = ByteBuffer.allocate(60_000);
        bytes.putShort((short) 1).putShort((short) 0).putShort((short) 9_000).position(12);
        for (int i = 0; i < 127; i++) bytes.put((byte) 1).put((byte) 'a');
        bytes.put((byte) 0).putInt(0x0001_0001);
        for (int i = 1; i < 9_000; i++) bytes.putShort((short) 0xc00c).putInt(0x0001_0001);
        var message = DnsMessage.decode(bytes.flip());
        assertThat(message.questions()).hasSize(9_000).containsOnly(message.questions().getFirst());
        assertThat(message.questions().getLast().name())
                .isSameAs(message.questions().getFirst().name());
    }

    /// What is set aside to write a message in, with no name that could be a pointer.
    @Test
    void knowsHowManyBytesDataTakes() {
        var name = DnsName.of("a.bb");
        var all =
                List.of(
                        new DnsData.A(Ipv4Address.ANY),
                        new DnsData.Aaaa(Ipv6Address.of("::1")),
                        new DnsData.Name(name),
                        new DnsData.Mx(1, name),
                        new DnsData.Txt(List.of(Octets.text("v=1"), Octets.NONE)),
                        new DnsData.Soa(name, DnsName.of("c.dd"), 1, 2, 3, 4, 5),
                        new DnsData.Srv(1, 2, 3, name),
                        new DnsData.Other(Octets.hex("010203")));
        for (DnsData data : all) {
            var out = ByteBuffer.allocate(1_000);
            DnsData.encode(data, out, new HashMap<>());
            assertThat(DnsData.longest(data)).as("%s", data).isEqualTo(out.position());
        }
    }

    @Test
    void pointersIntoANameAreItsLastLabels() {
        var bytes = Bytes.hex("01 61 02 62 62 00 c000 c002 01 63 c002 01 64 c00a");
        var names = new DnsNames();
        var in = ByteBuffer.wrap(bytes);
        var read = Stream.generate(() -> names.read(in).toString()).limit(5).toList();
        assertThat(read).containsExactly("a.bb", "a.bb", "bb", "c.bb", "d.c.bb");
        assertThat(in.hasRemaining()).isFalse();
    }

    /// The root at byte 0, behind it pointers that each lead to the one before.
    private static DnsName chain(int pointers) {
        var bytes = ByteBuffer.allocate(2 + 2 * pointers);
        for (int i = 1; i <= pointers; i++) bytes.putShort(2 * i, (short) (0xc000 | 2 * (i - 1)));
        return DnsName.decode(bytes.position(2 * pointers));
    }

    /// Type, length and data of a record that its length does not leave room for, or leaves some.
    @ParameterizedTest
    @CsvSource({
        "0001, 0003, 0a0000, 'DNS, byte 30: data needs 4 bytes more and has 3'",
        "0001, 0005, 0a00000100, 'DNS, byte 34: data of type 1 ends here, but its length is 5'",
        "001c, 000f, 000000000000000000000000000000, 'DNS, byte 30: data needs 16 bytes more and"
                + " has 15'",
        "000f, 0002, 000a, 'DNS, byte 30: data needs 3 bytes more and has 2'",
        "0006, 0003, 00 00 01, 'DNS, byte 32: data needs 20 bytes more and has 1'",
        "0021, 0006, 000100020050, 'DNS, byte 30: data needs 7 bytes more and has 6'",
        "0010, 0003, 05 6162, 'DNS, byte 31: data needs 5 bytes more and has 2'",
        "0010, 0003, 01, 'DNS, byte 31: ends here, needs 33 bytes and has 31'",
        "0002, 0003, 03 6162, 'DNS, byte 33: ends here, needs 34 bytes and has 33'"
    })
    void saysWhatIsWrongWithARecordsData(String type, String length, String data, String why) {
        var message =
                "0007 8180 0001 0001 0000 0000 01 61 00 0001 0001"
                        + "00"
                        + type
                        + "0001 0000003c"
                        + length
                        + data;
        var in = ByteBuffer.wrap(Bytes.hex(message));
        assertThatThrownBy(() -> DnsMessage.decode(in)).hasMessage(why);
    }

    @Test
    void readsAMessageUpToTheRecordThatIsBroken() {
        var bytes = RESPONSE.bytes();
        for (int length = DnsHeader.BYTES; length < bytes.length; length++) {
            var in = ByteBuffer.wrap(bytes, 0, length);
            var read = DnsMessage.decodePartial(in);
            var message = read.message();
            assertThat(message.header()).isEqualTo(RESPONSE.header());
            int answers = message.answers().size();
            assertThat(message.answers()).isEqualTo(RESPONSE.answers().subList(0, answers));
            assertThat(read.trouble().orElseThrow().missing()).isPositive();
            assertThat(in.limit()).isEqualTo(length);
            var fields = message.fields(Octets.view(bytes, 0, in.position()));
            assertThat(fields.getLast().field().end()).isEqualTo(in.position() * 8);
        }
        assertThat(DnsMessage.decodePartial(ByteBuffer.wrap(bytes)))
                .isEqualTo(Partial.whole(RESPONSE));
    }

    @Test
    void leavesTheBufferAtTheRecordThatIsBroken() {
        var bytes =
                DnsMessage.query(1, "a", 1)
                        .answer(DnsRecord.a(DnsName.of("b"), 1, Ipv4Address.ANY))
                        .bytes();
        bytes[bytes.length - 5] = 3;
        var in = ByteBuffer.wrap(bytes);
        var read = DnsMessage.decodePartial(in);
        assertThat(read.message().questions()).hasSize(1);
        assertThat(read.message().answers()).isEmpty();
        assertThat(in.position()).isEqualTo(DnsHeader.BYTES + 7);
        assertThat(in.remaining()).isEqualTo(17);
    }

    @Test
    void readsNamesWithAndWithoutTheRootsDot() {
        assertThat(DnsName.of("")).isEqualTo(DnsName.ROOT);
        assertThat(DnsName.of(".")).isEqualTo(DnsName.ROOT).hasToString(".");
        assertThat(DnsName.of("a.example.")).isEqualTo(DnsName.of("a.example"));
        assertThat(DnsName.of("a.example").same(DnsName.of("b.example"))).isFalse();
        assertThat(new DnsName(List.of("~\u007f\\"))).hasToString("~\\127\\\\");
    }

    @Test
    void aLabelHas63OctetsAndAName255() {
        var longest = "a".repeat(63);
        assertThat(new DnsName(List.of(longest, longest, longest, "a".repeat(61))).length())
                .isEqualTo(255);
        assertThatThrownBy(() -> new DnsName(List.of(longest, longest, longest, "a".repeat(62))))
                .hasMessage("a name is at most 255 octets, this one is 256");
        assertThatThrownBy(() -> DnsName.of("a".repeat(64)))
                .hasMessage("a label is 1 to 63 octets, '%s' is 64".formatted("a".repeat(64)));
        assertThatThrownBy(() -> DnsName.of("a..b")).hasMessageContaining("'' is 0");
        var wire = Bytes.hex(("3f" + "61".repeat(63)).repeat(3) + "3d" + "61".repeat(61) + "00");
        assertThat(DnsName.decode(ByteBuffer.wrap(wire)).length()).isEqualTo(255);
    }

    /// A pointer has 14 bits (RFC 1035 §4.1.4).
    @Test
    void followsAPointerOverMoreThanAByte() {
        var in = ByteBuffer.allocate(400);
        in.put(300, (byte) 1).put(301, (byte) 'a').putShort(310, (short) 0xc12c);
        assertThat(DnsName.decode(in.position(310))).hasToString("a");
    }
}
