package lab.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final long SEED = 1071;

    /// RFC 1071 §4.1, word by word.
    private static int slowly(byte[] bytes, int offset, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int octet = bytes[offset + i] & 0xff;
            sum += i % 2 == 0 ? octet << 8 : octet;
            if (sum > 0xffff) sum = (sum & 0xffff) + 1;
        }
        return ~sum & 0xffff;
    }

    @Test
    void isTheSameWordByWordAtEveryLengthAndOffset() {
        var random = new Random(SEED);
        var bytes = new byte[1600];
        random.nextBytes(bytes);
        for (int length = 0; length <= 1500; length++) {
            int offset = random.nextInt(100);
            assertThat(Checksum.of(bytes, offset, length))
                    .as("seed %d, %d bytes from %d", SEED, length, offset)
                    .isEqualTo(slowly(bytes, offset, length));
        }
    }

    @Test
    void carriesMoreThanOnce() {
        assertThat(Checksum.of(Bytes.hex("ffff ffff 0001"))).isEqualTo(0xfffe);
    }

    @Test
    void seesEveryFlippedBitOfAHeader() {
        var header = Ipv4Header.of(Ipv4Address.of("10.0.0.1"), Ipv4Address.of("10.0.0.2")).bytes();
        for (int bit = 0; bit < 160; bit++) {
            var flipped = header.clone();
            flipped[bit / 8] ^= (byte) (0x80 >> bit % 8);
            assertThat(Checksum.of(flipped)).as("bit %d", bit).isNotZero();
        }
    }

    @Test
    void doesNotSeeTwoWordsChangePlaces() {
        assertThat(Checksum.of(Bytes.hex("1234 abcd")))
                .isEqualTo(Checksum.of(Bytes.hex("abcd 1234")));
    }

    @Test
    void sendsAUdpChecksumOfZeroAsAllOnes() {
        var ip = Ipv4Header.of(Ipv4Address.ANY, Ipv4Address.ANY);
        var udp = UdpHeader.of(0, 0).withDatagramLength(10);
        int sum = udp.rightChecksum(ip, Octets.hex("00 00"));
        var data = Octets.of((byte) (sum >> 8), (byte) sum);
        assertThat(udp.rightChecksum(ip, data)).isEqualTo(0xffff);
    }

    @Test
    void everyHeaderKnowsWhetherItsChecksumIsRight() {
        var data = Octets.text("abc");
        var ip = Ipv4Header.of(Ipv4Address.LOOPBACK, Ipv4Address.LOOPBACK);
        var ipv6 = Ipv6Header.of(Ipv6Address.LOOPBACK, Ipv6Address.ANY);
        for (IpHeader around : new IpHeader[] {ip, ipv6}) {
            var tcp = TcpHeader.syn(1, 2, 3).withRightChecksum(around, data);
            assertThat(tcp.checksumIsRight(around, data)).isTrue();
            assertThat(tcp.withChecksum(tcp.checksum() ^ 1).checksumIsRight(around, data))
                    .isFalse();
            var udp = UdpHeader.of(1, 2).withDatagramLength(11).withRightChecksum(around, data);
            assertThat(udp.checksumIsRight(around, data)).isTrue();
            assertThat(udp.withChecksum(udp.checksum() ^ 1).checksumIsRight(around, data))
                    .isFalse();
            assertThat(udp.withChecksum(0).checksumIsRight(around, data)).isTrue();
        }
        var ping = IcmpHeader.echoRequest(0x1234, 0x5678).withRightChecksum(data);
        assertThat(ping.checksumIsRight(data)).isTrue();
        assertThat(ping.withChecksum(1).checksumIsRight(data)).isFalse();
        var asked = Icmpv6Header.of(128).withRightChecksum(ipv6, data);
        assertThat(asked.checksumIsRight(ipv6, data)).isTrue();
        assertThat(asked.withChecksum(1).checksumIsRight(ipv6, data)).isFalse();
    }

    /// RFC 792: an answer has the identifier and the sequence number of its question.
    @Test
    void anEchoIsAnsweredInKind() {
        var ping = IcmpHeader.echoRequest(0x1234, 0xffff);
        assertThat(ping.identifier()).isEqualTo(0x1234);
        assertThat(ping.sequenceNumber()).isEqualTo(0xffff);
        assertThat(ping.quotes()).isFalse();
        assertThat(ping.echoReply()).isEqualTo(new IcmpHeader(0, 0, 0, 0x1234ffffL));
        assertThat(new IcmpHeader(11, 0, 0, 0).quotes()).isTrue();
        assertThat(Icmpv6Header.of(127).error()).isTrue();
        assertThat(Icmpv6Header.of(128).error()).isFalse();
        assertThat(Ipv6Header.of(Ipv6Address.ANY, Ipv6Address.ANY).withTrafficClass(0xb9))
                .extracting(Ipv6Header::dscp, Ipv6Header::ecn)
                .containsExactly(46, 1);
    }
}
