package workbook.ch07.handshake;

import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import lab.stack.State;
import org.jspecify.annotations.Nullable;
import workbook.ch07.handshake.Handshake.Segment;

final class HandshakeChecks {
    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int ACK = 0x10;
    private static final int ECE = 0x40;
    private static final int CWR = 0x80;
    private static final int ISS = Handshake.ISS;

    @Check(points = 3, en = "a SYN for a listener", ko = "연결을 기다리는 쪽이 받은 SYN")
    void synForListener(Handshake learner, Trial trial) {
        expect(reply(SYN | ACK, ISS, 1001), State.LISTEN, of(SYN, 1000, 0), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "the answer to our own SYN", ko = "이쪽 SYN에 온 답")
    void synAck(Handshake learner, Trial trial) {
        var answer = of(SYN | ACK, 9000, ISS + 1);
        expect(reply(ACK, ISS + 1, 9001), State.SYN_SENT, answer, learner, trial);
        expect(reply(RST, 77, 0), State.SYN_SENT, of(SYN | ACK, 9000, 77), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "both sides open at the same time", ko = "양쪽이 동시에 열 때")
    void simultaneous(Handshake learner, Trial trial) {
        expect(reply(SYN | ACK, ISS, 301), State.SYN_SENT, of(SYN, 300, 0), learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a port that nobody listens on", ko = "아무도 기다리지 않는 포트")
    void closed(Handshake learner, Trial trial) {
        expect(reply(RST | ACK, 0, 1001), State.CLOSED, of(SYN, 1000, 0), learner, trial);
        expect(reply(RST, 4242, 0), State.CLOSED, of(ACK, 1000, 4242), learner, trial);
        var data = new Segment(0, 1000, 0, 10);
        expect(reply(RST | ACK, 0, 1010), State.CLOSED, data, learner, trial);
        var both = new Segment(SYN, 1000, 0, 10);
        expect(reply(RST | ACK, 0, 1011), State.CLOSED, both, learner, trial);
        expect(reply(RST, 4242, 0), State.LISTEN, of(ACK, 1000, 4242), learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "a reset is never answered", ko = "RST에는 답하지 않음")
    void reset(Handshake learner, Trial trial) {
        for (var state :
                new State[] {State.CLOSED, State.LISTEN, State.SYN_SENT, State.SYN_RECEIVED}) {
            expect(null, state, of(RST | ACK, 1000, ISS + 1), learner, trial);
        }
    }

    @Hidden
    @Check(points = 2, en = "the same SYN once more", ko = "같은 SYN이 한 번 더")
    void duplicate(Handshake learner, Trial trial) {
        var syn = of(SYN, 1000, 0);
        var answer = learner.onSegment(State.SYN_RECEIVED, syn);
        var acknowledged = reply(ACK, ISS + 1, 1001);
        var again = reply(SYN | ACK, ISS, 1001);
        trial.expect(acknowledged.equals(answer) ? acknowledged : again, answer);
        expect(null, State.SYN_RECEIVED, of(ACK, 1001, ISS + 1), learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "numbers drawn from your own seed", ko = "학습자 시드로 고른 번호")
    void any(Handshake learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            int seq = random.nextInt();
            expect(reply(SYN | ACK, ISS, seq + 1), State.LISTEN, of(SYN, seq, 0), learner, trial);
        }
        var offersEcn = of(SYN | ECE | CWR, 1000, 0);
        expect(reply(SYN | ACK, ISS, 1001), State.LISTEN, offersEcn, learner, trial);
        var last = of(SYN, -1, 0);
        expect(reply(SYN | ACK, ISS, 0), State.LISTEN, last, learner, trial);
    }

    private static Segment of(int flags, int seq, int ack) {
        return new Segment(flags, seq, ack, 0);
    }

    private static Segment reply(int flags, int seq, int ack) {
        return new Segment(flags, seq, ack, 0);
    }

    private static void expect(
            @Nullable Segment expected,
            State state,
            Segment segment,
            Handshake learner,
            Trial trial) {
        trial.expect(expected, learner.onSegment(state, segment));
    }
}
