package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv6AddressTest {
    private static final long SEED = 5952;

    /// RFC 4291 §2.2 and RFC 5952 §4, with the text that RFC 5952 wants.
    @ParameterizedTest
    @CsvSource({
        "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789, abcd:ef01:2345:6789:abcd:ef01:2345:6789",
        "2001:DB8:0:0:8:800:200C:417A, 2001:db8::8:800:200c:417a",
        "FF01:0:0:0:0:0:0:101, ff01::101",
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "::FFFF:129.144.52.38, ::ffff:129.144.52.38",
        "0:0:0:0:0:0:13.1.68.3, ::13.1.68.3",
        "::1:0, ::0.1.0.0",
        "::FFFF:FFFF, ::255.255.255.255",
        "::ffff, ::ffff",
        "::1:0:0, ::1:0:0",
        "2001:0db8::0001, 2001:db8::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "1::, 1::",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221"
    })
    void writesWhatRfc5952Wants(String text, String canonical) {
        assertThat(Ipv6Address.of(text)).hasToString(canonical);
        assertThat(Ipv6Address.of(canonical)).isEqualTo(Ipv6Address.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1:2:3, 'that is eight groups with colons between, here are 3'",
        "1:2:3:4:5:6:7:8:9, 'that is eight groups with colons between, here are 9'",
        "1::2::3, '''::'' stands twice in it'",
        "::g, '''g'' is not a hexadecimal number'",
        "12345::, '''12345'' has more than four digits'",
        "1:2:3:4::5:6:7:8, '''::'' has no room, there are eight groups or more without it'",
        ":1:2:3:4:5:6:7, a group is missing",
        "fe80::1%eth0, '''1%eth0'' is not a hexadecimal number'",
        "::1.2.3.256, '''1.2.3.256'' is not an IPv4 address: 256 is more than 255'",
        "1.2.3.4::, '''1.2.3.4'' is not a hexadecimal number'"
    })
    void saysWhatIsWrong(String text, String why) {
        assertThatThrownBy(() -> Ipv6Address.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not an IPv6 address: " + why);
    }

    @Test
    void readsBackWhatItWritesAndAgreesWithTheJdk() throws Exception {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            // Many groups are zero, so that there are runs of every length.
            var bytes = new byte[16];
            for (int i = 0; i < 16; i++) {
                if (random.nextInt(3) == 0) bytes[i] = (byte) random.nextInt();
            }
            var address = Ipv6Address.decode(ByteBuffer.wrap(bytes));
            assertThat(Ipv6Address.of(address.toString()))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(address);
            assertThat(InetAddress.getByName(address.toString()))
                    .as("seed %d, round %d, %s", SEED, round, address)
                    .isEqualTo(InetAddress.getByAddress(bytes));
        }
    }

    @Test
    void knowsWhereANeighbourIsAskedFor() {
        assertThat(Ipv6Address.of("4037::01:800:200e:8c6c").solicitedNode())
                .hasToString("ff02::1:ff0e:8c6c");
    }

    @Test
    void knowsWhatIsOnThisLinkOnly() {
        assertThat(Ipv6Address.of("fe80::1").linkLocal()).isTrue();
        assertThat(Ipv6Address.of("fec0::1").linkLocal()).isFalse();
        assertThat(Ipv6Address.ALL_NODES.multicast()).isTrue();
    }
}
