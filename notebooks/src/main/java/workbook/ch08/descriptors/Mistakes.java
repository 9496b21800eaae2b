package workbook.ch08.descriptors;

import java.util.List;
import lab.check.Mistake;

/// Each gives what its sockets would be found to be.
final class Mistakes {
    private Mistakes() {}

    private static final String BOUND = "bound, refused; after listen connected";
    private static final String LISTENS = "bound, connected";
    private static final String LISTENS_EVERYWHERE = "bound to 0.0.0.0, connected";

    @Mistake(
            id = "all-at-once",
            en =
                    "Your first socket listens already, as every new ServerSocket(port) does: that makes the socket, binds it and listens, in one line of Java. Leave the third step out for the first.",
            ko =
                    "첫째 소켓이 벌써 listen하고 있습니다. new ServerSocket(port)이 하는 일과 같습니다. 자바 한 줄이 소켓을 만들고, 바인드하고, listen까지 합니다. 첫째에서는 셋째 단계를 빼십시오.")
    static final class AllAtOnce implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of(LISTENS, LISTENS);
        }
    }

    @Mistake(
            id = "nobody-listens",
            en =
                    "Both sockets are bound and neither listens. A bound socket has a name; it takes connections only after listen.",
            ko = "두 소켓 모두 바인드만 했고 listen하지 않았습니다. 바인드하면 이름이 생길 뿐입니다. 연결은 listen한 뒤에야 받습니다.")
    static final class NobodyListens implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of(BOUND, BOUND);
        }
    }

    @Mistake(
            id = "never-bound",
            en =
                    "Your first socket has no port: it was made and not bound. Look at what bind returned; -1 says that it did nothing.",
            ko =
                    "첫째 소켓에 포트가 없습니다. 만들기만 하고 바인드하지 않았습니다. bind가 무엇을 돌려주었는지 보십시오. -1은 아무 일도 하지 못했다는 뜻입니다.")
    static final class NeverBound implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of("unbound", LISTENS);
        }
    }

    @Mistake(
            id = "bind-failed-unseen",
            en =
                    "Your second socket listens on 0.0.0.0, though the first is at 127.0.0.1: its bind failed, or there was none. listen then picks a port by itself, on every address, and says nothing. Look at what bind returned; -1 says that it did nothing.",
            ko =
                    "첫째는 127.0.0.1에 있는데 둘째 소켓은 0.0.0.0에서 listen합니다. bind가 실패했거나 부르지 않은 것입니다. 그러면 listen이 말없이 모든 주소에서 아무 포트나 고릅니다. bind가 무엇을 돌려주었는지 보십시오. -1은 아무 일도 하지 못했다는 뜻입니다.")
    static final class BindFailedUnseen implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of(BOUND, LISTENS_EVERYWHERE);
        }
    }

    @Mistake(
            id = "octets-left-zero",
            en =
                    "Both sockets are bound to 0.0.0.0, which is every address of this machine. The address in memory still has zeros where the octets of 127.0.0.1 belong.",
            ko =
                    "두 소켓 모두 0.0.0.0, 곧 이 컴퓨터의 모든 주소에 바인드되어 있습니다. 메모리에 적은 주소에서 127.0.0.1의 옥텟이 들어갈 자리가 아직 0입니다.")
    static final class OctetsLeftZero implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of("bound to 0.0.0.0, refused; after listen connected", LISTENS_EVERYWHERE);
        }
    }

    @Mistake(
            id = "results-not-descriptors",
            en =
                    "These numbers are no sockets. bind and listen return 0 where all is well; the descriptor is what socket returned.",
            ko = "돌려준 수가 소켓이 아닙니다. bind와 listen은 성공하면 0을 돌려줍니다. 디스크립터는 socket이 돌려준 수입니다.")
    static final class ResultsNotDescriptors implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of("no socket", "no socket");
        }
    }

    @Mistake(
            id = "one-for-two",
            en =
                    "Both numbers are the same descriptor: that is one socket, not two. What listens and what does not must each come from a call of socket of its own.",
            ko =
                    "두 수가 같은 디스크립터입니다. 소켓이 둘이 아니라 하나라는 뜻입니다. listen하는 소켓과 하지 않는 소켓을 각각 socket을 불러 만드십시오.")
    static final class OneForTwo implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of(BOUND, "the same socket again");
        }
    }
}
