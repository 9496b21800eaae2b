package workbook.ch02.kind;

import java.util.Arrays;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class FrameKindChecks {
    private static final Text FIELD = new Text("type or length", "유형/길이");

    @Check(points = 3, en = "ARP and IPv4", ko = "ARP와 IPv4")
    void known(FrameKind learner, Trial trial) {
        expect("ARP", 0x0806, learner, trial);
        expect("IPv4", 0x0800, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "types with a high first bit", ko = "맨 앞 비트가 1인 유형")
    void high(FrameKind learner, Trial trial) {
        expect("IPv6", 0x86dd, learner, trial);
        expect("0x88cc", 0x88cc, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a length", ko = "길이")
    void length(FrameKind learner, Trial trial) {
        expect("length 38", 0x0026, learner, trial);
        expect("length 1500", 0x05dc, learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "between the two, and your own seed", ko = "둘 사이, 그리고 학습자 시드")
    void between(FrameKind learner, Trial trial) {
        expect("undefined", 0x05ff, learner, trial);
        expect("undefined", 0x05dd, learner, trial);
        expect("0x0600", 0x0600, learner, trial);
        int length = trial.random().nextInt(46, 1500);
        expect("length " + length, length, learner, trial);
    }

    private static void expect(String expected, int field, FrameKind learner, Trial trial) {
        byte[] frame = new byte[60];
        Arrays.fill(frame, 0, 6, (byte) 0xff);
        frame[6] = 2;
        frame[11] = 9;
        frame[12] = (byte) (field >> 8);
        frame[13] = (byte) field;
        trial.mark(frame, 96, 16, FIELD);
        trial.expect(expected, learner.kind(frame));
    }
}
