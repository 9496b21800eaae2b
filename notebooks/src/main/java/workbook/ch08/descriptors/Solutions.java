package workbook.ch08.descriptors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lab.check.Solution;
import lab.socket.SystemSocket;
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

    /// Real ones. The library closes them once more, which does nothing: they are only bound to
    /// their numbers for as long as they are looked at.
    @Solution
    static final class LibrarySockets implements Descriptors {
        @Override
        public List<String> fds() {
            var bound = SystemSocket.socket();
            bound.bind(0);
            var listening = SystemSocket.socket();
            listening.bind(0);
            listening.listen(5);
            try {
                return Tryout.descriptors(new int[] {bound.descriptor(), listening.descriptor()});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
