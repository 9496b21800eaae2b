package workbook.ch10.exchange;

import static workbook.ch10.Segments.CLIENT;
import static workbook.ch10.Segments.SERVER;
import static workbook.ch10.Segments.frame;
import static workbook.ch10.Segments.tcp;
import static workbook.ch10.Segments.text;
import static workbook.ch10.Segments.withOptions;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Packet;
import lab.packet.TcpHeader.Flag;
import lab.packet.UdpHeader;

final class OwnExchangeChecks {
    private static final byte[] NOTHING = {};
    private static final byte[] REQUEST =
            frame(tcp(50000, 8080, 1, Flag.ACK), new byte[] {'G', 'E', 'T'});
    private static final byte[] RESPONSE =
            frame(tcp(8080, 50000, 1, Flag.ACK), new byte[] {'2', '0', '0'});
    private static final byte[] OTHER = frame(tcp(50001, 443, 1, Flag.ACK), NOTHING);

    /// Who has 10.0.0.2? Its bytes 36 and 37, where a port would stand, are 8080.
    private static final byte[] ARP =
            HexFormat.of()
                    .parseHex(
                            "ffffffffffff1213141516170806"
                                    + "00010800060400011213141516170a000001"
                                    + "00000000"
                                    + "1f900a000002");

    @Check(points = 3, en = "both directions of the exchange", ko = "양방향의 프레임")
    void bothDirections(OwnExchange learner, Trial trial) {
        trial.expect(
                List.of(REQUEST, RESPONSE),
                learner.exchange(List.of(REQUEST, OTHER, RESPONSE), 8080));
    }

    @Hidden
    @Check(points = 2, en = "frames that are no TCP", ko = "TCP가 아닌 프레임")
    void noTcp(OwnExchange learner, Trial trial) {
        byte[] udp =
                Packet.of(
                                EthernetHeader.of(MacAddress.BROADCAST, MacAddress.BROADCAST),
                                Ipv4Header.of(CLIENT, SERVER),
                                UdpHeader.of(50000, 8080),
                                new byte[] {1})
                        .bytes();
        trial.expect(
                List.of(RESPONSE),
                learner.exchange(List.of(ARP, udp, RESPONSE, new byte[14]), 8080));
    }

    @Hidden
    @Check(points = 2, en = "packets with options", ko = "옵션이 있는 패킷")
    void options(OwnExchange learner, Trial trial) {
        byte[] mine = frame(withOptions(), tcp(50000, 8080, 1, Flag.ACK), NOTHING);
        byte[] other = frame(withOptions(), tcp(50000, 8081, 1, Flag.ACK), NOTHING);
        trial.expect(List.of(mine), learner.exchange(List.of(other, mine), 8080));
    }

    @Hidden
    @Check(points = 3, en = "captures drawn from your own seed", ko = "학습자 시드로 만든 캡처")
    void any(OwnExchange learner, Trial trial) {
        var random = trial.random();
        int port = random.nextInt(0x8000, 0x10000);
        var captured = new ArrayList<byte[]>();
        var mine = new ArrayList<byte[]>();
        for (int i = 0; i < 8; i++) {
            int client = random.nextInt(1024, 0x8000);
            // One at least that is not on its way to the server, and one that is another's.
            boolean own = i == 0 || (i > 1 && random.nextBoolean());
            int other = own ? port : port - 256;
            // A frame of another exchange may well have the port's bytes among its data.
            byte[] data = own ? text(random, 4) : new byte[] {(byte) (port >>> 8), (byte) port};
            byte[] frame =
                    i > 0 && random.nextBoolean()
                            ? frame(tcp(client, other, i, Flag.ACK), data)
                            : frame(tcp(other, client, i, Flag.ACK), data);
            captured.add(frame);
            if (own) mine.add(frame);
        }
        trial.expect(mine, learner.exchange(captured, port));
    }
}
