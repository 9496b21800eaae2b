package workbook.ch11.connect;

import static lab.stack.client.TcpSegment.ACK;
import static lab.stack.client.TcpSegment.RST;
import static lab.stack.client.TcpSegment.SYN;
import static workbook.ch11.Steps.ISS;
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

final class ConnectChecks {
    private static final Text UNA = new Text("SND.UNA", "SND.UNA");
    private static final Text WINDOW = new Text("SND.WND", "SND.WND");
    private static final Text NUMBERS = new Text("SND.NXT and RCV.NXT", "SND.NXT와 RCV.NXT");

    @Check(points = 8, en = "three segments", ko = "세그먼트 셋")
    void handshake(Connect learner, Trial trial) {
        connects(ISS, 5000, learner, trial);
    }

    @Hidden
    @Check(points = 6, en = "an acknowledgment of another SYN", ko = "다른 SYN에 대한 확인 응답")
    void oldAnswer(Connect learner, Trial trial) {
        var tcb = opened(ISS, learner, trial);
        for (int wrong : new int[] {ISS, ISS + 2, 7}) {
            var reset = List.of(new TcpSegment(RST, wrong, 0, 0, new byte[0]));
            var step = learner.connect(tcb, server(SYN | ACK, 5000, wrong, ""));
            expect(trial, step, State.SYN_SENT, reset);
        }
        var step = learner.connect(tcb, server(RST | ACK, 0, 7, ""));
        expect(trial, step, State.SYN_SENT, List.of());
    }

    @Hidden
    @Check(points = 6, en = "a connection refused", ko = "거절된 연결")
    void refused(Connect learner, Trial trial) {
        var tcb = opened(ISS, learner, trial);
        var alone = learner.connect(tcb, server(RST, 0, 0, ""));
        expect(trial, alone, State.SYN_SENT, List.of());
        var step = learner.connect(tcb, server(RST | ACK, 0, ISS + 1, ""));
        expect(trial, step, State.CLOSED, List.of());
    }

    @Hidden
    @Check(points = 4, en = "an ACK without a SYN", ko = "SYN이 없는 ACK")
    void ackAlone(Connect learner, Trial trial) {
        var tcb = opened(ISS, learner, trial);
        var step = learner.connect(tcb, server(ACK, 5000, ISS + 1, ""));
        expect(trial, step, State.SYN_SENT, List.of());
    }

    @Hidden
    @Check(
            points = 6,
            en = "numbers drawn from your own seed, and near the end",
            ko = "학습자 시드로 만든 번호와 끝에 가까운 번호")
    void any(Connect learner, Trial trial) {
        connects(-1, 0xffff_ffff, learner, trial);
        var random = trial.random();
        for (int i = 0; i < 3; i++) connects(random.nextInt(), random.nextInt(), learner, trial);
    }

    private static Tcb opened(int iss, Connect learner, Trial trial) {
        var syn = new TcpSegment(SYN, iss, 0, Tcb.WINDOW, new byte[0]);
        var tcb = expect(trial, learner.open(iss), State.SYN_SENT, List.of(syn));
        trial.expect(NUMBERS, List.of(iss + 1, 0), List.of(tcb.sndNxt(), tcb.rcvNxt()));
        return tcb;
    }

    private static void connects(int iss, int irs, Connect learner, Trial trial) {
        var tcb = opened(iss, learner, trial);
        var step = learner.connect(tcb, server(SYN | ACK, irs, iss + 1, ""));
        var ack = new TcpSegment(ACK, iss + 1, irs + 1, Tcb.WINDOW, new byte[0]);
        tcb = expect(trial, step, State.ESTABLISHED, List.of(ack));
        trial.expect(UNA, iss + 1, tcb.sndUna());
        trial.expect(WINDOW, 8192, tcb.sndWnd());
        trial.expect(NUMBERS, List.of(iss + 1, irs + 1), List.of(tcb.sndNxt(), tcb.rcvNxt()));
    }
}
