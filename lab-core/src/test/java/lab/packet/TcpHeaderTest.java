package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TcpHeaderTest {
    private static List<TcpOption> options(String hex) {
        return TcpOption.decodeAll(ByteBuffer.wrap(Bytes.hex(hex)));
    }

    @Test
    void readsTheOptionsOfALinuxSyn() {
        assertThat(options("020405b4 0402 080a0001e24000000000 01 030307"))
                .containsExactly(
                        new TcpOption.MaximumSegmentSize(1460),
                        new TcpOption.SackPermitted(),
                        new TcpOption.Timestamps(123456, 0),
                        new TcpOption.NoOperation(),
                        new TcpOption.WindowScale(7));
    }

    @Test
    void readsSelectiveAcknowledgments() {
        assertThat(options("0101 0512 00000001 00000005 fffffff0 00000000"))
                .endsWith(
                        new TcpOption.Sack(
                                List.of(
                                        new TcpOption.Sack.Block(1, 5),
                                        new TcpOption.Sack.Block(0xfffffff0L, 0))));
    }

    @Test
    void keepsAnOptionItDoesNotKnow() {
        assertThat(options("fe04beef 01"))
                .containsExactly(
                        new TcpOption.Unknown(254, Octets.hex("beef")),
                        new TcpOption.NoOperation());
    }

    @Test
    void keepsAKnownKindOfTheWrongLength() {
        assertThat(options("0203ff")).containsExactly(new TcpOption.Unknown(2, Octets.hex("ff")));
    }

    @Test
    void stopsAtTheEndOfTheListAndKeepsItsPadding() {
        assertThat(options("00 ff ff ff"))
                .containsExactly(new TcpOption.EndOfList(Octets.hex("ff ff ff")));
    }

    @Test
    void doesNotHangOnALengthOfZero() {
        assertThat(options("01 0300 01")).last().hasToString("length of kind 3 is 0, least is 2");
    }

    @Test
    void saysThatAnOptionRunsOverTheEnd() {
        assertThat(options("080a 0000"))
                .last()
                .hasToString("length of kind 8 is 10, but 4 bytes are left");
        assertThat(options("02")).last().hasToString("kind 2 ends before its length");
    }

    @Test
    void rejectsADataOffsetBelowFive() {
        var bytes = TcpHeader.syn(1, 2, 3).bytes();
        bytes[12] = 0x40;
        assertThatThrownBy(() -> TcpHeader.decode(ByteBuffer.wrap(bytes)))
                .hasMessage("TCP, byte 12: data offset is 4, least is 5");
    }

    @Test
    void padsOptionsToWholeWords() {
        var tcp = TcpHeader.syn(1, 2, 3).withOptions(new TcpOption.WindowScale(7));
        assertThat(tcp.dataOffset()).isEqualTo(6);
        assertThat(tcp.bytes()).hasSize(24).endsWith(3, 3, 7, 0);
    }

    @Test
    void refusesMoreOptionsThanFit() {
        var big = new TcpOption.Unknown(254, Octets.of(new byte[39]));
        assertThatThrownBy(() -> TcpHeader.syn(1, 2, 3).withOptions(big))
                .hasMessage("options are 41 bytes, at most 40 fit into a TCP header");
    }

    @Test
    void changesOneFieldAtATime() {
        var tcp = TcpHeader.syn(50000, 80, 1);
        assertThat(tcp.withFlags(TcpHeader.Flag.SYN, TcpHeader.Flag.ACK).flags())
                .containsExactlyInAnyOrder(TcpHeader.Flag.SYN, TcpHeader.Flag.ACK);
        assertThat(tcp.withWindow(63).withWindow(65535)).isEqualTo(tcp);
        assertThatThrownBy(() -> tcp.withDestinationPort(70000))
                .hasMessage("Destination Port is 70000, but its 16 bits hold 0 to 65535");
    }
}
