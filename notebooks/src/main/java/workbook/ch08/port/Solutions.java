package workbook.ch08.port;

import java.util.List;
import java.util.function.IntConsumer;
import lab.check.Solution;
import lab.socket.Errno;
import lab.socket.SocketCallException;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class CatchAndLook extends Tried {
        @Override
        int open(IntConsumer bind) {
            try {
                bind.accept(80);
                return 80;
            } catch (SocketCallException e) {
                if (e.error() != Errno.EACCES) throw e;
                bind.accept(8080);
                return 8080;
            }
        }
    }

    @Solution
    static final class Loop extends Tried {
        @Override
        int open(IntConsumer bind) {
            for (int port : List.of(80, 8080)) {
                try {
                    bind.accept(port);
                    return port;
                } catch (SocketCallException e) {
                    if (port == 8080 || e.error() != Errno.EACCES) throw e;
                }
            }
            throw new IllegalStateException();
        }
    }
}
