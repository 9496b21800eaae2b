package lab.stack.client;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lab.link.EventQueue;
import lab.link.Link;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MalformedException;

/// A host that fetches pages from a neighbour: a [FrameSide], an answer to pings, and a [Peer], on
/// a link. It only carries between them. Not thread safe, as a [Link] is not.
public final class ClientHost {
    private static final Duration TICK = Duration.ofMillis(200);

    private final Link link;
    private final EventQueue events;
    private final Ipv4Address address;
    private final FrameSide nic;
    private final Function<byte[], Optional<byte[]>> echo;
    private Optional<Conversation> conversation = Optional.empty();

    private record Conversation(
            Peer peer, int port, Ipv4Address server, int serverPort, Duration began) {}

    public ClientHost(
            Link link,
            EventQueue events,
            Ipv4Address address,
            FrameSide nic,
            Function<byte[], Optional<byte[]>> echo) {
        this.link = link;
        this.events = events;
        this.address = address;
        this.nic = nic;
        this.echo = echo;
        link.onReceive(this::receive);
    }

    /// Begins a connection; it goes on while time passes.
    public void fetch(Peer peer, int port, Ipv4Address server, int serverPort) {
        var begun = new Conversation(peer, port, server, serverPort, events.now());
        conversation = Optional.of(begun);
        send(begun, peer.open(0));
        tickLater(begun);
    }

    private void tickLater(Conversation with) {
        events.after(
                TICK,
                () -> {
                    boolean over =
                            with.peer().closed() || conversation.filter(with::equals).isEmpty();
                    if (over) return;
                    send(with, with.peer().tick(now(with)));
                    tickLater(with);
                });
    }

    private int now(Conversation with) {
        return (int) events.now().minus(with.began()).toMillis();
    }

    private void send(Conversation with, List<TcpSegment> segments) {
        for (var segment : segments) {
            send(
                    with.server(),
                    segment.packet(address, with.port(), with.server(), with.serverPort()));
        }
    }

    private void send(Ipv4Address to, byte[] packet) {
        nic.send(to.bits(), packet).forEach(link::send);
    }

    private void receive(byte[] frame) {
        try {
            var header = EthernetHeader.decode(ByteBuffer.wrap(frame));
            nic.onFrame(frame).forEach(link::send);
            boolean ours =
                    header.type() == EthernetHeader.IPV4 && header.destination().equals(link.mac());
            if (ours) receivePacket(frame);
        } catch (MalformedException damaged) {
            return; // as a host does: what cannot be read never came
        }
    }

    private void receivePacket(byte[] frame) {
        var body = ByteBuffer.wrap(frame).position(EthernetHeader.BYTES);
        var ip = Ipv4Header.decode(body);
        int end = EthernetHeader.BYTES + ip.totalLength();
        if (!ip.destination().equals(address) || end > frame.length) return;
        byte[] packet = Arrays.copyOfRange(frame, EthernetHeader.BYTES, end);
        switch (ip.protocol()) {
            case Ipv4Header.ICMP -> echo.apply(packet).ifPresent(reply -> send(ip.source(), reply));
            case Ipv4Header.TCP -> conversation.ifPresent(with -> receiveTcp(with, packet));
            default -> {}
        }
    }

    private void receiveTcp(Conversation with, byte[] packet) {
        var arrived = TcpSegment.decode(packet);
        boolean known =
                arrived.isPresent()
                        && arrived.get().destinationPort() == with.port()
                        && arrived.get().sourcePort() == with.serverPort();
        if (!known) return;
        send(with, with.peer().onSegment(arrived.orElseThrow().segment(), now(with)));
    }
}
