package lab.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lab.frame.Frame;

/// A TCP exchange with a server of its own on 127.0.0.1: connect, five bytes each way, close.
record Exchange(ServerSocket server) implements AutoCloseable {
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int PSH = 0x08;
    static final int ACK = 0x10;

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    static Exchange open() throws IOException {
        return new Exchange(new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1")));
    }

    int port() {
        return server.getLocalPort();
    }

    String filter() {
        return "tcp port " + port();
    }

    void run() throws IOException {
        try (Socket client = new Socket(server.getInetAddress(), port());
                Socket accepted = server.accept()) {
            client.getOutputStream().write(HELLO);
            accepted.getInputStream().readNBytes(HELLO.length);
            accepted.getOutputStream().write(HELLO);
            client.getInputStream().readNBytes(HELLO.length);
        }
    }

    /// The flags of each segment, from Ethernet, a 20-byte IPv4 header and TCP's 14th byte on.
    static List<Integer> flags(List<Frame> frames) {
        return frames.stream().map(frame -> frame.data()[14 + 20 + 13] & 0x3f).toList();
    }

    static List<Integer> handshake() {
        return List.of(SYN, SYN | ACK, ACK);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
