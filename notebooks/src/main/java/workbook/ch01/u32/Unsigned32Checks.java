package workbook.ch01.u32;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class Unsigned32Checks {
    private static final Text NUMBER = new Text("the number", "읽을 값");

    @Check(points = 2, en = "1, then 65536", ko = "1과 65536")
    void smallNumbers(Unsigned32 learner, Trial trial) {
        expect(1, "00000001", 0, learner, trial);
        expect(65536, "00010000", 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the address 192.168.0.1", ko = "주소 192.168.0.1")
    void address(Unsigned32 learner, Trial trial) {
        expect(0xc0a80001L, "c0a80001", 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the largest number there can be", ko = "가장 큰 수")
    void largest(Unsigned32 learner, Trial trial) {
        expect(0xffffffffL, "ffffffff", 0, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a number in the middle of an array", ko = "배열 중간에 있는 수")
    void inTheMiddle(Unsigned32 learner, Trial trial) {
        expect(0x0a000102L, "400611220a0001020a000002", 4, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "numbers drawn from your own seed", ko = "학습자 시드로 만든 수")
    void any(Unsigned32 learner, Trial trial) {
        var random = trial.random();
        byte[] bytes = new byte[12];
        for (int i = 0; i < 8; i++) {
            random.nextBytes(bytes);
            int at = random.nextInt(0, 9);
            String hex = HexFormat.of().formatHex(bytes);
            long number = Long.parseLong(hex.substring(2 * at, 2 * at + 8), 16);
            expect(number, hex, at, learner, trial);
        }
    }

    private static void expect(long number, String hex, int at, Unsigned32 learner, Trial trial) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        trial.mark(bytes, at * 8, 32, NUMBER);
        trial.expect(number, learner.u32(bytes, at));
    }
}
