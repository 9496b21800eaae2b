package workbook.ch06.reserved;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class ReservedChecks {
    private static final Text OFFSET = new Text("data offset", "헤더 길이(data offset)");
    private static final Text RESERVED = new Text("reserved", "예약");

    @Check(points = 1, en = "a header of 20 bytes", ko = "20바이트 헤더")
    void plain(Reserved learner, Trial trial) {
        trial.expect(0x50, learner.byte12(5));
        expect(true, 0x50, 20, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "reserved bits sent as zero", ko = "0으로 보내는 예약 비트")
    void sent(Reserved learner, Trial trial) {
        trial.expect(0x80, learner.byte12(8));
        trial.expect(0xa0, learner.byte12(10));
        trial.expect(0xf0, learner.byte12(15));
    }

    @Hidden
    @Check(points = 2, en = "reserved bits that arrive set", ko = "1로 도착한 예약 비트")
    void received(Reserved learner, Trial trial) {
        for (int bits = 1; bits < 16; bits++) expect(true, 0x50 | bits, 20, learner, trial);
        expect(true, 0x81, 40, learner, trial);
        // It is the length that counts.
        expect(false, 0x4f, 20, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a length that cannot be", ko = "있을 수 없는 길이")
    void impossible(Reserved learner, Trial trial) {
        expect(false, 0x40, 20, learner, trial);
        expect(false, 0x0f, 20, learner, trial);
        expect(false, 0x60, 20, learner, trial);
        expect(false, 0xf0, 59, learner, trial);
        expect(true, 0xf0, 60, learner, trial);
    }

    private static void expect(
            boolean accepted, int byte12, int length, Reserved learner, Trial trial) {
        byte[] segment = new byte[length];
        segment[3] = 80;
        segment[12] = (byte) byte12;
        segment[13] = 2;
        trial.mark(segment, 96, 4, OFFSET);
        trial.mark(segment, 100, 4, RESERVED);
        trial.expect(accepted, learner.accepts(segment));
    }
}
