package workbook.ch06.numbers;

import java.nio.ByteBuffer;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch06.numbers.TcpNumbers.Numbers;

final class TcpNumbersChecks {
    private static final Text SOURCE = new Text("source port", "발신지 포트");
    private static final Text DESTINATION = new Text("destination port", "목적지 포트");
    private static final Text SEQUENCE = new Text("sequence number", "순서 번호");
    private static final Text ACK = new Text("acknowledgment number", "확인 응답 번호");

    @Check(points = 2, en = "small numbers", ko = "작은 수")
    void small(TcpNumbers learner, Trial trial) {
        expect(new Numbers(80, 8080, 1, 65536), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "ports above 32767", ko = "32767보다 큰 포트")
    void highPorts(TcpNumbers learner, Trial trial) {
        expect(new Numbers(50187, 443, 1000, 2000), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "numbers in the upper half", ko = "절반을 넘는 번호")
    void upperHalf(TcpNumbers learner, Trial trial) {
        expect(new Numbers(80, 8080, 0xffff_fff0L, 7), learner, trial);
        expect(new Numbers(80, 8080, 7, 0x8000_0000L), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "segments drawn from your own seed", ko = "학습자 시드로 만든 세그먼트")
    void any(TcpNumbers learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            var numbers =
                    new Numbers(
                            random.nextInt(0x8000, 0x10000),
                            random.nextInt(0x10000),
                            Integer.toUnsignedLong(random.nextInt()),
                            Integer.toUnsignedLong(random.nextInt()));
            expect(numbers, learner, trial);
        }
    }

    private static void expect(Numbers n, TcpNumbers learner, Trial trial) {
        var segment = ByteBuffer.allocate(20);
        segment.putShort((short) n.sourcePort()).putShort((short) n.destinationPort());
        segment.putInt((int) n.sequence()).putInt((int) n.acknowledgment());
        segment.putInt(0x5010_ffff);
        byte[] bytes = segment.array();
        trial.mark(bytes, 0, 16, SOURCE);
        trial.mark(bytes, 16, 16, DESTINATION);
        trial.mark(bytes, 32, 32, SEQUENCE);
        trial.mark(bytes, 64, 32, ACK);
        trial.expect(n, learner.numbers(bytes));
    }
}
