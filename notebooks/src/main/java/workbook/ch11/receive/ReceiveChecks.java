package workbook.ch11.receive;

import static lab.stack.client.TcpSegment.ACK;
import static lab.stack.client.TcpSegment.PSH;
import static lab.stack.client.TcpSegment.SYN;
import static workbook.ch11.Steps.IRS;
import static workbook.ch11.Steps.ISS;
import static workbook.ch11.Steps.established;
import static workbook.ch11.Steps.expect;
import static workbook.ch11.Steps.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class ReceiveChecks {
    private static final Text UNA_AND_WINDOW = new Text("SND.UNA and SND.WND", "SND.UNA와 SND.WND");
    private static final int NEXT = IRS + 1;

    @Check(points = 6, en = "two segments in order", ko = "순서대로 온 세그먼트 둘")
    void inOrder(Receive learner, Trial trial) {
        var tcb = established(ISS, IRS);
        tcb = takes(learner, trial, tcb, NEXT, "HTTP/1.1 ", NEXT + 9, "HTTP/1.1 ");
        takes(learner, trial, tcb, NEXT + 9, "200 OK", NEXT + 15, "200 OK");
    }

    @Check(points = 6, en = "a gap that is closed", ko = "빈 곳과 그 뒤에 온 것")
    void gap(Receive learner, Trial trial) {
        var tcb = established(ISS, IRS);
        tcb = takes(learner, trial, tcb, NEXT + 4, "EFGH", NEXT, "");
        tcb = takes(learner, trial, tcb, NEXT + 8, "IJ", NEXT, "");
        tcb = takes(learner, trial, tcb, NEXT, "ABCD", NEXT + 10, "ABCDEFGHIJ");
        takes(learner, trial, tcb, NEXT + 10, "K", NEXT + 11, "K");
    }

    @Hidden
    @Check(points = 6, en = "twice, and overlapping", ko = "두 번, 그리고 겹쳐서")
    void again(Receive learner, Trial trial) {
        var tcb = established(ISS, IRS);
        tcb = takes(learner, trial, tcb, NEXT, "ABCD", NEXT + 4, "ABCD");
        tcb = takes(learner, trial, tcb, NEXT, "ABCD", NEXT + 4, "");
        tcb = takes(learner, trial, tcb, NEXT + 2, "CDEF", NEXT + 6, "EF");
        var syn = new TcpSegment(ACK, ISS + 1, NEXT + 6, Tcb.WINDOW, new byte[0]);
        var step = learner.receive(tcb, server(SYN | ACK, IRS, ISS + 1, ""));
        expect(trial, step, NEXT + 6, "", syn);
        tcb = takes(learner, trial, tcb, NEXT + 10, "KLMN", NEXT + 6, "");
        takes(learner, trial, tcb, NEXT + 6, "GHIJKL", NEXT + 14, "GHIJKLMN");
    }

    @Hidden
    @Check(points = 4, en = "acknowledgments", ko = "확인 응답")
    void acks(Receive learner, Trial trial) {
        var tcb = established(ISS, IRS).withSndNxt(ISS + 41);
        int[] acks = {ISS + 21, ISS + 11, ISS + 42, ISS + 41};
        int[] unas = {ISS + 21, ISS + 21, ISS + 21, ISS + 41};
        for (int i = 0; i < acks.length; i++) {
            var segment = new TcpSegment(ACK, NEXT, acks[i], 500 + i, new byte[0]);
            var step = learner.receive(tcb, segment);
            tcb = expect(trial, step, NEXT, "");
            int window = unas[i] == acks[i] ? 500 + i : 500;
            trial.expect(
                    UNA_AND_WINDOW, List.of(unas[i], window), List.of(tcb.sndUna(), tcb.sndWnd()));
        }
        var without = learner.receive(tcb, server(PSH, NEXT, 0, "no ACK"));
        expect(trial, without, NEXT, "");
    }

    @Hidden
    @Check(points = 4, en = "across 2^31 and 2^32", ko = "2^31과 2^32를 넘어갈 때")
    void wraps(Receive learner, Trial trial) {
        for (int next : new int[] {-4, Integer.MAX_VALUE - 3}) {
            var tcb = established(ISS, next - 1);
            tcb = takes(learner, trial, tcb, next + 6, "GH", next, "");
            tcb = takes(learner, trial, tcb, next, "ABCDEF", next + 8, "ABCDEFGH");
            takes(learner, trial, tcb, next, "ABCDEF", next + 8, "");
        }
    }

    @Hidden
    @Check(points = 4, en = "segments shuffled by your own seed", ko = "학습자 시드로 섞은 세그먼트")
    void any(Receive learner, Trial trial) {
        var random = trial.random();
        var tcb = established(ISS, IRS);
        var places = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        Collections.shuffle(places, random);
        places.add(0);
        String all = "abcdefghijklmnopqrstu";
        for (int place : places) {
            int at = 3 * place;
            boolean last = place == 0;
            String piece = all.substring(at, at + 3);
            int next = last ? NEXT + 21 : NEXT;
            tcb = takes(learner, trial, tcb, NEXT + at, piece, next, last ? all : "");
        }
    }

    private static Tcb takes(
            Receive learner, Trial trial, Tcb tcb, int seq, String data, int next, String read) {
        var step = learner.receive(tcb, server(PSH | ACK, seq, ISS + 1, data));
        var ack = new TcpSegment(ACK, ISS + 1, next, Tcb.WINDOW, new byte[0]);
        return expect(trial, step, next, read, ack);
    }
}
