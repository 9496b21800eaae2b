package workbook.ch11.fetch;

import lab.check.Mistake;
import lab.stack.State;
import lab.stack.client.Tcb;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "never-again",
            en =
                    "You send nothing a second time. On this cable one frame in twenty is lost: whose"
                            + " task is it to notice?",
            ko = "아무것도 다시 보내지 않고 있습니다. 이 케이블에서는 프레임 스무 개 중 하나가 사라집니다. 그것을 알아차리는 것은 누구의 일입니까?")
    static final class NeverAgain implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean repeats(State state) {
                    return false;
                }
            };
        }
    }

    @Mistake(
            id = "syn-once",
            en =
                    "Your request is sent again when it is lost, but your SYN is not. What happens if"
                            + " the first frame of all is lost?",
            ko = "요청은 사라지면 다시 보내지만 SYN은 그렇지 않습니다. 맨 첫 프레임이 사라지면 어떻게 됩니까?")
    static final class SynOnce implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean repeats(State state) {
                    return state != State.SYN_SENT;
                }
            };
        }
    }

    @Mistake(
            id = "at-every-tick",
            en =
                    "You send again at every tick, long before an answer can be here. How long do you"
                            + " wait first?",
            ko = "답이 올 시간도 주지 않고 tick마다 다시 보내고 있습니다. 처음에는 얼마나 기다려야 합니까?")
    static final class AtEveryTick implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean isDue(int now, int when) {
                    return true;
                }
            };
        }
    }

    @Mistake(
            id = "no-patience",
            en =
                    "You wait one second each time. A network that is full gets fuller by that. How"
                            + " long is the second wait?",
            ko = "매번 1초만 기다리고 있습니다. 그러면 혼잡한 네트워크가 더 혼잡해집니다. 두 번째에는 얼마나 기다려야 합니까?")
    static final class NoPatience implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected int later(int last) {
                    return last;
                }
            };
        }
    }

    @Mistake(
            id = "never-closes",
            en =
                    "The page is there, and the server has closed. Your side is still open: what do you"
                            + " send in CLOSE-WAIT?",
            ko = "페이지도 다 왔고 서버도 닫았습니다. 그런데 여러분 쪽은 아직 열려 있습니다. CLOSE-WAIT에서는 무엇을 보내야 합니까?")
    static final class NeverCloses implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean ends(Tcb now) {
                    return false;
                }
            };
        }
    }

    @Mistake(
            id = "fin-once",
            en =
                    "Your FIN is not sent again. If it is lost, the server waits for you in FIN-WAIT-2.",
            ko = "FIN을 다시 보내지 않고 있습니다. FIN이 사라지면 서버는 FIN-WAIT-2에서 여러분을 기다립니다.")
    static final class FinOnce implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request) {
                @Override
                protected boolean repeats(State state) {
                    return state != State.LAST_ACK;
                }
            };
        }
    }

    @Mistake(
            id = "does-not-ask",
            en =
                    "You connect and then wait. An HTTP server says nothing before it is asked: when"
                            + " does the request go out?",
            ko = "연결한 뒤 기다리기만 합니다. HTTP 서버는 요청을 받기 전에는 아무 말도 하지 않습니다. 요청은 언제 나가야 합니까?")
    static final class DoesNotAsk implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, new byte[0]);
        }
    }
}
