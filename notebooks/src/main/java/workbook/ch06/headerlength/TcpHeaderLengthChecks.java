package workbook.ch06.headerlength;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class TcpHeaderLengthChecks {
    private static final Text OFFSET = new Text("data offset", "헤더 길이(data offset)");

    @Check(points = 3, en = "a header without options (0x50)", ko = "옵션이 없는 헤더 (0x50)")
    void withoutOptions(TcpHeaderLength learner, Trial trial) {
        expect(20, 0x50, 20, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a time stamp (0x80)", ko = "타임스탬프가 있는 헤더 (0x80)")
    void withTimestamp(TcpHeaderLength learner, Trial trial) {
        expect(32, 0x80, 40, learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "a SYN of Linux (0xa0), and the longest",
            ko = "리눅스의 SYN (0xa0)과 가장 긴 헤더")
    void syn(TcpHeaderLength learner, Trial trial) {
        expect(40, 0xa0, 40, learner, trial);
        expect(60, 0xf0, 60, learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "reserved bits that are set", ko = "예약 비트가 1인 헤더")
    void reserved(TcpHeaderLength learner, Trial trial) {
        expect(20, 0x5f, 20, learner, trial);
        expect(32, 0x81, 40, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "segments drawn from your own seed", ko = "학습자 시드로 만든 세그먼트")
    void any(TcpHeaderLength learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 8; i++) {
            int words = random.nextInt(6, 16);
            int data = random.nextInt(1, 30);
            expect(words * 4, words << 4, words * 4 + data, learner, trial);
        }
    }

    private static void expect(
            int bytes, int byte12, int length, TcpHeaderLength learner, Trial trial) {
        byte[] segment = new byte[length];
        byte[] start = {(byte) 0xc0, 0x22, 0, 80, 0, 0, 0x10, 0, 0, 0, 0x20, 0, 0, 0x18};
        System.arraycopy(start, 0, segment, 0, start.length);
        segment[12] = (byte) byte12;
        trial.mark(segment, 96, 4, OFFSET);
        trial.expect(bytes, learner.headerBytes(segment));
    }
}
