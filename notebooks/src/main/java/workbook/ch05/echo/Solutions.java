package workbook.ch05.echo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.check.Solution;
import lab.link.UdpExchange;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class SamePacket implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            try {
                return UdpExchange.exchange(
                        messages,
                        lost,
                        socket -> {
                            var packet = new DatagramPacket(new byte[65507], 65507);
                            socket.receive(packet);
                            socket.send(packet);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// With channels, each message served as it comes.
    @Solution
    static final class Channels implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            var answers = new ArrayList<Optional<byte[]>>();
            var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (var server = DatagramChannel.open().bind(any)) {
                for (byte[] message : messages) {
                    boolean arrives = !lost.contains(answers.size());
                    answers.add(arrives ? ask(server, message) : Optional.empty());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answers;
        }

        private static Optional<byte[]> ask(DatagramChannel server, byte[] message)
                throws IOException {
            var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (var client = DatagramChannel.open().bind(any)) {
                client.send(ByteBuffer.wrap(message), server.getLocalAddress());
                var buffer = ByteBuffer.allocate(65507);
                var from = server.receive(buffer);
                server.send(buffer.flip(), from);
                buffer.clear();
                client.receive(buffer);
                byte[] answer = new byte[buffer.flip().remaining()];
                buffer.get(answer);
                return Optional.of(answer);
            }
        }
    }
}
