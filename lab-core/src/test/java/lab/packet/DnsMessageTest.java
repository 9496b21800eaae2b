package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
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
        assertThat(new DnsName(List.of("a.b", "c d"))).hasToString("a\\.b.c\\032d");
        assertThat(DnsName.of("Example.COM").same(DnsName.of("example.com"))).isTrue();
    }

    @Test
    void refusesPointersThatOnlyLeadToPointers() {
        assertThat(chain(127)).isEqualTo(DnsName.ROOT);
        assertThatThrownBy(() -> chain(128)).hasMessageContaining("more than 127 pointers");
    }

    /// The root at byte 0, behind it pointers that each lead to the one before.
    private static DnsName chain(int pointers) {
        var bytes = ByteBuffer.allocate(2 + 2 * pointers);
        for (int i = 1; i <= pointers; i++) bytes.putShort(2 * i, (short) (0xc000 | 2 * (i - 1)));
        return DnsName.decode(bytes.position(2 * pointers));
    }
}
