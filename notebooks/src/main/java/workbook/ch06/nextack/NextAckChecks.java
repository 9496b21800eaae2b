package workbook.ch06.nextack;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class NextAckChecks {
    @Check(points = 2, en = "a SYN", ko = "SYN 세그먼트")
    void syn(NextAck learner, Trial trial) {
        trial.expect(1001, learner.nextAck(1000, true, false, 0));
    }

    @Hidden
    @Check(points = 2, en = "data", ko = "데이터")
    void data(NextAck learner, Trial trial) {
        trial.expect(2461, learner.nextAck(1001, false, false, 1460));
        trial.expect(1002, learner.nextAck(1001, false, false, 1));
    }

    @Hidden
    @Check(
            points = 2,
            en = "a FIN, one with data, one with a SYN as well",
            ko = "FIN, 데이터가 있는 FIN, SYN까지 있는 FIN")
    void fin(NextAck learner, Trial trial) {
        trial.expect(1002, learner.nextAck(1001, false, true, 0));
        trial.expect(1102, learner.nextAck(1001, false, true, 100));
        trial.expect(1103, learner.nextAck(1001, true, true, 100));
    }

    @Hidden
    @Check(
            points = 1,
            en = "an acknowledgment alone takes no number",
            ko = "확인 응답만 있는 세그먼트는 번호를 쓰지 않음")
    void nothing(NextAck learner, Trial trial) {
        trial.expect(1001, learner.nextAck(1001, false, false, 0));
    }

    @Hidden
    @Check(points = 2, en = "past the end", ko = "번호의 끝을 넘을 때")
    void wrap(NextAck learner, Trial trial) {
        trial.expect(0, learner.nextAck(0xffff_ffff, true, false, 0));
        trial.expect(84, learner.nextAck(0xffff_fff0, false, false, 100));
        trial.expect(0x8000_0063, learner.nextAck(0x7fff_ffff, false, false, 100));
    }

    @Hidden
    @Check(points = 1, en = "segments drawn from your own seed", ko = "학습자 시드로 만든 세그먼트")
    void any(NextAck learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 6; i++) {
            int seq = random.nextInt();
            int data = random.nextInt(2, 1461);
            boolean fin = i < 2 ? i == 0 : random.nextBoolean();
            trial.expect(seq + data + (fin ? 1 : 0), learner.nextAck(seq, false, fin, data));
        }
    }
}
