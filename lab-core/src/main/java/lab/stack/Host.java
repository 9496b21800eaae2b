package lab.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lab.link.EventQueue;
import lab.link.Link;
import lab.link.Port;
import lab.link.VirtualLan;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MalformedException;
import lab.packet.Octets;
import lab.packet.Packet;
import lab.packet.UdpHeader;

/// A host, or a router if it forwards (RFC 1122, RFC 1812).
///
/// Not thread safe: it is used by the thread that lets time pass.
public final class Host {
    private static final int PING_IDENTIFIER = 1;
    private static final int PROBE_PORT = 49152;

    /// An ICMP message that arrived.
    public record IcmpMessage(Ipv4Header ip, IcmpHeader icmp, Octets data) {}

    private final String name;
    private final EventQueue events;
    private final Parts parts;
    private final Ipv4 ip;
    private final Tcp tcp;
    private final Map<Integer, UdpSocket> sockets = new HashMap<>();
    private final List<Consumer<IcmpMessage>> icmpListeners = new ArrayList<>();
    private final List<Probe> probes = new ArrayList<>();

    public Host(String name, EventQueue events, Parts parts) {
        this.name = name;
        this.events = events;
        this.parts = parts;
        ip = new Ipv4(events, parts, this::receive);
        tcp = new Tcp(events, parts, ip);
    }

    /// A host with a new port for each of {@code networks}, such as {@code 10.0.0.1/24}.
    public static Host on(VirtualLan lan, String name, String... networks) {
        return on(lan, name, Parts.REFERENCE, networks);
    }

    public static Host on(VirtualLan lan, String name, Parts parts, String... networks) {
        var host = new Host(name, lan.events(), parts);
        for (String network : networks) {
            host.attach(lan.port(name + "-eth" + host.interfaces().size()), network);
        }
        return host;
    }

    /// A host that passes on datagrams that are not for it.
    public static Host router(VirtualLan lan, String name, String... networks) {
        var router = on(lan, name, networks);
        router.forward(true);
        return router;
    }

    /// Gives the host one more adapter, and a route to the network behind it.
    ///
    /// @param network the adapter's address and its network's prefix length
    public Interface attach(Link link, String network) {
        var added =
                new Interface(
                        link,
                        Ipv4Network.of(network),
                        parts.arpCache.get(),
                        events,
                        ip::receive,
                        (_, datagram) -> ip.unreachable(datagram, Icmp.HOST));
        ip.interfaces.add(added);
        ip.routes.add(new Route(added.network(), Ipv4Address.ANY, added));
        return added;
    }

    public String name() {
        return name;
    }

    public List<Interface> interfaces() {
        return List.copyOf(ip.interfaces);
    }

    public List<Route> routes() {
        return List.copyOf(ip.routes);
    }

    /// Its first adapter, on a LAN in memory.
    public Port port() {
        return port(0);
    }

    /// @param number from 0, in the order of its networks
    public Port port(int number) {
        if (ip.interfaces.get(number).link() instanceof Port port) return port;
        throw new IllegalStateException(name + " is not on a LAN in memory");
    }

    public Ipv4Address address() {
        return ip.interfaces.getFirst().address();
    }

    /// Sends what goes to {@code network} by way of {@code gateway}, which must be on one of the
    /// host's links. {@code 0.0.0.0/0} is the default route.
    public void route(String network, String gateway) {
        var router = Ipv4Address.of(gateway);
        ip.routes.add(new Route(Ipv4Network.of(network), router, ip.out(router)));
    }

    public void forward(boolean on) {
        ip.forwards = on;
    }

    /// Listens for TCP connections.
    public Listener listen(int port) {
        return tcp.listen(port);
    }

    /// Begins a connection from a port of the system's choice.
    public Connection connect(String address, int port) {
        return connect(tcp.ephemeralPort(), address, port);
    }

    public Connection connect(int localPort, String address, int port) {
        return tcp.connect(localPort, Ipv4Address.of(address), port);
    }

    /// @throws IllegalStateException if the port is taken
    public UdpSocket udp(int port) {
        if (sockets.containsKey(port)) {
            throw new IllegalStateException("UDP port " + port + " is open already");
        }
        var socket = new UdpSocket(port, this::send, () -> sockets.remove(port));
        sockets.put(port, socket);
        return socket;
    }

    private void send(UdpSocket socket, UdpSocket.Message message) {
        var header = UdpHeader.of(socket.port(), message.port());
        send(Ipv4.TTL, message.from(), header, message.data());
    }

    /// Sends a datagram that no socket stands behind, as {@code traceroute} does.
    public void probe(int ttl, Ipv4Address to, int port) {
        send(ttl, to, UdpHeader.of(PROBE_PORT, port), Octets.of(new byte[32]));
    }

    private void send(int ttl, Ipv4Address to, UdpHeader header, Octets data) {
        var source = ip.out(to).address();
        var outer = Ipv4Header.of(source, to).withProtocol(Ipv4Header.UDP);
        var filled = Packet.of(outer, header, data);
        var udp = filled.find(UdpHeader.class).orElse(header);
        var bytes = Octets.view(Packet.exactly(udp, data).bytes());
        ip.send(source, to, Ipv4Header.UDP, ttl, bytes);
    }

    /// Sends an echo request (RFC 792).
    public Probe ping(String address) {
        return ping(Ipv4Address.of(address), Ipv4.TTL, new byte[32]);
    }

    /// @param ttl how many hops it may go
    public Probe ping(Ipv4Address address, int ttl, byte[] data) {
        var probe = new Probe(events.now());
        var icmp = IcmpHeader.echoRequest(PING_IDENTIFIER, probes.size() & 0xffff);
        probes.add(probe);
        var bytes = Octets.view(Packet.of(icmp, Octets.of(data)).bytes());
        ip.send(ip.out(address).address(), address, Ipv4Header.ICMP, ttl, bytes);
        return probe;
    }

    /// Calls {@code listener} for every ICMP message that arrives.
    public void onIcmp(Consumer<IcmpMessage> listener) {
        icmpListeners.add(listener);
    }

    private void receive(Datagram datagram) {
        switch (datagram.header().protocol()) {
            case Ipv4Header.TCP -> tcp.receive(datagram);
            case Ipv4Header.UDP -> receiveUdp(datagram);
            case Ipv4Header.ICMP -> receiveIcmp(datagram);
            default -> ip.unreachable(datagram, Icmp.PROTOCOL);
        }
    }

    private void receiveUdp(Datagram datagram) {
        var udp = UdpHeader.decode(datagram.data().buffer());
        boolean fits =
                udp.datagramLength() >= UdpHeader.BYTES
                        && udp.datagramLength() <= datagram.data().length();
        if (!fits) return;
        var data = datagram.data().slice(UdpHeader.BYTES, udp.datagramLength());
        if (!udp.checksumIsRight(datagram.header(), data)) return;
        var from = datagram.header().source();
        Optional.ofNullable(sockets.get(udp.destinationPort()))
                .ifPresentOrElse(
                        socket ->
                                socket.arrives(new UdpSocket.Message(from, udp.sourcePort(), data)),
                        () -> ip.unreachable(datagram, Icmp.PORT));
    }

    private void receiveIcmp(Datagram datagram) {
        var icmp = IcmpHeader.decode(datagram.data().buffer());
        var data = datagram.data().slice(IcmpHeader.BYTES, datagram.data().length());
        if (!icmp.checksumIsRight(data)) return;
        if (icmp.type() == IcmpHeader.ECHO_REQUEST) {
            reply(datagram.header(), icmp, data);
        } else {
            answerProbe(datagram.header().source(), icmp, data);
            if (Icmp.isError(icmp.type())) tcp.error(icmp, data);
        }
        for (var listener : icmpListeners) {
            listener.accept(new IcmpMessage(datagram.header(), icmp, data));
        }
    }

    private void reply(Ipv4Header request, IcmpHeader icmp, Octets data) {
        if (ip.route(request.source()).isEmpty()) return;
        var bytes = Octets.view(Packet.of(icmp.echoReply(), data).bytes());
        var source =
                Interface.owning(ip.interfaces, request.destination())
                        .map(Interface::address)
                        .orElseGet(() -> ip.out(request.source()).address());
        ip.send(source, request.source(), Ipv4Header.ICMP, Ipv4.TTL, bytes);
    }

    /// An echo reply has its request's numbers; an error quotes the request.
    private void answerProbe(Ipv4Address from, IcmpHeader icmp, Octets data) {
        if (icmp.type() == IcmpHeader.ECHO_REPLY) {
            answerProbe(from, icmp, icmp);
            return;
        }
        try {
            var quoted = data.buffer();
            if (Ipv4Header.decode(quoted).protocol() != Ipv4Header.ICMP) return;
            answerProbe(from, icmp, IcmpHeader.decode(quoted));
        } catch (MalformedException unreadable) {
            return;
        }
    }

    private void answerProbe(Ipv4Address from, IcmpHeader icmp, IcmpHeader echo) {
        int number = echo.sequenceNumber();
        boolean ours = echo.identifier() == PING_IDENTIFIER && number < probes.size();
        if (ours) probes.get(number).answered(from, icmp, events.now());
    }

    @Override
    public String toString() {
        return name + " " + ip.interfaces;
    }
}
