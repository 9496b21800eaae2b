package lab.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lab.frame.Frame;
import lab.packet.ArpPacket;
import lab.packet.Bytes;
import lab.packet.DnsMessage;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.UdpHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {
    private static final Ipv4Header IP = Ipv4Header.of("10.0.0.1", "10.0.0.2");
    private static final EthernetHeader ETHERNET =
            EthernetHeader.of(MacAddress.BROADCAST, MacAddress.of("02:00:00:00:00:0a"));

    @AfterEach
    void english() {
        Language.use(Language.EN);
    }

    private static Frame icmp(String message) {
        return Frame.of(Packet.of(ETHERNET, IP.withProtocol(Ipv4Header.ICMP), octets(message)));
    }

    private static Octets octets(String hex) {
        return Octets.of(Bytes.hex(hex));
    }

    static Stream<Arguments> frames() {
        var dns = DnsMessage.query(7, "a.example", 1);
        var here = Ipv4Address.of("10.0.0.1");
        var arp = ArpPacket.request(ETHERNET.source(), here, Ipv4Address.of("10.0.0.2"));
        return Stream.of(
                Arguments.of(icmp("0b00f4ff 00000000"), "time exceeded code 0", "시간 초과 코드 0"),
                Arguments.of(
                        icmp("0303fcfc 00000000"),
                        "destination unreachable code 3",
                        "목적지 도달 불가 코드 3"),
                Arguments.of(
                        Frame.of(Packet.of(ETHERNET, arp)),
                        "who has 10.0.0.2? tell 10.0.0.1",
                        "10.0.0.2 있습니까? 10.0.0.1에 알려 주세요"),
                Arguments.of(
                        Frame.of(Packet.of(ETHERNET, IP, UdpHeader.of(5000, 53), dns)),
                        "query a.example A",
                        "질의 a.example A"),
                Arguments.of(
                        Frame.of(
                                Packet.of(
                                        ETHERNET,
                                        IP.withProtocol(Ipv4Header.UDP).withFragmentOffset(185),
                                        octets("00"))),
                        "10.0.0.1 → 10.0.0.2 fragment at 1480",
                        "10.0.0.1 → 10.0.0.2 1480부터의 단편"));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void saysWhatAFrameIsInBothLanguages(Frame frame, String english, String korean) {
        assertThat(Summary.of(frame).info()).isEqualTo(english);
        Language.use(Language.KO);
        assertThat(Summary.of(frame).info()).isEqualTo(korean);
    }

    @Test
    void aPictureNamesNumbersInItsLanguage() {
        var frame = icmp("0b00f4ff 00000000");
        assertThat(Views.of(frame).orElseThrow().text()).contains("11 time exceeded");
        Language.use(Language.KO);
        assertThat(Views.of(frame).orElseThrow().text()).contains("11 시간 초과", "1 ICMP");
    }
}
