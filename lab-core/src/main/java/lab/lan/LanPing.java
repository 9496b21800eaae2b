package lab.lan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import lab.internal.libc.RawIcmp;
import lab.internal.libc.UdpProbe;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;

/// Pings from the network that this thread is in.
final class LanPing {
    static final int MOST_HOPS = 64;
    private static final int LONGEST_TRACE = 30;
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final byte[] DATA =
            "abcdefghijklmnopqrstuvwxyz012345".getBytes(StandardCharsets.US_ASCII);

    private LanPing() {}

    static byte[] data() {
        return DATA.clone();
    }

    /// @param ping asks the goal with so many hops
    static List<PingReply> trace(IntFunction<PingReply> ping) {
        var hops = new ArrayList<PingReply>();
        for (int ttl = 1; ttl <= LONGEST_TRACE; ttl++) {
            var reply = ping.apply(ttl);
            // A router may be slow once, or answer only so often.
            hops.add(reply.from().isPresent() ? reply : ping.apply(ttl));
            int type = hops.getLast().type();
            if (type != IcmpHeader.TIME_EXCEEDED && type >= 0) break;
        }
        return hops;
    }

    static PingReply once(Ipv4Address goal, int ttl) {
        int identifier = ThreadLocalRandom.current().nextInt(0x10000);
        try (var socket = new RawIcmp()) {
            socket.timeToLive(ttl);
            long start = System.nanoTime();
            socket.send(request(identifier, ttl), goal.bits());
            long left;
            while ((left = start + PATIENCE.toNanos() - System.nanoTime()) > 0) {
                var datagram = socket.receive((int) (left / 1_000_000) + 1);
                if (datagram.isEmpty()) break;
                var answer = answer(datagram.get(), identifier, ttl, start);
                if (answer.isPresent()) return answer.get();
            }
            return new PingReply(ttl, Optional.empty(), -1, PATIENCE);
        }
    }

    /// @return the packet with an ICMP error about a datagram to {@code port}; nothing if none came
    static Optional<byte[]> probe(Ipv4Address goal, int ttl, int port) {
        try (var socket = new RawIcmp();
                var probe = new UdpProbe()) {
            int from = probe.send(DATA, ttl, goal.bits(), port);
            long start = System.nanoTime();
            long left;
            while ((left = start + PATIENCE.toNanos() - System.nanoTime()) > 0) {
                var datagram = socket.receive((int) (left / 1_000_000) + 1);
                if (datagram.isEmpty() || isAbout(datagram.get(), from, port)) return datagram;
            }
            return Optional.empty();
        }
    }

    private static boolean isAbout(byte[] datagram, int from, int to) {
        var in = ByteBuffer.wrap(datagram);
        Ipv4Header.decode(in);
        if (!IcmpHeader.decode(in).quotes()) return false;
        if (Ipv4Header.decode(in).protocol() != Ipv4Header.UDP) return false;
        return in.getChar() == from && in.getChar() == to;
    }

    private static byte[] request(int identifier, int sequence) {
        var message = ByteBuffer.allocate(IcmpHeader.BYTES + DATA.length);
        IcmpHeader.echoRequest(identifier, sequence)
                .withRightChecksum(Octets.view(DATA))
                .encode(message);
        return message.put(DATA).array();
    }

    /// Nothing if it is somebody else's.
    private static Optional<PingReply> answer(
            byte[] datagram, int identifier, int ttl, long start) {
        var in = ByteBuffer.wrap(datagram);
        var ip = Ipv4Header.decode(in);
        var icmp = IcmpHeader.decode(in);
        var asked = icmp;
        if (icmp.quotes()) {
            Ipv4Header.decode(in);
            asked = IcmpHeader.decode(in);
        } else if (icmp.type() != IcmpHeader.ECHO_REPLY) {
            return Optional.empty();
        }
        if (asked.identifier() != identifier || asked.sequenceNumber() != ttl) {
            return Optional.empty();
        }
        var roundTrip = Duration.ofNanos(System.nanoTime() - start);
        return Optional.of(new PingReply(ttl, Optional.of(ip.source()), icmp.type(), roundTrip));
    }
}
