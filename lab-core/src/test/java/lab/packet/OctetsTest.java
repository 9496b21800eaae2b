package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class OctetsTest {
    private static final byte[] BYTES = Bytes.hex("ff 80 01 7e 45 00 00 2c fe dc ba 98");

    @Test
    void readsAnyRunOfBitsOfAPartOfAnArray() {
        var octets = Octets.view(BYTES, 1, 11);
        var all = new BigInteger(1, octets.bytes());
        for (int bit = 0; bit < 88; bit++) {
            for (int width = 1; width <= Math.min(64, 88 - bit); width++) {
                long expected = all.shiftRight(88 - bit - width).longValue();
                if (width < 64) expected &= (1L << width) - 1;
                assertThat(octets.bits(bit, width))
                        .as("%d bits from %d", width, bit)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void readsNoBitThatIsNotThere() {
        assertThatThrownBy(() -> Octets.view(BYTES, 1, 2).bits(9, 8))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void isEqualByItsOctetsAndHashesSo() {
        var part = Octets.view(BYTES, 4, 2);
        assertThat(part).isEqualTo(Octets.hex("45 00")).hasSameHashCodeAs(Octets.hex("45 00"));
        assertThat(part).isNotEqualTo(Octets.hex("45 01")).isNotEqualTo(Octets.hex("45"));
        assertThat(Octets.hex("01 02").hashCode()).isNotEqualTo(Octets.hex("02 01").hashCode());
    }

    @Test
    void writesTheFirst32() {
        assertThat(Octets.view(new byte[32])).hasToString("00" + " 00".repeat(31));
        assertThat(Octets.view(new byte[33]))
                .hasToString("00" + " 00".repeat(31) + " … (33 bytes)");
    }

    @Test
    void takesNothingThatIsNotThere() {
        assertThat(Octets.view(BYTES, 12, 0)).isEqualTo(Octets.NONE);
        assertThat(Octets.view(BYTES, 1, 2).following(3)).hasToString("7e 45 00");
        assertThatThrownBy(() -> Octets.view(BYTES, 11, 2))
                .hasMessage("2 bytes from byte 11 do not lie in 12 bytes");
        assertThatThrownBy(() -> Octets.view(BYTES, -1, 2)).hasMessageContaining("from byte -1");
        assertThatThrownBy(() -> Octets.view(BYTES, 1, -2)).hasMessageContaining("-2 bytes");
    }
}
