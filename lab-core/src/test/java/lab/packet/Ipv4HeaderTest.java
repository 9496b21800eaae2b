package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class Ipv4HeaderTest {
    private final Ipv4Header ip =
            Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2"));

    private Ipv4Header decode(int at, int value) {
        var bytes = ip.bytes();
        bytes[at] = (byte) value;
        return Ipv4Header.decode(ByteBuffer.wrap(bytes));
    }

    @Test
    void rejectsIhlBelowFive() {
        assertThatThrownBy(() -> decode(0, 0x43)).hasMessage("IPv4, byte 0: IHL is 3, least is 5");
    }

    @Test
    void rejectsAnotherVersion() {
        assertThatThrownBy(() -> decode(0, 0x65)).hasMessage("IPv4, byte 0: version is 6, not 4");
    }

    @Test
    void saysThatOptionsAreMissing() {
        assertThatThrownBy(() -> decode(0, 0x46))
                .hasMessage("IPv4, byte 20: ends here, needs 24 bytes and has 20");
    }

    @Test
    void keepsAChecksumThatIsWrongOnPurpose() {
        assertThat(ip.checksumIsRight()).isTrue();
        assertThat(ip.withTtl(63).checksumIsRight()).isFalse();
        assertThat(ip.withChecksum(0xbeef).checksum()).isEqualTo(0xbeef);
        assertThat(ip.withTtl(63).withRightChecksum().checksumIsRight()).isTrue();
    }

    @Test
    void setsTheIhlThatItsOptionsNeed() {
        var routerAlert = Octets.hex("94 04 00 00");
        var more = ip.withOptions(routerAlert);
        assertThat(more.ihl()).isEqualTo(6);
        assertThat(more.options()).isEqualTo(routerAlert);
        assertThatThrownBy(() -> ip.withOptions(Octets.hex("01")))
                .hasMessage("options are 1 bytes; they must be a multiple of 4, at most 40");
    }
}
