package workbook.ch08.port;

import java.util.List;
import java.util.function.IntConsumer;
import lab.socket.Tryout;

/// A choice of a port, tried.
abstract class Tried implements WebPort {
    abstract int open(IntConsumer bind);

    @Override
    public List<String> openWeb(String at80, String at8080) {
        return Tryout.opening(this::open, at80, at8080);
    }
}
