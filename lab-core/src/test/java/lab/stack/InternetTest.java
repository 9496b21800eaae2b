package lab.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.Layer;
import lab.link.VirtualLan;
import lab.link.Wire;
import lab.packet.ArpPacket;
import lab.packet.EthernetHeader;
import lab.packet.IcmpHeader;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import lab.packet.MacAddress;
import lab.packet.Octets;
import lab.packet.Packet;
import org.junit.jupiter.api.Test;

class InternetTest {
    private final VirtualLan lan = new VirtualLan(3);

    /// client -- r1 -- r2 -- server; the link between the routers carries {@code mtu} bytes.
    private final class Path {
        final Host client = Host.on(lan, "client", "10.0.1.1/24");
        final Host r1 = Host.router(lan, "r1", "10.0.1.254/24");
        final Host r2 = Host.router(lan, "r2");
        final Host server = Host.on(lan, "server", "10.0.3.1/24");

        final Wire between;

        Path(int mtu) {
            r1.attach(lan.port("r1-eth1", mtu), "10.0.2.1/24");
            r2.attach(lan.port("r2-eth0", mtu), "10.0.2.2/24");
            r2.attach(lan.port("r2-eth1"), "10.0.3.254/24");
            lan.connect(client.port(), r1.port());
            between = lan.connect(r1.port(1), r2.port(0));
            lan.connect(r2.port(1), server.port());
            client.route("0.0.0.0/0", "10.0.1.254");
            server.route("0.0.0.0/0", "10.0.3.254");
            r1.route("10.0.3.0/24", "10.0.2.2");
            r2.route("10.0.1.0/24", "10.0.2.1");
        }
    }

    private static Ipv4Address ip(String text) {
        return Ipv4Address.of(text);
    }

    private static List<String> answerers(List<Probe.Hop> hops) {
        return hops.stream()
                .map(hop -> hop.answer().map(answer -> answer.from().toString()).orElse("*"))
                .toList();
    }

    @Test
    void tracerouteFindsBothRoutersAndTheServer() {
        var path = new Path(1500);
        var hops = Probe.trace(lan, path.client, "10.0.3.1", 30);
        assertThat(answerers(hops)).containsExactly("10.0.1.254", "10.0.2.2", "10.0.3.1");
        assertThat(hops.getLast().answer().orElseThrow().reached()).isTrue();
    }

    @Test
    void tracerouteGoesOnPastAHopThatSaysNothing() {
        var path = new Path(1500);
        path.between.loseWhen(frame ->
                frame.find(Layer.Icmp.class)
                        .filter(icmp -> icmp.header().type() == IcmpHeader.TIME_EXCEEDED)
                        .isPresent());
        assertThat(answerers(Probe.trace(lan, path.client, "10.0.3.1", 30)))
                .containsExactly("10.0.1.254", "*", "10.0.3.1");
    }

    @Test
    void aNetworkNobodyKnowsIsReportedByTheRouter() {
        var path = new Path(1500);
        var probe = path.client.ping("192.0.2.1");
        lan.run();
        var answer = probe.answer().orElseThrow();
        assertThat(answer.from()).isEqualTo(ip("10.0.1.254"));
        assertThat(answer.type()).isEqualTo(IcmpHeader.DESTINATION_UNREACHABLE);
        assertThat(answer.code()).isEqualTo(Icmp.NET);
    }

    @Test
    void aHostThatDoesNotAnswerArpIsReportedAfterThreeRequests() {
        var path = new Path(1500);
        var requests = path.server.port().capture();
        var probe = path.client.ping("10.0.3.99");
        lan.run();
        assertThat(probe.answer().orElseThrow().code()).isEqualTo(Icmp.HOST);
        assertThat(requests.stream().filter(f -> f.find(Layer.Arp.class).isPresent())).hasSize(3);
    }

    @Test
    void aPingThroughALinkWithASmallMtuComesBackWhole() {
        var path = new Path(576);
        var between = path.r1.port(1).capture();
        var atServer = path.server.port().capture();
        var data = new byte[1400];
        new Random(1).nextBytes(data);
        var replies = new ArrayList<Octets>();
        path.client.onIcmp(message -> replies.add(message.data()));
        path.client.ping(ip("10.0.3.1"), 64, data);
        lan.run();
        assertThat(replies).containsExactly(Octets.of(data));
        assertThat(between.stream().map(f -> f.data().length)).allMatch(length -> length <= 590);
        assertThat(atServer.stream().filter(InternetTest::isFragment)).hasSize(3);
    }

    private static boolean isFragment(Frame frame) {
        return frame.find(Layer.Ipv4.class)
                .map(Layer.Ipv4::header)
                .filter(ip -> ip.moreFragments() || ip.laterFragment())
                .isPresent();
    }

    @Test
    void tcpPassesALinkWithASmallMtu() {
        var path = new Path(576);
        var listener = path.server.listen(80);
        var connection = path.client.connect("10.0.3.1", 80);
        connection.write(new byte[20_000]);
        lan.runUntil(() -> connection.state() == State.ESTABLISHED);
        lan.runFor(Duration.ofSeconds(5));
        assertThat(listener.accept().orElseThrow().available()).isEqualTo(20_000);
    }

    @Test
    void whatARouterSaysIsToldWhereTcpGetsNoAnswer() {
        var path = new Path(1500);
        var connection = path.client.connect("192.0.2.1", 80);
        lan.runFor(Duration.ofSeconds(5));
        // A soft error: the route may come back (RFC 1122 §4.2.3.9).
        assertThat(connection.state()).isEqualTo(State.SYN_SENT);
        lan.run();
        assertThat(connection.failure())
                .isEqualTo("no answer from 192.0.2.1 (ICMP type 3, code 0)");
    }

    @Test
    void udpArrivesAndAClosedPortIsUnreachable() {
        var path = new Path(1500);
        var client = path.client.udp(5000);
        var codes = new ArrayList<Integer>();
        path.client.onIcmp(message -> codes.add(message.icmp().code()));
        try (var server = path.server.udp(53)) {
            client.send(ip("10.0.3.1"), 53, new byte[] {1, 2, 3});
            lan.run();
            var message = server.receive().orElseThrow();
            assertThat(message.data()).isEqualTo(Octets.of(new byte[] {1, 2, 3}));
            server.send(message.from(), message.port(), new byte[] {4});
            lan.run();
            assertThat(client.receive().orElseThrow().data().u8(0)).isEqualTo(4);
        }
        assertThat(codes).isEmpty();
        client.send(ip("10.0.3.1"), 53, new byte[] {1});
        lan.run();
        assertThat(codes).containsExactly(Icmp.PORT);
    }

    @Test
    void fragmentsAreReassembledInAnyOrderAndWithDuplicates() {
        var data = new byte[4000];
        var random = new Random(9);
        random.nextBytes(data);
        var whole = Datagram.of(header(1), Octets.of(data));
        for (int round = 0; round < 100; round++) {
            var parts = new ArrayList<>(Fragmenter.RFC_791.fragment(whole, 576));
            parts.add(parts.get(2));
            Collections.shuffle(parts, random);
            var reassembler = new Rfc791Reassembler();
            var results =
                    parts.stream()
                            .flatMap(part -> reassembler.add(part, Duration.ZERO).stream())
                            .toList();
            assertThat(results).as("round %d of seed 9", round).containsExactly(whole);
        }
    }

    @Test
    void fragmentsThatOverlapDiscardTheDatagram() {
        var reassembler = new Rfc791Reassembler();
        var first = header(2).withMoreFragments(true);
        var second = header(2).withFragmentOffset(1);
        reassembler.add(Datagram.of(first, Octets.of(new byte[16])), Duration.ZERO);
        reassembler.add(Datagram.of(second, Octets.of(new byte[16])), Duration.ZERO);
        var rest = Datagram.of(header(2).withFragmentOffset(2), Octets.of(new byte[8]));
        assertThat(reassembler.add(rest, Duration.ZERO)).isEmpty();
    }

    @Test
    void fragmentsWhoseOthersDoNotComeAreGivenUpAfterAMinute() {
        var reassembler = new Rfc791Reassembler();
        var first = Datagram.of(header(3).withMoreFragments(true), Octets.of(new byte[16]));
        reassembler.add(first, Duration.ZERO);
        assertThat(reassembler.expire(Duration.ofSeconds(59))).isEmpty();
        assertThat(reassembler.expire(Duration.ofMinutes(1))).containsExactly(first);
    }

    private static Ipv4Header header(int identification) {
        return Ipv4Header.of(ip("10.0.0.1"), ip("10.0.0.2"))
                .withDontFragment(false)
                .withIdentification(identification);
    }

    @Test
    void theLongestPrefixWinsAndTheDefaultRouteMatchesEverything() {
        var host = Host.on(lan, "host", "10.17.0.1/16", "10.1.0.1/16");
        host.route("0.0.0.0/0", "10.1.0.254");
        host.route("10.17.4.0/22", "10.17.0.254");
        assertThat(via(host, "10.17.7.9")).isEqualTo("10.17.0.254");
        assertThat(via(host, "10.17.8.9")).isEqualTo("10.17.8.9");
        assertThat(via(host, "10.1.7.9")).isEqualTo("10.1.7.9");
        assertThat(via(host, "192.0.2.1")).isEqualTo("10.1.0.254");
    }

    private static String via(Host host, String destination) {
        return Route.Lookup.LONGEST_PREFIX
                .lookup(host.routes(), ip(destination))
                .orElseThrow()
                .nextHop(ip(destination))
                .toString();
    }

    @Test
    void theArpCacheAsksOnceASecondAndForgetsAfterAMinute() {
        var cache = new Rfc826ArpCache();
        var neighbour = ip("10.0.0.2");
        var mac = MacAddress.of("02:00:00:00:00:09");
        assertThat(cache.resolve(neighbour, Duration.ZERO))
                .isInstanceOf(ArpCache.Resolution.Ask.class);
        assertThat(cache.resolve(neighbour, Duration.ofMillis(999)))
                .isInstanceOf(ArpCache.Resolution.Wait.class);
        cache.learn(neighbour, mac, false, Duration.ofSeconds(1));
        assertThat(cache.resolve(neighbour, Duration.ofSeconds(1)))
                .isInstanceOf(ArpCache.Resolution.Ask.class);
        cache.learn(neighbour, mac, true, Duration.ofSeconds(2));
        assertThat(cache.resolve(neighbour, Duration.ofSeconds(61)))
                .isEqualTo(new ArpCache.Resolution.Known(mac));
        assertThat(cache.resolve(neighbour, Duration.ofSeconds(62)))
                .isInstanceOf(ArpCache.Resolution.Ask.class);
    }

    @Test
    void aGratuitousArpCorrectsWhatIsKnown() {
        var client = Host.on(lan, "client", "10.0.0.1/24");
        var other = lan.port("other");
        lan.connect(client.port(), other);
        var heard = other.capture();
        var address = ip("10.0.0.2");
        var old = MacAddress.of("02:00:00:00:00:77");
        var link = EthernetHeader.of(MacAddress.BROADCAST, old);
        other.send(Packet.of(link, ArpPacket.request(old, address, client.address())).bytes());
        lan.run();
        other.send(Packet.of(link, ArpPacket.request(other.mac(), address, address)).bytes());
        lan.run();
        client.ping("10.0.0.2");
        lan.run();
        var ping = heard.getLast().find(Layer.Ethernet.class).orElseThrow().header();
        assertThat(ping.destination()).isEqualTo(other.mac());
    }

    @Test
    void aDestinationWithoutARouteIsRefusedInWords() {
        var host = Host.on(lan, "host", "10.0.0.1/24");
        assertThatThrownBy(() -> host.connect("192.0.2.1", 80)).hasMessage("no route to 192.0.2.1");
    }

    @Test
    void oneOfItsPartsCanBeOnesOwn() {
        var asked = new ArrayList<State>();
        StateMachine mine =
                (state, event) -> {
                    asked.add(state);
                    return Rfc9293StateMachine.INSTANCE.next(state, event);
                };
        var parts = Parts.REFERENCE.withStateMachine(mine);
        var client = Host.on(lan, "client", parts, "10.0.0.1/24");
        var server = Host.on(lan, "server", "10.0.0.2/24");
        lan.connect(client.port(), server.port());
        server.listen(80);
        client.connect("10.0.0.2", 80);
        lan.run();
        assertThat(asked).containsExactly(State.CLOSED, State.SYN_SENT);
    }
}
