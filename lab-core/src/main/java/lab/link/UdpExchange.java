package lab.link;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Messages to a UDP socket over the loopback of this machine, and what comes back.
public final class UdpExchange {
    private static final int LONGEST_MESSAGE = 65_507;

    /// How long somebody waits for a datagram that does not come. On the loopback one that was sent
    /// is there already.
    private static final int PATIENCE_MILLIS = 200;

    private UdpExchange() {}

    /// Takes one message from the socket and answers it.
    @FunctionalInterface
    public interface Server {
        void serve(DatagramSocket socket) throws IOException;
    }

    /// Sends every message from a socket of its own, all of them before the first is served.
    ///
    /// @param lost numbers of messages, from 0, that do not arrive
    /// @param server is asked once for each that does
    /// @return for each message what its sender got back
    public static List<Optional<byte[]>> exchange(
            List<byte[]> messages, Set<Integer> lost, Server server) throws IOException {
        var senders = new ArrayList<DatagramSocket>();
        try (var socket = open()) {
            for (byte[] message : messages) {
                var sender = open();
                senders.add(sender);
                if (lost.contains(senders.size() - 1)) continue;
                sender.send(
                        new DatagramPacket(
                                message, message.length, socket.getLocalSocketAddress()));
            }
            for (int i = 0; i < messages.size(); i++) {
                if (!lost.contains(i)) server.serve(socket);
            }
            var answers = new ArrayList<Optional<byte[]>>();
            for (int i = 0; i < messages.size(); i++) {
                answers.add(lost.contains(i) ? Optional.empty() : answer(senders.get(i)));
            }
            return answers;
        } finally {
            senders.forEach(DatagramSocket::close);
        }
    }

    private static DatagramSocket open() throws IOException {
        var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static Optional<byte[]> answer(DatagramSocket sender) throws IOException {
        var packet = new DatagramPacket(new byte[LONGEST_MESSAGE], LONGEST_MESSAGE);
        try {
            sender.receive(packet);
        } catch (SocketTimeoutException nothingCame) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
    }
}
