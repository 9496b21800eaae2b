package workbook.ch08.client;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lab.check.Solution;
import lab.socket.Rehearsal;
import lab.socket.Tryout;

final class Solutions {
    private Solutions() {}

    private static List<String> real(
            Rehearsal.Fetch client, String host, String path, String says, String manner) {
        try {
            return Tryout.client(client, host, path, says, Tryout.Manner.valueOf(manner));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(Socket socket, String host, String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    @Solution
    static final class ByteAfterByte implements Fetch {
        @Override
        public List<String> fetch(String host, String path, String says, String manner) {
            return real(ByteAfterByte::page, host, path, says, manner);
        }

        private static String page(String host, int port, String path) throws IOException {
            try (var socket = new Socket(InetAddress.getByName(host), port)) {
                ask(socket, host, path);
                var in = socket.getInputStream();
                var head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    int octet = in.read();
                    if (octet < 0) throw new IOException("no head");
                    head.append((char) octet);
                }
                int at = head.indexOf("Content-Length: ");
                int length =
                        at < 0
                                ? Integer.MAX_VALUE
                                : Integer.parseInt(
                                        head.substring(at + 16, head.indexOf("\r\n", at)));
                return new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }
        }
    }

    @Solution
    static final class LineAfterLine implements Fetch {
        @Override
        public List<String> fetch(String host, String path, String says, String manner) {
            return real(LineAfterLine::page, host, path, says, manner);
        }

        @SuppressWarnings("deprecation") // a head is of single bytes, which this readLine is for
        private static String page(String host, int port, String path) throws IOException {
            try (var socket = new Socket(host, port)) {
                ask(socket, host, path);
                var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                int length = -1;
                for (String line = in.readLine();
                        line != null && !line.isEmpty();
                        line = in.readLine()) {
                    if (line.startsWith("Content-Length:")) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                byte[] page = length < 0 ? in.readAllBytes() : in.readNBytes(length);
                return new String(page, StandardCharsets.UTF_8);
            }
        }
    }
}
