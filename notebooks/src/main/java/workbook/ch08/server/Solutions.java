package workbook.ch08.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lab.check.Solution;
import lab.socket.Tryout;

final class Solutions {
    private Solutions() {}

    private static byte[] response(int count) {
        var content = String.valueOf(count);
        var text =
                "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(content.length(), content);
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Solution
    static final class ByteAfterByte implements ServeOnce {
        @Override
        public List<String> serve(List<String> requests, int piece) {
            try {
                return Tryout.server(ByteAfterByte::once, requests, piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void once(ServerSocket server) throws IOException {
            try (var connection = server.accept()) {
                var in = connection.getInputStream();
                var request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0) {
                    int octet = in.read();
                    if (octet < 0) return;
                    request.append((char) octet);
                }
                connection.getOutputStream().write(response(request.length()));
            }
        }
    }

    @Solution
    static final class LineAfterLine implements ServeOnce {
        @Override
        public List<String> serve(List<String> requests, int piece) {
            try {
                return Tryout.server(LineAfterLine::once, requests, piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void once(ServerSocket server) throws IOException {
            try (var connection = server.accept();
                    var in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            connection.getInputStream(),
                                            StandardCharsets.ISO_8859_1))) {
                int count = 0;
                while (true) {
                    String line = in.readLine();
                    if (line == null) return;
                    count += line.length() + 2;
                    if (line.isEmpty()) break;
                }
                connection.getOutputStream().write(response(count));
            }
        }
    }
}
