package lab.stack;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import lab.link.EventQueue;
import lab.link.Link;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.packet.MalformedException;
import lab.packet.Octets;
import lab.packet.Packet;

/// A host's adapter with its address: datagrams to frames and back, with ARP in between.
public final class Interface {
    private static final int ATTEMPTS = 3;
    private static final int MOST_WAITING = 16;

    private final Link link;
    private final Ipv4Network network;
    private final ArpCache arp;
    private final EventQueue events;
    private final BiConsumer<Interface, Datagram> received;
    private final BiConsumer<Interface, Datagram> unreachable;
    private final Map<Ipv4Address, List<Datagram>> waiting = new HashMap<>();

    /// @param unreachable gets datagrams whose next hop nobody answers for
    Interface(
            Link link,
            Ipv4Network network,
            ArpCache arp,
            EventQueue events,
            BiConsumer<Interface, Datagram> received,
            BiConsumer<Interface, Datagram> unreachable) {
        this.link = link;
        this.network = network;
        this.arp = arp;
        this.events = events;
        this.received = received;
        this.unreachable = unreachable;
        link.onReceive(this::receive);
    }

    public String name() {
        return link.name();
    }

    public Link link() {
        return link;
    }

    /// Its own address and its network's prefix length.
    public Ipv4Network network() {
        return network;
    }

    public Ipv4Address address() {
        return network.address();
    }

    private void receive(byte[] frame) {
        try {
            var in = ByteBuffer.wrap(frame);
            var ethernet = EthernetHeader.decode(in);
            boolean ours =
                    ethernet.destination().equals(link.mac()) || ethernet.destination().multicast();
            if (!ours) return;
            switch (ethernet.type()) {
                case EthernetHeader.ARP -> receive(ArpPacket.decode(in));
                case EthernetHeader.IPV4 ->
                        Datagram.decode(Octets.view(frame, in.position(), in.remaining()))
                                .ifPresent(datagram -> received.accept(this, datagram));
                default -> {}
            }
        } catch (MalformedException dropped) {
            return;
        }
    }

    private void receive(ArpPacket packet) {
        boolean forUs = packet.targetIp().equals(address());
        arp.learn(packet.senderIp(), packet.senderMac(), forUs, events.now());
        if (forUs && packet.operation() == ArpPacket.REQUEST) {
            send(packet.senderMac(), packet.reply(link.mac()));
        }
        flush(packet.senderIp());
    }

    private void flush(Ipv4Address neighbour) {
        if (!waiting.containsKey(neighbour)) return;
        if (arp.resolve(neighbour, events.now()) instanceof ArpCache.Resolution.Known(var mac)) {
            for (Datagram datagram : waiting.remove(neighbour)) transmit(mac, datagram);
        }
    }

    /// Sends a datagram that fits the link.
    void send(Datagram datagram, Ipv4Address nextHop) {
        if (nextHop.equals(Ipv4Address.BROADCAST) || nextHop.equals(network.broadcast())) {
            transmit(MacAddress.BROADCAST, datagram);
            return;
        }
        switch (arp.resolve(nextHop, events.now())) {
            case ArpCache.Resolution.Known(var mac) -> transmit(mac, datagram);
            case ArpCache.Resolution.Ask() -> {
                keep(datagram, nextHop);
                ask(nextHop, 1);
            }
            case ArpCache.Resolution.Wait() -> keep(datagram, nextHop);
        }
    }

    private void keep(Datagram datagram, Ipv4Address nextHop) {
        var queue = waiting.computeIfAbsent(nextHop, _ -> new ArrayList<>());
        if (queue.size() == MOST_WAITING) queue.removeFirst();
        queue.add(datagram);
    }

    private void ask(Ipv4Address neighbour, int attempt) {
        send(MacAddress.BROADCAST, ArpPacket.request(link.mac(), address(), neighbour));
        events.after(Rfc826ArpCache.BETWEEN_REQUESTS, () -> askAgain(neighbour, attempt));
    }

    private void askAgain(Ipv4Address neighbour, int attempts) {
        if (!waiting.containsKey(neighbour)) return;
        if (attempts == ATTEMPTS) {
            for (Datagram lost : waiting.remove(neighbour)) unreachable.accept(this, lost);
        } else if (arp.resolve(neighbour, events.now()) instanceof ArpCache.Resolution.Ask) {
            ask(neighbour, attempts + 1);
        }
    }

    private void send(MacAddress destination, ArpPacket packet) {
        link.send(Packet.of(EthernetHeader.of(destination, link.mac()), packet).bytes());
    }

    private void transmit(MacAddress destination, Datagram datagram) {
        var frame = ByteBuffer.allocate(EthernetHeader.BYTES + datagram.length());
        EthernetHeader.of(destination, link.mac()).encode(frame);
        datagram.encode(frame);
        link.send(frame.array());
    }

    /// Whether {@code address} is this interface's own or everybody's on its link.
    boolean accepts(Ipv4Address address) {
        return address.equals(address())
                || address.equals(network.broadcast())
                || address.equals(Ipv4Address.BROADCAST);
    }

    @Override
    public String toString() {
        return name() + " " + network;
    }

    static Optional<Interface> owning(List<Interface> interfaces, Ipv4Address address) {
        return interfaces.stream().filter(each -> each.accepts(address)).findFirst();
    }
}
