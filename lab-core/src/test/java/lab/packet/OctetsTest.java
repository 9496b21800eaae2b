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
}
