package workbook.ch11.interop;

import lab.check.Mistake;
import lab.stack.client.ReferenceParts;
import lab.stack.client.Step;
import lab.stack.client.Tcb;
import lab.stack.client.TcpSegment;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "ignores-the-window",
            en =
                    "You send the whole request into a window of one byte. What the server has no room"
                            + " for, it drops.",
            ko = "윈도우가 1바이트인데 요청을 통째로 보내고 있습니다. 자리가 없는 것을 서버는 버립니다.")
    static final class IgnoresTheWindow implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected int window(Tcb now) {
                    return 0xffff;
                }
            };
        }
    }

    @Mistake(
            id = "waits-at-a-closed-window",
            en =
                    "The window is 0, and you wait until you hear that it opened. If that message is"
                            + " lost, both sides wait for ever. Who has to ask?",
            ko = "윈도우가 0일 때 열렸다고 알리는 세그먼트만 기다리고 있습니다. 그 세그먼트가 사라지면 양쪽이 영원히 기다립니다. 누가 물어야 합니까?")
    static final class WaitsAtAClosedWindow implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean probes() {
                    return false;
                }
            };
        }
    }

    @Mistake(
            id = "compares-plainly",
            en =
                    "The server's numbers pass 2^32 and begin anew at 0. You take what comes after that"
                            + " for old. How do you compare two sequence numbers?",
            ko = "서버의 번호가 2^32를 지나 0으로 돌아갑니다. 그 뒤에 온 것을 오래된 것으로 여기고 있습니다. 순서 번호 둘은 어떻게 비교합니까?")
    static final class ComparesPlainly implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected Step receive(Tcb before, TcpSegment segment) {
                    boolean old = Integer.compareUnsigned(segment.seq(), before.rcvNxt()) < 0;
                    return ReferenceParts.receive(
                            before, old ? without(segment, TcpSegment.SYN) : segment);
                }
            };
        }
    }

    private static TcpSegment without(TcpSegment segment, int alsoFlag) {
        int flags = (segment.flags() & ~TcpSegment.FIN) | alsoFlag;
        return new TcpSegment(flags, segment.seq(), segment.ack(), segment.window(), new byte[0]);
    }

    @Mistake(
            id = "fin-has-no-data",
            en =
                    "You drop the data of a segment that has FIN. Where does the FIN stand: before its"
                            + " data or behind it?",
            ko = "FIN이 있는 세그먼트의 데이터를 버리고 있습니다. FIN은 데이터의 앞에 있습니까, 뒤에 있습니까?")
    static final class FinHasNoData implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected Step receive(Tcb before, TcpSegment segment) {
                    boolean fin = segment.has(TcpSegment.FIN);
                    return ReferenceParts.receive(before, fin ? without(segment, 0) : segment);
                }
            };
        }
    }

    @Mistake(
            id = "first-segment-is-all",
            en =
                    "You close after the first segment with data. TCP carries a stream: what tells you"
                            + " that it is over?",
            ko = "데이터가 담긴 첫 세그먼트를 받고 닫고 있습니다. TCP는 스트림을 나릅니다. 스트림이 끝났음은 무엇이 알려 줍니까?")
    static final class FirstSegmentIsAll implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean ends(Tcb now) {
                    return super.ends(now) || page().length > 0;
                }
            };
        }
    }
}
