package lab.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lab.flow.Conversation.Amount;
import lab.flow.Conversation.Endpoint;
import lab.flow.Conversation.Protocol;
import lab.flow.Conversation.State;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.frame.Layers;
import lab.packet.Octets;
import lab.packet.TcpHeader;

/// Sorts frames into conversations. Damaged frames, fragments and what an ICMP error quotes belong
/// to none.
public final class Conversations {
    private final Map<Key, Talk> open = new HashMap<>();
    private final List<Talk> talks = new ArrayList<>();

    private Conversations() {}

    /// In the order in which they began.
    public static List<Conversation> of(Iterable<Frame> frames) {
        var conversations = new Conversations();
        for (Frame frame : frames) conversations.add(frame);
        return conversations.talks.stream().map(Talk::conversation).toList();
    }

    /// The same in both directions.
    private record Key(Protocol protocol, Endpoint one, Endpoint other) {
        static Key of(Protocol protocol, Endpoint from, Endpoint to) {
            boolean inOrder = from.toString().compareTo(to.toString()) <= 0;
            return inOrder ? new Key(protocol, from, to) : new Key(protocol, to, from);
        }
    }

    /// A conversation that goes on.
    private static final class Talk {
        private final Protocol protocol;
        private final Endpoint client;
        private final Endpoint server;
        private final List<Frame> frames = new ArrayList<>();
        private final ByteStream toServer = new ByteStream();
        private final ByteStream toClient = new ByteStream();
        private Amount sent = new Amount(0, 0);
        private long clientsInitial = -1;
        private long serversInitial = -1;
        private boolean answered;
        private boolean reset;

        Talk(Protocol protocol, Endpoint client, Endpoint server) {
            this.protocol = protocol;
            this.client = client;
            this.server = server;
        }

        void add(Frame frame, Endpoint from) {
            frames.add(frame);
            if (from.equals(client)) sent = sent.plus(frame);
        }

        /// Whether this SYN asks for another connection, and does not come again: it has another
        /// initial sequence number. What was lost of an end or a reset does not matter then.
        boolean isAnother(Endpoint from, TcpHeader tcp) {
            boolean asks = tcp.syn() && !tcp.ack();
            var initial = from.equals(client) ? clientsInitial : serversInitial;
            return asks && initial >= 0 && initial != tcp.sequenceNumber();
        }

        void segment(Endpoint from, TcpHeader tcp, Octets data) {
            boolean fromClient = from.equals(client);
            answered |= !fromClient || tcp.ack();
            reset |= tcp.rst();
            // Without a SYN, that it had the number before is as near as one can come.
            long initial = (tcp.sequenceNumber() - (tcp.syn() ? 0 : 1)) & 0xffff_ffffL;
            // An answer to a SYN says it anew: what was seen before is of an older connection.
            boolean answers = tcp.syn() && tcp.ack();
            if (fromClient && (answers || clientsInitial < 0)) clientsInitial = initial;
            if (!fromClient && (answers || serversInitial < 0)) serversInitial = initial;
            // What is acknowledged tells the other side's.
            long others = (tcp.acknowledgmentNumber() - 1) & 0xffff_ffffL;
            if (tcp.ack() && fromClient && serversInitial < 0) serversInitial = others;
            if (tcp.ack() && !fromClient && clientsInitial < 0) clientsInitial = others;
            // What stands behind an RST says why; it is no part of the stream (RFC 9293 §3.5.3).
            if (tcp.rst()) return;
            var stream = fromClient ? toServer : toClient;
            stream.add(tcp.sequenceNumber(), tcp.syn(), tcp.fin(), data);
        }

        private State state() {
            if (protocol == Protocol.UDP) return State.NONE;
            if (reset) return State.RESET;
            if (toServer.ended() && toClient.ended()) return State.CLOSED;
            if (toServer.ended() || toClient.ended()) return State.HALF_CLOSED;
            return answered ? State.OPEN : State.ASKED;
        }

        Conversation conversation() {
            return new Conversation(
                    protocol, client, server, frames, sent, state(), toServer, toClient);
        }
    }

    private void add(Frame frame) {
        var layers = frame.layers();
        Carried.in(layers).ifPresent(carried -> add(frame, layers, carried));
    }

    private void add(Frame frame, Layers layers, Carried carried) {
        switch (layers.get(carried.transport())) {
            case Layer.Tcp(_, var tcp) -> {
                var from = new Endpoint(carried.source(), tcp.sourcePort());
                var to = new Endpoint(carried.destination(), tcp.destinationPort());
                var talk = talk(Protocol.TCP, from, to, known -> known.isAnother(from, tcp));
                talk.add(frame, from);
                talk.segment(from, tcp, data(layers, carried.transport()));
            }
            case Layer.Udp(_, var udp) -> {
                var from = new Endpoint(carried.source(), udp.sourcePort());
                var to = new Endpoint(carried.destination(), udp.destinationPort());
                talk(Protocol.UDP, from, to, _ -> false).add(frame, from);
            }
            default -> {}
        }
    }

    /// @param another whether this frame begins another conversation than the last between the two
    private Talk talk(Protocol protocol, Endpoint from, Endpoint to, Predicate<Talk> another) {
        var key = Key.of(protocol, from, to);
        var known = open.get(key);
        if (known != null && !another.test(known)) return known;
        var talk = new Talk(protocol, from, to);
        open.put(key, talk);
        talks.add(talk);
        return talk;
    }

    /// All that the segment carries, whatever layers were found in it.
    private static Octets data(Layers layers, int tcp) {
        int end = layers.end(tcp);
        for (int i = tcp + 1; i < layers.size(); i++) {
            if (!(layers.get(i) instanceof Layer.Padding)) end = layers.end(i);
        }
        return layers.octets(tcp).following(end - layers.end(tcp));
    }
}
