package workbook.ch11.closing;

import static lab.stack.client.TcpSegment.ACK;
import static lab.stack.client.TcpSegment.FIN;
import static lab.stack.client.TcpSegment.RST;
import static workbook.ch11.Steps.IRS;
import static workbook.ch11.Steps.ISS;
import static workbook.ch11.Steps.established;
import static workbook.ch11.Steps.expect;
import static workbook.ch11.Steps.server;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.stack.State;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class ClosingChecks {
    private static final Text THEY_ACK =
            new Text("Our FIN was acknowledged.", "우리의 FIN에 대한 ACK가 왔습니다.");
    private static final int NEXT = IRS + 1;

    @Check(points = 5, en = "the server ends first", ko = "서버가 먼저 끝낼 때")
    void serverFirst(Closing learner, Trial trial) {
        var tcb = established(ISS, IRS);
        var fin = server(FIN | ACK, NEXT, ISS + 1, "");
        tcb = expect(trial, learner.closing(tcb, fin), State.CLOSE_WAIT, acks(1, 1));
        tcb = expect(trial, learner.close(tcb), State.LAST_ACK, fins(1));
        trial.act(THEY_ACK);
        var ack = server(ACK, NEXT + 1, ISS + 2, "");
        tcb = tcb.withSndUna(ISS + 2);
        expect(trial, learner.closing(tcb, ack), State.CLOSED, List.of());
    }

    @Hidden
    @Check(points = 4, en = "we end first", ko = "우리가 먼저 끝낼 때")
    void weFirst(Closing learner, Trial trial) {
        var tcb = established(ISS, IRS).withSndUna(ISS - 4);
        tcb = expect(trial, learner.close(tcb), State.FIN_WAIT_1, fins(0));
        expect(trial, learner.close(tcb), State.FIN_WAIT_1, List.of());
        tcb = tcb.withSndUna(ISS);
        var old = server(ACK, NEXT, ISS, "");
        tcb = expect(trial, learner.closing(tcb, old), State.FIN_WAIT_1, List.of());
        trial.act(THEY_ACK);
        tcb = tcb.withSndUna(ISS + 2);
        var ack = server(ACK, NEXT, ISS + 2, "");
        tcb = expect(trial, learner.closing(tcb, ack), State.FIN_WAIT_2, List.of());
        var fin = server(FIN | ACK, NEXT, ISS + 2, "");
        expect(trial, learner.closing(tcb, fin), State.TIME_WAIT, acks(2, 1));
    }

    @Hidden
    @Check(points = 4, en = "both at once", ko = "동시에 끝낼 때")
    void both(Closing learner, Trial trial) {
        var tcb = expect(trial, learner.close(established(ISS, IRS)), State.FIN_WAIT_1, fins(0));
        var fin = server(FIN | ACK, NEXT, ISS + 1, "");
        tcb = expect(trial, learner.closing(tcb, fin), State.CLOSING, acks(2, 1));
        trial.act(THEY_ACK);
        tcb = tcb.withSndUna(ISS + 2);
        var ack = server(ACK, NEXT + 1, ISS + 2, "");
        expect(trial, learner.closing(tcb, ack), State.TIME_WAIT, List.of());
    }

    @Hidden
    @Check(
            points = 4,
            en = "a FIN early, with data, and again",
            ko = "먼저 온 FIN, 데이터와 함께 온 FIN, 다시 온 FIN")
    void fins(Closing learner, Trial trial) {
        var tcb = established(ISS, IRS);
        var early = server(FIN | ACK, NEXT + 5, ISS + 1, "later");
        expect(trial, learner.closing(tcb, early), State.ESTABLISHED, acks(1, 0));
        tcb = tcb.withRcvNxt(NEXT + 10);
        tcb = expect(trial, learner.closing(tcb, early), State.CLOSE_WAIT, acks(1, 11));
        expect(trial, learner.closing(tcb, early), State.CLOSE_WAIT, acks(1, 11));
    }

    @Hidden
    @Check(points = 3, en = "resets", ko = "리셋")
    void resets(Closing learner, Trial trial) {
        int iss = trial.random().nextInt();
        var tcb = established(iss, IRS);
        var guessed = server(RST, NEXT + 100, 0, "");
        expect(trial, learner.closing(tcb, guessed), State.ESTABLISHED, List.of());
        expect(trial, learner.closing(tcb, server(RST, NEXT, 0, "")), State.CLOSED, List.of());
    }

    /// @param ours how many numbers we used, the SYN among them
    private static List<TcpSegment> acks(int ours, int theirs) {
        return List.of(new TcpSegment(ACK, ISS + ours, NEXT + theirs, Tcb.WINDOW, new byte[0]));
    }

    private static List<TcpSegment> fins(int theirs) {
        return List.of(new TcpSegment(FIN | ACK, ISS + 1, NEXT + theirs, Tcb.WINDOW, new byte[0]));
    }
}
