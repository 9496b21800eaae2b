package workbook.ch06.urgent;

import java.nio.ByteBuffer;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class UrgentChecks {
    private static final Text FLAG = new Text("URG", "URG");
    private static final Text POINTER = new Text("urgent pointer", "긴급 포인터");

    @Check(points = 1, en = "three urgent bytes", ko = "긴급한 세 바이트")
    void urgent(Urgent learner, Trial trial) {
        expect(3, 0x38, 3, learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "a number in the field, without URG and with it",
            ko = "필드에 수가 있고 URG가 없을 때와 있을 때")
    void withoutFlag(Urgent learner, Trial trial) {
        expect(0, 0x18, 3, learner, trial);
        expect(0, 0x02, 0xabcd, learner, trial);
        expect(5, 0x38, 5, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a pointer above 32767", ko = "32767보다 큰 포인터")
    void large(Urgent learner, Trial trial) {
        expect(65535, 0x30, 65535, learner, trial);
        expect(0x1280, 0x20, 0x1280, learner, trial);
    }

    private static void expect(int bytes, int flags, int pointer, Urgent learner, Trial trial) {
        var segment = ByteBuffer.allocate(24).putInt(0xc022_0017).putInt(4096).putInt(8192);
        segment.put((byte) 0x50).put((byte) flags).putShort((short) 512).putShort((short) 0x1c46);
        segment.putShort((short) pointer);
        trial.mark(segment.array(), 106, 1, FLAG);
        trial.mark(segment.array(), 144, 16, POINTER);
        trial.expect(bytes, learner.urgentBytes(segment.array()));
    }
}
