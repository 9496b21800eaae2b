package workbook.ch03.headerlength;

import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class HeaderLengthChecks {
    private static final Text IHL = new Text("IHL", "IHL(헤더 길이)");

    /// A SYN from 10.0.0.1 to 10.0.0.2, as far as its IPv4 header goes.
    private static final byte[] SYN =
            HexFormat.of().parseHex("4500002c1c464000400600000a0000010a000002");

    @Check(points = 4, en = "a header without options (0x45)", ko = "옵션이 없는 헤더 (0x45)")
    void withoutOptions(HeaderLength learner, Trial trial) {
        expect(20, packet(SYN, 0x45), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a header with one word of options", ko = "옵션이 한 워드 있는 헤더")
    void withOneWordOfOptions(HeaderLength learner, Trial trial) {
        expect(24, packet(SYN, 0x46), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the longest header there can be", ko = "가장 긴 헤더")
    void theLongest(HeaderLength learner, Trial trial) {
        expect(60, packet(SYN, 0x4f), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "headers drawn from your own seed", ko = "학습자 시드로 만든 헤더")
    void anyLength(HeaderLength learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 8; i++) {
            int ihl = random.nextInt(5, 16);
            byte[] packet = new byte[ihl * 4 + random.nextInt(0, 40)];
            random.nextBytes(packet);
            expect(ihl * 4, packet(packet, 0x40 | ihl), learner, trial);
        }
    }

    private static void expect(int bytes, byte[] packet, HeaderLength learner, Trial trial) {
        trial.mark(packet, 4, 4, IHL);
        trial.expect(bytes, learner.headerBytes(packet));
    }

    /// The packet with another first byte, long enough for the header that this byte announces.
    private static byte[] packet(byte[] like, int first) {
        byte[] packet = Arrays.copyOf(like, Math.max(like.length, (first & 0xf) * 4));
        packet[0] = (byte) first;
        return packet;
    }
}
