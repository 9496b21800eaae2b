package workbook.ch08.port;

import java.util.function.IntConsumer;
import lab.check.Mistake;
import lab.socket.SocketCallException;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "any-error",
            en =
                    "You go to 8080 after any error. EADDRINUSE says that another server has port 80; whoever looks for yours there finds the other one. Only EACCES is a matter of rights.",
            ko =
                    "어떤 오류든 8080으로 옮기고 있습니다. EADDRINUSE는 다른 서버가 80번 포트를 쓴다는 뜻입니다. 그곳으로 찾아온 사람은 다른 서버를 만납니다. 권한 문제는 EACCES뿐입니다.")
    static final class AnyError extends Tried {
        @Override
        int open(IntConsumer bind) {
            try {
                bind.accept(80);
                return 80;
            } catch (SocketCallException e) {
                bind.accept(8080);
                return 8080;
            }
        }
    }

    @Mistake(
            id = "only-8080",
            en =
                    "You never try port 80. There are places where you may have it: as root, or in a network of your own.",
            ko = "80번 포트를 시도하지도 않습니다. root이거나 자기만의 네트워크라면 쓸 수 있습니다.")
    static final class Only8080 extends Tried {
        @Override
        int open(IntConsumer bind) {
            bind.accept(8080);
            return 8080;
        }
    }

    @Mistake(
            id = "only-80",
            en = "You give up at EACCES. The user may not have port 80, but 8080 is for everybody.",
            ko = "EACCES에서 포기하고 있습니다. 80번 포트는 쓸 수 없어도 8080은 누구나 쓸 수 있습니다.")
    static final class Only80 extends Tried {
        @Override
        int open(IntConsumer bind) {
            bind.accept(80);
            return 80;
        }
    }

    @Mistake(
            id = "says-80",
            en =
                    "You have bound 8080 and return 80. Nobody would find you: return the port that you got.",
            ko = "8080에 바인드하고는 80을 돌려주고 있습니다. 아무도 찾아올 수 없습니다. 실제로 얻은 포트를 돌려주십시오.")
    static final class Says80 extends Tried {
        @Override
        int open(IntConsumer bind) {
            try {
                bind.accept(80);
            } catch (SocketCallException e) {
                if (e.error() != lab.socket.Errno.EACCES) throw e;
                bind.accept(8080);
            }
            return 80;
        }
    }
}
