package lab.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.link.EventQueue;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.Octets;

/// The internet layer of a host or router (RFC 791, RFC 1122 §3, RFC 1812 §5).
final class Ipv4 {
    /// Whom a datagram's data is for.
    @FunctionalInterface
    interface Protocol {
        void receive(Datagram datagram);
    }

    static final int TTL = 64;

    private final EventQueue events;
    private final Parts parts;
    private final Protocol upper;
    private final Reassembler reassembler;
    final List<Interface> interfaces = new ArrayList<>();
    final List<Route> routes = new ArrayList<>();
    boolean forwards;
    private int identification;

    Ipv4(EventQueue events, Parts parts, Protocol upper) {
        this.events = events;
        this.parts = parts;
        this.upper = upper;
        reassembler = parts.reassembler.get();
    }

    void receive(Interface in, Datagram datagram) {
        var destination = datagram.header().destination();
        if (in.accepts(destination) || Interface.owning(interfaces, destination).isPresent()) {
            deliver(datagram);
        } else if (forwards) {
            forward(datagram);
        }
    }

    private void deliver(Datagram datagram) {
        if (!datagram.fragment()) {
            upper.receive(datagram);
            return;
        }
        events.after(Reassembler.TIMEOUT, this::expire);
        reassembler.add(datagram, events.now()).ifPresent(upper::receive);
    }

    private void expire() {
        for (Datagram first : reassembler.expire(events.now())) {
            error(first, IcmpHeader.TIME_EXCEEDED, Icmp.REASSEMBLY_TIME, 0);
        }
    }

    private void forward(Datagram datagram) {
        var header = datagram.header();
        if (header.ttl() <= 1) {
            error(datagram, IcmpHeader.TIME_EXCEEDED, Icmp.IN_TRANSIT, 0);
            return;
        }
        var next =
                new Datagram(header.withTtl(header.ttl() - 1).withRightChecksum(), datagram.data());
        var route = route(header.destination());
        if (route.isPresent()) {
            send(next, route.get());
        } else {
            error(datagram, IcmpHeader.DESTINATION_UNREACHABLE, Icmp.NET, 0);
        }
    }

    Optional<Route> route(Ipv4Address destination) {
        return parts.routes.lookup(routes, destination);
    }

    /// Whose address a datagram to {@code destination} carries.
    ///
    /// @throws IllegalStateException if there is no route
    Interface out(Ipv4Address destination) {
        return route(destination)
                .orElseThrow(() -> new IllegalStateException("no route to " + destination))
                .out();
    }

    /// Sends data of our own. TCP's may be fragmented too, since nothing here discovers the path's
    /// MTU (RFC 1191).
    void send(Ipv4Address source, Ipv4Address destination, int protocol, int ttl, Octets data) {
        var route = route(destination);
        if (route.isEmpty()) return;
        var header =
                new Ipv4Header(
                        5,
                        0,
                        0,
                        Ipv4Header.MIN_BYTES + data.length(),
                        identification++ & 0xffff,
                        false,
                        false,
                        false,
                        0,
                        ttl,
                        protocol,
                        0,
                        source,
                        destination,
                        Octets.NONE);
        send(new Datagram(header.withRightChecksum(), data), route.get());
    }

    private void send(Datagram datagram, Route route) {
        int mtu = route.out().link().mtu();
        if (datagram.length() > mtu && datagram.header().dontFragment()) {
            error(datagram, IcmpHeader.DESTINATION_UNREACHABLE, Icmp.FRAGMENTATION_NEEDED, mtu);
            return;
        }
        var nextHop = route.nextHop(datagram.header().destination());
        for (Datagram part : parts.fragmenter.fragment(datagram, mtu)) {
            route.out().send(part, nextHop);
        }
    }

    void unreachable(Datagram datagram, int code) {
        error(datagram, IcmpHeader.DESTINATION_UNREACHABLE, code, 0);
    }

    private void error(Datagram about, int type, int code, int rest) {
        var source = about.header().source();
        if (!Icmp.mayAnswer(about, interfaces) || route(source).isEmpty()) return;
        if (Interface.owning(interfaces, source).isPresent()) return;
        var message = Icmp.error(about, type, code, rest);
        send(out(source).address(), source, Ipv4Header.ICMP, TTL, message);
    }
}
