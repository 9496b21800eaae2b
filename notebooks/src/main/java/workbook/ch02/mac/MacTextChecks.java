package workbook.ch02.mac;

import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class MacTextChecks {
    @Check(points = 2, en = "12:13:14:15:16:17", ko = "주소 12:13:14:15:16:17")
    void plain(MacText learner, Trial trial) {
        expect("12:13:14:15:16:17", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "bytes below 0x10", ko = "0x10보다 작은 바이트")
    void small(MacText learner, Trial trial) {
        expect("02:00:00:00:00:0a", learner, trial);
        expect("0f:00:01:02:03:04", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "bytes above 0x7f, and your own seed", ko = "0x7f보다 큰 바이트, 그리고 학습자 시드")
    void large(MacText learner, Trial trial) {
        expect("ff:ff:ff:ff:ff:ff", learner, trial);
        byte[] any = new byte[6];
        trial.random().nextBytes(any);
        any[3] &= 0x0f;
        expect(HexFormat.ofDelimiter(":").formatHex(any), learner, trial);
    }

    private static void expect(String text, MacText learner, Trial trial) {
        trial.expect(text, learner.mac(HexFormat.ofDelimiter(":").parseHex(text)));
    }
}
