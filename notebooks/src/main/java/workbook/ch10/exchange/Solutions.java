package workbook.ch10.exchange;

import java.util.ArrayList;
import java.util.List;
import lab.check.Solution;
import lab.frame.Frame;
import lab.frame.Layer;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class ByHand implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            var mine = new ArrayList<byte[]>();
            for (byte[] frame : captured) {
                if (!Look.isTcp(frame)) continue;
                int tcp = Look.tcp(frame);
                if (Look.u16(frame, tcp) == port || Look.u16(frame, tcp + 2) == port)
                    mine.add(frame);
            }
            return mine;
        }
    }

    @Solution
    static final class ByDissector implements OwnExchange {
        @Override
        public List<byte[]> exchange(List<byte[]> captured, int port) {
            return Look.those(
                    captured,
                    bytes ->
                            Frame.of(bytes).find(Layer.Tcp.class).map(Layer.Tcp::header).stream()
                                    .anyMatch(h ->
                                            h.sourcePort() == port || h.destinationPort() == port));
        }
    }
}
