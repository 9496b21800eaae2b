package lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleFilterTest {
    /// 192.0.2.1:49152 to 192.0.2.2:80, SYN.
    private static final byte[] TCP =
            bytes(
                    "020000000002 020000000001 0800"
                            + "45000028 00000000 40060000 c0000201 c0000202"
                            + "c0000050 00000001 00000000 50022000 00000000");

    /// The second fragment of a UDP datagram; its payload looks like ports.
    private static final byte[] FRAGMENT =
            bytes(
                    "020000000002 020000000001 0800"
                            + "4500001c 00010001 40110000 c0000201 c0000202 00350035 00080000");

    private static final byte[] ARP =
            bytes(
                    "ffffffffffff 020000000001 0806 0001 0800 06 04 0001"
                            + "020000000001 c0000201 000000000000 c0000202");

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "tcp, true",
        "udp, false",
        "tcp port 80, true",
        "tcp port 81, false",
        "port 49152, true",
        "udp port 80, false",
        "src port 80, false",
        "dst port 80, true",
        "host 192.0.2.2, true",
        "tcp src host 192.0.2.2, false",
        "tcp port 80 and host 192.0.2.1, true",
        "ip and tcp and port 80 and host 192.0.2.9, false",
        "ip6, false",
        "udp or icmp, false",
        "udp or tcp, true",
        "arp or tcp port 80, true",
        "tcp or arp and udp, false",
        "udp and arp or tcp, true"
    })
    void passesWhatLibpcapWouldPass(String filter, boolean passes) {
        assertThat(SimpleFilter.parse(filter).test(TCP)).isEqualTo(passes);
    }

    @Test
    void aFragmentThatIsNotTheFirstHasNoPorts() {
        assertThat(SimpleFilter.parse("udp").test(FRAGMENT)).isTrue();
        assertThat(SimpleFilter.parse("port 53").test(FRAGMENT)).isFalse();
    }

    @Test
    void arpHasHostsAndNoPorts() {
        assertThat(SimpleFilter.parse("arp and host 192.0.2.2").test(ARP)).isTrue();
        assertThat(SimpleFilter.parse("arp src host 192.0.2.2").test(ARP)).isFalse();
        assertThat(SimpleFilter.parse("port 80").test(ARP)).isFalse();
    }

    @Test
    void aFrameCutShortPassesNothingAndBreaksNothing() {
        for (int length = 0; length < TCP.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(TCP, length);
            boolean longEnough = length >= 14 + 20 + 4;
            assertThat(SimpleFilter.parse("tcp dst port 80").test(cut)).isEqualTo(longEnough);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tcp port, it ends too early",
        "tcp port 80 and, it ends too early",
        "tcp port 65536, '\"65536\" is not a port from 0 to 65535'",
        "host example.org, '\"example.org\" is not an IP address'",
        "tcp or, it ends too early",
        "port 80 port 81, '\"port\" is not known'",
        "not arp, '\"not\" is not known'"
    })
    void saysWhatItDoesNotKnow(String filter, String reason) {
        assertThatThrownBy(() -> SimpleFilter.parse(filter))
                .isInstanceOf(CaptureException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
