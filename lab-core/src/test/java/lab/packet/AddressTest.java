package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "10.0.0.1", "127.0.0.1", "192.168.255.254", "255.255.255.255"})
    void writesTheIpv4AddressItRead(String text) {
        assertThat(Ipv4Address.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0, 'that is four numbers with dots between, here are 3'",
        "10.0.0.256, 256 is more than 255",
        "10.0.0.99999999999, 99999999999 is more than 255",
        "10.0.0.01, '''01'' begins with a zero'",
        "10.0..1, a number is missing",
        "10.0.0.-1, '''-1'' is not a number'",
        "10.0.0.x, '''x'' is not a number'"
    })
    void saysWhatIsWrongWithAnIpv4Address(String text, String why) {
        assertThatThrownBy(() -> Ipv4Address.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not an IPv4 address: %s", text, why);
    }

    @Test
    void readsMacAddressesWithColonsOrHyphens() {
        assertThat(MacAddress.of("02-00-00-00-00-0A"))
                .isEqualTo(MacAddress.of("02:00:00:00:00:0a"));
        assertThat(MacAddress.of("02:00:00:00:00:0a")).hasToString("02:00:00:00:00:0a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02:00:00:00:00",
                "2:0:0:0:0:a",
                "02:00-00:00:00:0a",
                "02:00:00:00:00:0g"
            })
    void saysWhatAMacAddressLooksLike(String text) {
        assertThatThrownBy(() -> MacAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("six bytes of two hexadecimal digits");
    }

    @Test
    void knowsWhomAMacAddressIsFor() {
        assertThat(MacAddress.BROADCAST.multicast()).isTrue();
        assertThat(MacAddress.of("02:00:00:00:00:0a").multicast()).isFalse();
        assertThat(MacAddress.of("02:00:00:00:00:0a").local()).isTrue();
    }

    @Test
    void readsHexadecimalTextOrSaysWhatIsNot() {
        assertThat(Bytes.hex("4500 00-2c\nff")).containsExactly(0x45, 0, 0, 0x2c, -1);
        assertThatThrownBy(() -> Bytes.hex("45 0g")).hasMessage("'g' is not a hexadecimal digit");
        assertThatThrownBy(() -> Bytes.hex("450"))
                .hasMessage("a byte is two hexadecimal digits, but there are 3");
    }

    @Test
    void readsUnsignedNumbers() {
        var bytes = Bytes.hex("00 fe dc ba 98");
        assertThat(Bytes.u8(bytes, 1)).isEqualTo(0xfe);
        assertThat(Bytes.u16(bytes, 1)).isEqualTo(0xfedc);
        assertThat(Bytes.u32(bytes, 1)).isEqualTo(0xfedcba98L);
    }

    @Test
    void aFieldHoldsAsMuchAsItsBits() {
        assertThat(new Field("a", 0, 4).max()).isEqualTo(15);
        assertThat(new Field("a", 3, 63).max()).isEqualTo(Long.MAX_VALUE);
        assertThat(new Field("a", 0, 64).max()).isEqualTo(-1);
        assertThat(new Field("a", 0, 64).text(-1)).isEqualTo("18446744073709551615");
    }

    /// IEEE 802.3 §3.2.6: up to 1500 it is a length.
    @Test
    void anEtherTypeMayBeALength() {
        var ethernet = EthernetHeader.of(MacAddress.ZERO, MacAddress.BROADCAST);
        assertThat(ethernet.source()).isEqualTo(MacAddress.BROADCAST);
        assertThat(ethernet.withType(1500).typeIsLength()).isTrue();
        assertThat(ethernet.withType(1501).typeIsLength()).isFalse();
    }
}
