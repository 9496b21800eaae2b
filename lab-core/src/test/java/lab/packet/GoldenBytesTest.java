package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/// Bytes that RFCs print, or that follow from what they print.
class GoldenBytesTest {
    /// RFC 1071 §3: the sum is ddf2, so the checksum is its complement.
    private static final String RFC_1071_EXAMPLE = "00 01 f2 03 f4 f5 f6 f7";

    /// RFC 791 Appendix A, example 1, between 10.0.0.1 and 10.0.0.2.
    private static final String RFC_791_EXAMPLE_1 =
            "45 00 00 15 00 6f 00 00 7b 01 00 00 0a 00 00 01 0a 00 00 02";

    /// RFC 791 Appendix A, example 2, first and second fragment.
    private static final String RFC_791_EXAMPLE_2_FIRST =
            "45 00 01 18 00 6f 20 00 77 06 00 00 0a 00 00 01 0a 00 00 02";

    private static final String RFC_791_EXAMPLE_2_SECOND =
            "45 00 00 d8 00 6f 00 20 77 06 00 00 0a 00 00 01 0a 00 00 02";

    /// RFC 7323 Appendix A: the recommended way to pad a timestamps option.
    private static final String RFC_7323_APPENDIX_A = "01 01 08 0a 00 00 00 01 00 00 00 02";

    @Test
    void sumsTheExampleOfRfc1071() {
        assertThat(Checksum.of(Bytes.hex(RFC_1071_EXAMPLE))).isEqualTo(~0xddf2 & 0xffff);
    }

    @Test
    void readsExample1OfRfc791() {
        var ip = Ipv4Header.decode(ByteBuffer.wrap(Bytes.hex(RFC_791_EXAMPLE_1)));
        assertThat(ip.ihl()).isEqualTo(5);
        assertThat(ip.totalLength()).isEqualTo(21);
        assertThat(ip.identification()).isEqualTo(111);
        assertThat(ip.ttl()).isEqualTo(123);
        assertThat(ip.protocol()).isEqualTo(Ipv4Header.ICMP);
        assertThat(ip.source()).hasToString("10.0.0.1");
        assertThat(ip.checksumIsRight()).isFalse();
        assertThat(ip.withRightChecksum().checksumIsRight()).isTrue();
    }

    @Test
    void readsTheFragmentsOfExample2OfRfc791() {
        var first = Ipv4Header.decode(ByteBuffer.wrap(Bytes.hex(RFC_791_EXAMPLE_2_FIRST)));
        var second = Ipv4Header.decode(ByteBuffer.wrap(Bytes.hex(RFC_791_EXAMPLE_2_SECOND)));
        assertThat(first.moreFragments()).isTrue();
        assertThat(first.laterFragment()).isFalse();
        assertThat(second.moreFragments()).isFalse();
        assertThat(second.fragmentOffset()).isEqualTo(32);
    }

    @Test
    void writesTheTimestampsOfRfc7323() {
        var tcp =
                TcpHeader.of(1, 2, 3, 4, TcpHeader.Flag.ACK)
                        .withOptions(
                                new TcpOption.NoOperation(),
                                new TcpOption.NoOperation(),
                                new TcpOption.Timestamps(1, 2));
        assertThat(Bytes.hex(tcp.bytes())).endsWith(RFC_7323_APPENDIX_A);
        assertThat(tcp.dataOffset()).isEqualTo(8);
    }

    @Test
    void writesAnArpRequestAsRfc826LaysItOut() {
        var arp =
                ArpPacket.request(
                        MacAddress.of("02:00:00:00:00:0a"),
                        Ipv4Address.of("10.0.0.1"),
                        Ipv4Address.of("10.0.0.2"));
        assertThat(Bytes.hex(arp.bytes()))
                .isEqualTo(
                        "00 01 08 00 06 04 00 01 02 00 00 00 00 0a 0a 00 00 01 00 00 00 00 00 00 0a 00 00 02");
        assertThat(arp.reply(MacAddress.of("02:00:00:00:00:0b")).targetIp())
                .hasToString("10.0.0.1");
    }
}
