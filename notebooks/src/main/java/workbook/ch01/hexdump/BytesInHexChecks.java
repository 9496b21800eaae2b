package workbook.ch01.hexdump;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class BytesInHexChecks {
    private static final BytesInHex RIGHT = new Solutions.WithHexFormat();

    @Check(points = 2, en = "sixteen bytes, one full line", ko = "16바이트, 꽉 찬 한 줄")
    void oneLine(BytesInHex learner, Trial trial) {
        expect(HexFormat.of().parseHex("4500003412463f7f400611220a00010a"), learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "no bytes at all", ko = "바이트가 하나도 없을 때")
    void nothing(BytesInHex learner, Trial trial) {
        expect(new byte[0], learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a seventeenth byte on a line of its own", ko = "다음 줄로 넘어가는 열일곱째 바이트")
    void oneMore(BytesInHex learner, Trial trial) {
        expect(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f10"), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "bytes from 0x80 on", ko = "0x80 이상의 바이트")
    void negativeInJava(BytesInHex learner, Trial trial) {
        expect(HexFormat.of().parseHex("7f80c0a8ff"), learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "bytes drawn from your own seed", ko = "학습자 시드로 만든 바이트")
    void any(BytesInHex learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            byte[] bytes = new byte[random.nextInt(18, 70)];
            random.nextBytes(bytes);
            expect(bytes, learner, trial);
        }
    }

    private static void expect(byte[] bytes, BytesInHex learner, Trial trial) {
        trial.expect(RIGHT.hexdump(bytes), learner.hexdump(bytes));
    }
}
