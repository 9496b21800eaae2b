package lab.stack;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.link.EventQueue;
import lab.packet.Checksum;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;
import lab.packet.TcpHeader;
import lab.packet.TcpHeader.Flag;

/// Which connection a segment is for, and what to say when there is none (RFC 9293 §3.10.7.1 and
/// §3.10.7.2).
final class Tcp {
    private static final int HEADERS = Ipv4Header.MIN_BYTES + TcpHeader.MIN_BYTES;
    private static final int CHECKSUM_AT = 16;

    /// An ICMP error need not quote the last 12 bytes of TCP's header (RFC 792).
    private static final int QUOTED_LESS = 12;

    private static final int FIRST_EPHEMERAL = 49_152;

    private final EventQueue events;
    private final Parts parts;
    private final Ipv4 ip;
    private final Map<Endpoints, Connection> connections = new HashMap<>();
    private final Map<Integer, Listener> listeners = new HashMap<>();
    private int ephemeral = FIRST_EPHEMERAL;

    Tcp(EventQueue events, Parts parts, Ipv4 ip) {
        this.events = events;
        this.parts = parts;
        this.ip = ip;
    }

    EventQueue events() {
        return events;
    }

    Parts parts() {
        return parts;
    }

    Listener listen(int port) {
        if (listeners.containsKey(port)) {
            throw new IllegalStateException("port " + port + " is listened on already");
        }
        var listener = new Listener(port, () -> listeners.remove(port));
        listeners.put(port, listener);
        return listener;
    }

    Connection connect(int localPort, Ipv4Address remote, int port) {
        var local = ip.out(remote).address();
        var ends = new Endpoints(local, localPort, remote, port);
        if (connections.containsKey(ends)) {
            throw new IllegalStateException("there is a connection " + ends + " already");
        }
        var connection = new Connection(this, ends, opened -> {});
        connections.put(ends, connection);
        connection.open();
        return connection;
    }

    /// RFC 6335 §6: 49152 to 65535, one after the other.
    int ephemeralPort() {
        int port = ephemeral;
        ephemeral = ephemeral == 65_535 ? FIRST_EPHEMERAL : ephemeral + 1;
        return port;
    }

    /// What to ask of a peer, in bytes: what fits the link (RFC 9293 §3.7.1).
    int mss(Endpoints ends) {
        int mtu = ip.out(ends.remote()).link().mtu();
        return Math.min(mtu - HEADERS, parts.maximumSegmentSize);
    }

    void receive(Datagram datagram) {
        Segment.decode(datagram).ifPresent(segment -> receive(datagram.header(), segment));
    }

    private void receive(Ipv4Header header, Segment segment) {
        var ends =
                new Endpoints(
                        header.destination(),
                        segment.header().destinationPort(),
                        header.source(),
                        segment.header().sourcePort());
        var connection = Optional.ofNullable(connections.get(ends));
        if (connection.isPresent()) {
            connection.get().arrives(segment);
            return;
        }
        var listener = Optional.ofNullable(listeners.get(ends.localPort()));
        boolean opens = segment.header().syn() && !segment.header().ack();
        if (segment.header().rst()) return;
        if (listener.isPresent() && opens) open(ends, segment, listener.get());
        else reset(ends, segment);
    }

    /// An ICMP error about a segment of ours (RFC 9293 §3.9.2.2). Anybody can send one, so it must
    /// quote a sequence number that is on its way (RFC 5927 §4.1).
    void error(IcmpHeader icmp, Octets quote) {
        var quoted = quote.buffer();
        if (quoted.remaining() < HEADERS - QUOTED_LESS) return;
        var ip = Ipv4Header.decode(quoted);
        if (ip.protocol() != Ipv4Header.TCP || quoted.remaining() < Icmp.QUOTED) return;
        int localPort = Short.toUnsignedInt(quoted.getShort());
        int remotePort = Short.toUnsignedInt(quoted.getShort());
        int seq = quoted.getInt();
        var ends = new Endpoints(ip.source(), localPort, ip.destination(), remotePort);
        Optional.ofNullable(connections.get(ends)).ifPresent(each -> each.error(icmp, seq));
    }

    private void open(Endpoints ends, Segment syn, Listener listener) {
        var connection = new Connection(this, ends, listener::established);
        connections.put(ends, connection);
        connection.open(syn);
    }

    /// §3.10.7.1: a reset that its receiver will believe.
    void reset(Endpoints ends, Segment answered) {
        var segment =
                answered.header().ack()
                        ? Segment.of(ends, answered.ack(), 0, List.of(Flag.RST), 0, Octets.NONE)
                        : Segment.of(
                                ends,
                                0,
                                answered.end(),
                                List.of(Flag.RST, Flag.ACK),
                                0,
                                Octets.NONE);
        send(ends, segment);
    }

    /// With the checksum, which is zero in {@code segment}.
    void send(Endpoints ends, Segment segment) {
        var bytes = ByteBuffer.allocate(segment.header().length() + segment.data().length());
        segment.header().encode(bytes);
        segment.data().encode(bytes);
        long pseudo =
                Checksum.pseudoHeader(
                        ends.local(), ends.remote(), Ipv4Header.TCP, bytes.capacity());
        long sum = Checksum.sum(bytes.array(), 0, bytes.capacity(), pseudo);
        bytes.putShort(CHECKSUM_AT, (short) Checksum.finish(sum));
        ip.send(ends.local(), ends.remote(), Ipv4Header.TCP, Ipv4.TTL, Octets.view(bytes.array()));
    }

    void forget(Endpoints ends) {
        connections.remove(ends);
    }
}
