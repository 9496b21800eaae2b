package workbook.ch08.selector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lab.check.Solution;
import lab.socket.Tryout;

final class Solutions {
    private Solutions() {}

    private static List<String> real(Tryout.Selecting server, String request, int piece) {
        try {
            return Tryout.selector(server, request, piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer response(int count) {
        var content = String.valueOf(count);
        var text =
                "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(content.length(), content);
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// @return whether the request is whole, or the client has gone
    private static boolean read(SocketChannel connection, ByteBuffer buffer, StringBuilder text)
            throws IOException {
        int count = connection.read(buffer.clear());
        text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        return count < 0 || text.indexOf("\r\n\r\n") >= 0;
    }

    @Solution
    static final class SelectedKeys implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return real(SelectedKeys::serve, request, piece);
        }

        private static List<String> serve(Selector selector, ServerSocketChannel server)
                throws IOException {
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            var events = new ArrayList<String>();
            var request = new StringBuilder();
            var buffer = ByteBuffer.allocate(1000);
            while (true) {
                selector.select();
                for (var key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        events.add("accept");
                        var connection = server.accept();
                        connection.configureBlocking(false);
                        connection.register(selector, SelectionKey.OP_READ);
                    } else if (key.channel() instanceof SocketChannel connection) {
                        events.add("read");
                        if (!read(connection, buffer, request)) continue;
                        connection.write(response(request.length()));
                        connection.close();
                        return events;
                    }
                }
                selector.selectedKeys().clear();
            }
        }
    }

    /// The selector takes care of the selected keys itself.
    @Solution
    static final class Actions implements Selected {
        @Override
        public List<String> serveSelected(String request, int piece) {
            return real((selector, server) -> new Serving().run(selector, server), request, piece);
        }
    }

    private static final class Serving {
        private final List<String> events = new ArrayList<>();
        private final StringBuilder request = new StringBuilder();
        private boolean done;

        List<String> run(Selector selector, ServerSocketChannel server) throws IOException {
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (!done) selector.select(this::act);
            return events;
        }

        private void act(SelectionKey key) {
            try {
                if (key.channel() instanceof ServerSocketChannel server) {
                    events.add("accept");
                    var connection = server.accept();
                    connection.configureBlocking(false);
                    connection.register(key.selector(), SelectionKey.OP_READ);
                } else if (key.channel() instanceof SocketChannel connection) {
                    events.add("read");
                    if (!read(connection, ByteBuffer.allocate(16), request)) return;
                    connection.write(response(request.length()));
                    connection.close();
                    done = true;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
