package workbook.ch03.build;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.Checksum;
import workbook.TwoCarries;
import workbook.ch03.build.BuildPacket.Ipv4;

final class BuildPacketChecks {
    private static final BuildPacket RIGHT = new Solutions.Buffer();
    private static final Ipv4 SEGMENT =
            new Ipv4(0, 0, 7238, true, false, 0, 64, 6, 0x0a000001, 0x0a000002);
    private static final byte[] DATA = HexFormat.of().parseHex("c35001bb00000001");

    private static final Text PROTOCOL = new Text("protocol, byte 9", "9번 바이트, 상위 계층 프로토콜");
    private static final Text LENGTH = new Text("total length, bytes 2 and 3", "2번과 3번 바이트, 총 길이");
    private static final Text ID = new Text("identification, bytes 4 and 5", "4번과 5번 바이트, 식별자");
    private static final Text SUM = new Text("checksum over the header", "헤더 전체의 체크섬");
    private static final Text FIELDS =
            new Text("the header, with lengths and checksum left out", "길이와 체크섬을 뺀 헤더");
    private static final Text BEHIND = new Text("what follows the header", "헤더 뒤의 바이트");

    @Check(points = 6, en = "a packet from 10.0.0.1 to 10.0.0.2", ko = "10.0.0.1에서 10.0.0.2로 가는 패킷")
    void wholePacket(BuildPacket learner, Trial trial) {
        trial.expect(RIGHT.ipv4(SEGMENT, DATA), learner.ipv4(SEGMENT, DATA));
    }

    @Hidden
    @Check(points = 3, en = "ICMP, TCP and UDP", ko = "ICMP, TCP, UDP 세 프로토콜")
    void protocols(BuildPacket learner, Trial trial) {
        for (int protocol : new int[] {1, 6, 17}) {
            var h = new Ipv4(0, 0, 1, false, false, 0, 64, protocol, 0x0a000001, 0x0a000002);
            trial.expect(PROTOCOL, protocol, header(learner.ipv4(h, DATA))[9] & 0xff);
        }
    }

    @Hidden
    @Check(points = 3, en = "the total length", ko = "총 길이")
    void length(BuildPacket learner, Trial trial) {
        for (int bytes : new int[] {0, 1480}) {
            byte[] header = header(learner.ipv4(SEGMENT, new byte[bytes]));
            trial.expect(LENGTH, bytes + 20, (header[2] & 0xff) << 8 | (header[3] & 0xff));
        }
    }

    @Hidden
    @Check(points = 3, en = "a checksum that a router accepts", ko = "라우터가 받아들이는 체크섬")
    void checksum(BuildPacket learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            Ipv4 h = any(random);
            byte[] header = header(learner.ipv4(h, DATA));
            trial.expect(SUM, 0, Checksum.of(header));
            trial.expect(ID, h.identification(), (header[4] & 0xff) << 8 | (header[5] & 0xff));
        }
        byte[] folded = header(learner.ipv4(foldingTwice(), DATA));
        trial.expect(SUM, 0, Checksum.of(folded));
    }

    private static Ipv4 foldingTwice() {
        byte[] header = header(RIGHT.ipv4(from192(0), DATA));
        header[10] = 0;
        header[11] = 0;
        return from192(TwoCarries.word(header, 20));
    }

    private static Ipv4 from192(int identification) {
        return new Ipv4(0, 0, identification, true, false, 0, 64, 6, 0xc0a8_0001, 0xc0a8_0002);
    }

    @Hidden
    @Check(points = 3, en = "every field read back, and the data", ko = "모든 필드와 데이터를 다시 읽기")
    void readBack(BuildPacket learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            Ipv4 h = any(random);
            byte[] packet = learner.ipv4(h, DATA);
            trial.expect(FIELDS, fields(RIGHT.ipv4(h, DATA)), fields(packet));
            trial.expect(BEHIND, DATA, Arrays.copyOfRange(packet, 20, Math.max(20, packet.length)));
        }
    }

    private static Ipv4 any(Random random) {
        return new Ipv4(
                random.nextInt(1, 64),
                random.nextInt(4),
                random.nextInt(0x10000),
                random.nextBoolean(),
                random.nextBoolean(),
                8 * random.nextInt(1, 0x2000),
                random.nextInt(1, 256),
                random.nextInt(1, 256),
                random.nextInt(),
                random.nextInt());
    }

    private static byte[] header(byte[] packet) {
        return Arrays.copyOf(packet, 20);
    }

    private static byte[] fields(byte[] packet) {
        byte[] header = header(packet);
        for (int at : new int[] {2, 3, 10, 11}) header[at] = 0;
        return header;
    }
}
