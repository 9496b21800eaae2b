package workbook.ch02.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class BuildFrameChecks {
    private static final byte[] TO = HexFormat.of().parseHex("02000000000b");
    private static final byte[] FROM = HexFormat.of().parseHex("02000000000a");

    @Check(points = 4, en = "the header", ko = "헤더")
    void header(BuildFrame learner, Trial trial) {
        byte[] got = learner.frame(TO, FROM, 0x0800, data(100));
        trial.expect(
                Arrays.copyOf(frame(0x0800, 100), 14),
                Arrays.copyOf(got, Math.min(14, got.length)));
    }

    @Hidden
    @Check(points = 4, en = "short payloads are padded", ko = "짧은 데이터에는 패딩")
    void padded(BuildFrame learner, Trial trial) {
        for (int length : new int[] {28, 0, 45, 46, 47}) expect(0x0806, length, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "1500 bytes and no more", ko = "1500바이트까지만")
    void longest(BuildFrame learner, Trial trial) {
        expect(0x86dd, 1500, learner, trial);
        trial.rejects(
                IllegalArgumentException.class, () -> learner.frame(TO, FROM, 0x86dd, data(1501)));
    }

    @Hidden
    @Check(points = 3, en = "frames drawn from your own seed", ko = "학습자 시드로 만든 프레임")
    void any(BuildFrame learner, Trial trial) {
        var random = trial.random();
        expect(random.nextInt(0x600, 0x10000), random.nextInt(1, 46), learner, trial);
        for (int i = 0; i < 3; i++) {
            expect(random.nextInt(0x600, 0x10000), random.nextInt(1, 200), learner, trial);
        }
    }

    private static byte[] data(int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) data[i] = (byte) (i * 7 + 1);
        return data;
    }

    private static byte[] frame(int type, int length) {
        var out = ByteBuffer.allocate(Math.max(60, 14 + length));
        out.put(TO).put(FROM).putChar((char) type).put(data(length));
        return out.array();
    }

    private static void expect(int type, int length, BuildFrame learner, Trial trial) {
        trial.expect(frame(type, length), learner.frame(TO, FROM, type, data(length)));
    }
}
