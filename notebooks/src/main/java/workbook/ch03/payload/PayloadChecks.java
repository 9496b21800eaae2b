package workbook.ch03.payload;

import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class PayloadChecks {
    private static final Text DATA = new Text("the data", "데이터");

    @Check(points = 3, en = "a packet and nothing behind it", ko = "뒤에 아무것도 없는 패킷")
    void exact(Payload learner, Trial trial) {
        expect(5, 8, 8, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a short packet padded by Ethernet", ko = "이더넷이 패딩을 붙인 짧은 패킷")
    void padded(Payload learner, Trial trial) {
        expect(5, 0, 26, learner, trial);
        expect(5, 20, 26, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a packet with options", ko = "옵션이 있는 패킷")
    void withOptions(Payload learner, Trial trial) {
        expect(6, 12, 12, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a packet that the capture cut short", ko = "캡처가 잘라 낸 패킷")
    void cutShort(Payload learner, Trial trial) {
        expect(5, 400, 44, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "packets drawn from your own seed", ko = "학습자 시드로 만든 패킷")
    void any(Payload learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            // One of them at least has a length that takes both of its bytes.
            int data = random.nextInt(i == 0 ? 256 : 1, 300);
            expect(random.nextInt(5, 16), data, data + random.nextInt(0, 19), learner, trial);
        }
    }

    /// @param data how much the header says there is
    /// @param there how much follows the header
    private static void expect(int words, int data, int there, Payload learner, Trial trial) {
        int header = words * 4;
        byte[] packet = new byte[header + there];
        byte[] head =
                HexFormat.of()
                        .parseHex(
                                "%02x00%04x1c4640004011b861c0a80001c0a800c7"
                                        .formatted(0x40 | words, header + data));
        System.arraycopy(head, 0, packet, 0, 20);
        for (int i = 20; i < header; i++) packet[i] = 1;
        int end = header + Math.min(data, there);
        for (int i = header; i < end; i++) packet[i] = (byte) (0x41 + (i - header) % 26);
        trial.mark(packet, header * 8, (end - header) * 8, DATA);
        trial.expect(Arrays.copyOfRange(packet, header, end), learner.payload(packet));
    }
}
