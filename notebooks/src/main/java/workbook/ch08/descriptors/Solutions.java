package workbook.ch08.descriptors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lab.check.Solution;
import lab.internal.libc.SocketFunctions;
import lab.socket.Tryout;

final class Solutions {
    private Solutions() {}

    /// What the descriptors are found to be, if they were made as asked for.
    @Solution
    static final class InWords implements Descriptors {
        @Override
        public List<String> fds() {
            return List.of("bound, refused; after listen connected", "bound, connected");
        }
    }

    /// Real ones.
    @Solution
    static final class SystemsOwn implements Descriptors {
        private static final SocketFunctions.Name LOOPBACK =
                new SocketFunctions.Name(0x7f00_0001, 0);

        @Override
        public List<String> fds() {
            int bound = SocketFunctions.socket();
            SocketFunctions.bind(bound, LOOPBACK);
            int listening = SocketFunctions.socket();
            SocketFunctions.bind(listening, LOOPBACK);
            SocketFunctions.listen(listening, 5);
            try {
                return Tryout.descriptors(new int[] {bound, listening});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
