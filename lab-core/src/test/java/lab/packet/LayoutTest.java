package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LayoutTest {
    static final List<Samples> SAMPLES = Samples.ALL;

    /// Fields that have one possible value, and are no component.
    private static final Set<String> CONSTANT =
            Set.of("Version", "Hardware Length", "Protocol Length", "magic cookie");

    /// Fields that say how long the options are, so that those change with them.
    private static final Set<String> LENGTHS =
            Set.of("IHL", "Data Offset", "Hdr Ext Len", "Payload Len", "Control");

    @Test
    void everyHeaderHasASample() {
        assertThat(Samples.ALL.stream().<Class<?>>map(Samples::kind))
                .containsExactlyInAnyOrderElementsOf(Samples.kinds(Header.class));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void eachBitOfAFieldBelongsToExactlyOneComponent(Samples sample) throws Exception {
        var before = components(sample.read(sample.bytes()));
        int component = 0;
        for (Field field : sample.layout().fields()) {
            for (int bit = field.bit(); bit < field.end(); bit++) {
                var flipped = sample.bytes().clone();
                flipped[bit / 8] ^= (byte) (0x80 >> bit % 8);
                if (CONSTANT.contains(field.name())) {
                    refuses(sample, field, flipped);
                } else {
                    changesOnly(component, field, bit, before, components(sample.read(flipped)));
                }
            }
            if (!CONSTANT.contains(field.name())) component++;
        }
    }

    private static void refuses(Samples sample, Field field, byte[] flipped) {
        assertThatThrownBy(() -> sample.read(flipped))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("byte " + field.bit() / 8)
                .hasMessageContaining(field.name().toLowerCase(Locale.ROOT));
    }

    private static void changesOnly(
            int component, Field field, int bit, List<Object> before, List<Object> after) {
        for (int i = 0; i < before.size(); i++) {
            boolean options = LENGTHS.contains(field.name()) && i == before.size() - 1;
            boolean changed = !before.get(i).equals(after.get(i));
            if (!options && changed != (i == component)) {
                fail(
                        "bit %d is of %s, component %d; component %d: %s, then %s",
                        bit, field.name(), component, i, before.get(i), after.get(i));
            }
        }
    }

    private static List<Object> components(Header header) throws Exception {
        var values = new ArrayList<Object>();
        for (var component : header.getClass().getRecordComponents()) {
            values.add(component.getAccessor().invoke(header));
        }
        return values;
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void fieldsFollowEachOtherWithoutAGap(Samples sample) {
        int bit = 0;
        for (Field field : sample.layout().fields()) {
            assertThat(field.bit()).as(field.name()).isEqualTo(bit);
            bit = field.end();
        }
        assertThat(bit).isEqualTo(sample.layout().bytes() * 8);
    }

    @Test
    void setsABitFieldAndLeavesItsNeighboursAlone() {
        var bytes = Bytes.hex("00 ff 00");
        var layout = Layout.of("Test", "").bits(7, "a").bits(10, "b").bits(7, "c").build();
        layout.set(bytes, "b", 0b1000000001);
        assertThat(Bytes.hex(bytes)).isEqualTo("01 00 80");
        assertThat(layout.get(bytes, "b")).isEqualTo(0b1000000001);
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        var bytes = new byte[20];
        assertThatThrownBy(() -> Ipv4Header.LAYOUT.set(bytes, "Time to Live", 256))
                .hasMessage("Time to Live is 256, but its 8 bits hold 0 to 255");
    }

    @Test
    void namesTheFieldsThereAre() {
        assertThatThrownBy(() -> UdpHeader.LAYOUT.field("TTL"))
                .hasMessage(
                        "UDP has no field 'TTL'; it has Source Port, Destination Port, Length,"
                                + " Checksum");
    }

    @Test
    void drawsThePictureOfTheRfc() {
        assertThat(TcpHeader.LAYOUT.diagram())
                .contains(
                        """
                        |  Data |       |C|E|U|A|P|R|S|F|                               |
                        | Offset| Rsrvd |W|C|R|C|S|S|Y|I|             Window            |
                        |       |       |R|E|G|K|H|T|N|N|                               |
                        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                        """);
    }

    @Test
    void drawsAFieldOverTwoRowsWithoutALineThroughIt() {
        assertThat(EthernetHeader.LAYOUT.diagram())
                .contains("+                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+\n");
    }

    /// IEEE 802.2 §5.3: the control field of a frame that is counted has a second octet.
    @Test
    void anLlcHeaderIsAsLongAsItsControlFieldSays() {
        assertThatThrownBy(() -> LlcHeader.decode(ByteBuffer.wrap(Bytes.hex("aaaa00"))))
                .hasMessage("LLC, byte 3: ends here, needs 4 bytes and has 3");
        assertThatThrownBy(() -> new LlcHeader(1, 1, 1, Octets.NONE))
                .hasMessage("behind a control of 0x01 there are 1 bytes of numbers, here are 0");
        assertThat(LlcHeader.snap().information()).isTrue();
        assertThat(new LlcHeader(1, 1, 0xaf, Octets.NONE).information()).isFalse();
        assertThat(new LlcHeader(1, 1, 0, Octets.hex("01")).information()).isTrue();
        assertThat(new LlcHeader(1, 1, 1, Octets.hex("01")).information()).isFalse();
        assertThat(new LlcHeader(0xaa, 0xab, 3, Octets.NONE).beforeSnap()).isFalse();
        assertThat(new LlcHeader(0xab, 0xaa, 3, Octets.NONE).beforeSnap()).isFalse();
        assertThat(new SnapHeader(0xf8, 1).typeIsEtherType()).isTrue();
        assertThat(new SnapHeader(1, 1).typeIsEtherType()).isFalse();
    }

    /// RFC 4861 §4.6.
    @Test
    void optionsOfNeighbourDiscoveryAreWholeEights() {
        assertThatThrownBy(() -> new NdOption(1, Octets.of(new byte[7])))
                .hasMessageEndingWith("at most 2040; with type and length this is 9");
        assertThat(new NdOption(1, Octets.of(new byte[2038])).length()).isEqualTo(2040);
        assertThatThrownBy(() -> new NdOption(1, Octets.of(new byte[2046])))
                .hasMessageEndingWith("this is 2048");
        assertThatThrownBy(() -> solicitation("01 01 0200 0000 000a 02 02 0200 0000 000b"))
                .hasMessage("Neighbor Solicitation, byte 36: ends here, needs 44 bytes and has 36");
        assertThatThrownBy(() -> solicitation("01 01 0200 0000 000a 02 01"))
                .hasMessage("Neighbor Solicitation, byte 30: ends here, needs 36 bytes and has 30");
        assertThatThrownBy(() -> solicitation("01 01 0200 0000 000a 02 00 0000 0000 0000"))
                .hasMessage("Neighbor Solicitation, byte 29: length of option 2 is 0, least is 1");
    }

    @Test
    void readsAnIcmpv6MessageUpToTheOptionThatIsBroken() {
        var whole = NeighborSolicitation.of(Ipv6Address.LOOPBACK, MacAddress.ZERO);
        for (String rest : List.of("02 00 0000 0000 0000", "02 02 0000 0000 0000", "02 01 00")) {
            var in = ByteBuffer.wrap(Bytes.hex(Bytes.hex(whole.bytes()) + rest));
            var read = Icmpv6Message.decodePartial(135, in);
            assertThat(read.message()).isEqualTo(whole);
            assertThat(read.trouble()).isPresent();
            assertThat(in.position()).isEqualTo(whole.length());
        }
        var shorter = ByteBuffer.wrap(whole.bytes(), 0, 19);
        assertThatThrownBy(() -> Icmpv6Message.decodePartial(135, shorter))
                .hasMessageContaining("needs 20 bytes and has 19");
        assertThatThrownBy(() -> Icmpv6Message.decodePartial(200, shorter))
                .hasMessage("ICMPv6, byte 0: type 200 is not known here");
    }

    private static Header solicitation(String options) {
        var bytes = Bytes.hex("00000000" + "00".repeat(16) + options);
        return NeighborSolicitation.decode(ByteBuffer.wrap(bytes));
    }
}
