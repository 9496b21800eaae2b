package workbook.ch01.u16;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class Unsigned16Checks {
    private static final Text NUMBER = new Text("the number", "읽을 값");

    @Check(points = 2, en = "port 80, then port 22", ko = "80번 포트와 22번 포트")
    void smallPorts(Unsigned16 learner, Trial trial) {
        expect(0x0050, "0050", 0, learner, trial);
        expect(0x0016, "0016", 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "port 443, whose low byte is above 127", ko = "하위 바이트가 127보다 큰 443번 포트")
    void port443(Unsigned16 learner, Trial trial) {
        expect(0x01bb, "01bb", 0, learner, trial);
        expect(0x1f90, "1f90", 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "high bytes above 127", ko = "127보다 큰 상위 바이트")
    void highBytes(Unsigned16 learner, Trial trial) {
        expect(0x8001, "8001", 0, learner, trial);
        expect(0xffff, "ffff", 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a number in the middle of an array", ko = "배열 중간에 있는 수")
    void inTheMiddle(Unsigned16 learner, Trial trial) {
        expect(0x1c46, "4500002c1c46400040", 4, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "numbers drawn from your own seed", ko = "학습자 시드로 만든 수")
    void any(Unsigned16 learner, Trial trial) {
        var random = trial.random();
        byte[] bytes = new byte[12];
        for (int i = 0; i < 8; i++) {
            random.nextBytes(bytes);
            int at = random.nextInt(0, 11);
            int number = Byte.toUnsignedInt(bytes[at]) * 256 + Byte.toUnsignedInt(bytes[at + 1]);
            expect(number, HexFormat.of().formatHex(bytes), at, learner, trial);
        }
    }

    private static void expect(int number, String hex, int at, Unsigned16 learner, Trial trial) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        trial.mark(bytes, at * 8, 16, NUMBER);
        trial.expect(number, learner.u16(bytes, at));
    }
}
