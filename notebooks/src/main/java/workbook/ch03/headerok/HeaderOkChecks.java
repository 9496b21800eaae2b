package workbook.ch03.headerok;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.Checksum;

final class HeaderOkChecks {
    private static final Text HEADER_BYTES = new Text("the header", "헤더");

    /// UDP from 192.168.0.1 to 192.168.0.199, without its data.
    private static final byte[] HEADER = hex("45000073000040004011b861c0a80001c0a800c7");

    /// UDP from 10.0.0.1 to 10.0.0.2; its words add up to ffff with no carry.
    private static final byte[] NO_CARRY = hex("450000221c46000040114a830a0000010a000002");

    @Check(points = 3, en = "a header alone, right and damaged", ko = "헤더만 있을 때: 온전한 것과 손상된 것")
    void alone(HeaderOk learner, Trial trial) {
        expect(true, HEADER, learner, trial);
        expect(false, damaged(HEADER, 15), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a header with data behind it", ko = "뒤에 데이터가 있는 헤더")
    void withData(HeaderOk learner, Trial trial) {
        expect(true, packet(5, 0xff, 0xba17, 64, 235), learner, trial);
        expect(true, packet(5, 34, 7238, 64, 14), learner, trial);
        expect(false, damaged(packet(5, 34, 7238, 64, 14), 3), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a header with options", ko = "옵션이 있는 헤더")
    void withOptions(HeaderOk learner, Trial trial) {
        expect(true, packet(6, 34, 7238, 64, 10), learner, trial);
        expect(false, damaged(packet(6, 34, 7238, 64, 10), 21), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a TTL that was changed and no more", ko = "유지 시간(TTL)만 바뀐 헤더")
    void changedTtl(HeaderOk learner, Trial trial) {
        expect(true, NO_CARRY, learner, trial);
        byte[] changed = NO_CARRY.clone();
        changed[8]--;
        expect(false, changed, learner, trial);
        byte[] options = packet(6, 34, 7238, 64, 10);
        options[22] ^= 4;
        expect(false, options, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "packets drawn from your own seed", ko = "학습자 시드로 만든 패킷")
    void any(HeaderOk learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            int words = random.nextInt(5, 16);
            int data = random.nextInt(1, 40);
            byte[] packet =
                    packet(
                            words,
                            words * 4 + data,
                            random.nextInt(0x8000),
                            random.nextInt(1, 256),
                            data);
            expect(true, packet, learner, trial);
            byte[] damaged = packet.clone();
            damaged[random.nextInt(1, words * 4)] += (byte) random.nextInt(1, 255);
            expect(false, damaged, learner, trial);
            byte[] otherData = packet.clone();
            otherData[words * 4] ^= (byte) 0x55;
            expect(true, otherData, learner, trial);
        }
    }

    private static byte[] damaged(byte[] packet, int at) {
        byte[] damaged = packet.clone();
        damaged[at] ^= 0x10;
        return damaged;
    }

    /// Its data and options are not zero.
    private static byte[] packet(int words, int totalLength, int id, int ttl, int data) {
        byte[] packet = new byte[words * 4 + data];
        byte[] head =
                hex(
                        "%02x00%04x%04x0000%02x110000c0a80001c0a800c7"
                                .formatted(0x40 | words, totalLength, id, ttl));
        for (int i = 20; i < packet.length; i++) packet[i] = (byte) (37 * i + 1);
        System.arraycopy(head, 0, packet, 0, 20);
        int sum = Checksum.of(packet, 0, words * 4);
        packet[10] = (byte) (sum >> 8);
        packet[11] = (byte) sum;
        return packet;
    }

    private static void expect(boolean ok, byte[] packet, HeaderOk learner, Trial trial) {
        trial.mark(packet, 0, (packet[0] & 0xf) * 32, HEADER_BYTES);
        trial.expect(ok, learner.headerOk(packet));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
