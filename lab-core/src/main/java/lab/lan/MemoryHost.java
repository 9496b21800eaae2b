package lab.lan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.frame.Frame;
import lab.link.Port;
import lab.link.VirtualLan;
import lab.packet.Ipv4Address;
import lab.packet.MacAddress;
import lab.stack.Connection;
import lab.stack.Host;
import lab.stack.Interface;
import lab.stack.Listener;
import lab.stack.Parts;
import lab.stack.State;
import lab.stack.UdpSocket;

/// A host of the {@link Lan} in memory. Its time is the LAN's, and passes only while somebody
/// waits.
final class MemoryHost implements LanHost {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration DATAGRAM_PATIENCE = Duration.ofSeconds(1);

    /// How long time passes after a conversation, so that its last segments are not still on their
    /// way when the next begins.
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private static final int FIRST_EPHEMERAL = 49_152;

    private final String name;
    private final VirtualLan lan;
    private final Host host;
    private final Map<String, Ipv4Address> addresses = new LinkedHashMap<>();
    private final List<byte[]> icmp = new ArrayList<>();
    private int ephemeral = FIRST_EPHEMERAL;

    MemoryHost(String name, VirtualLan lan) {
        this.name = name;
        this.lan = lan;
        host = new Host(name, lan.events(), Parts.REFERENCE);
        host.onIcmp(message -> icmp.add(RouterPath.whole(message)));
    }

    /// @param address of the new adapter, in a network of 24 bits
    Port attach(String adapter, String mac, String address) {
        var port = lan.port(adapter, MacAddress.of(mac));
        host.attach(port, address + "/24");
        addresses.put(adapter, Ipv4Address.of(address));
        return port;
    }

    Host host() {
        return host;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Ipv4Address> addresses() {
        return Collections.unmodifiableMap(addresses);
    }

    @Override
    public List<Adapter> adapters() throws IOException {
        var adapters = new ArrayList<Adapter>();
        for (Interface each : host.interfaces()) {
            var address = InetAddress.getByName(each.address().toString());
            adapters.add(
                    new Adapter(
                            each.name(),
                            Adapter.Kind.VIRTUAL,
                            List.of(new Adapter.Address(address, each.network().prefixLength())),
                            Optional.of(each.link().mac().toString()),
                            each.link().mtu(),
                            true));
        }
        return adapters;
    }

    @Override
    public List<Frame> capture(String adapter, String filter, Work action) throws Exception {
        var names = new ArrayList<>(addresses.keySet());
        if (!names.contains(adapter)) {
            throw new IllegalArgumentException(
                    Words.NO_ADAPTER.in(adapter, name, String.join(", ", names)));
        }
        var test = Capture.test(filter);
        synchronized (lan) {
            Capture.Action<Exception> settled =
                    () -> {
                        action.run();
                        lan.runFor(SETTLE);
                    };
            var frames = host.port(names.indexOf(adapter)).during(settled);
            return frames.stream().filter(test).toList();
        }
    }

    @Override
    public PingReply ping(String address) {
        return once(Ipv4Address.of(address), LanPing.MOST_HOPS);
    }

    @Override
    public List<PingReply> traceroute(String address) {
        return LanPing.trace(hops -> once(Ipv4Address.of(address), hops));
    }

    private PingReply once(Ipv4Address goal, int hops) {
        synchronized (lan) {
            var probe = host.ping(goal, hops, LanPing.data());
            lan.runUntil(() -> probe.answer().isPresent(), LanPing.PATIENCE);
            return probe.answer()
                    .map(answer ->
                            new PingReply(
                                    hops,
                                    Optional.of(answer.from()),
                                    answer.type(),
                                    answer.roundTrip()))
                    .orElseGet(() -> new PingReply(hops, Optional.empty(), -1, LanPing.PATIENCE));
        }
    }

    @Override
    public Optional<byte[]> probe(String address, int ttl, int port) {
        synchronized (lan) {
            icmp.clear();
            host.probe(ttl, Ipv4Address.of(address), port);
            lan.runUntil(() -> !icmp.isEmpty(), LanPing.PATIENCE);
            return icmp.stream().findFirst();
        }
    }

    @Override
    public Service serve(int port, UnaryOperator<String> answer) throws IOException {
        synchronized (lan) {
            try {
                var listener = host.listen(port);
                var socket = udp(port, listener);
                listener.onAccept(connection -> connection.onChange(each -> reply(each, answer)));
                socket.onReceive(message ->
                        socket.send(
                                message.from(),
                                message.port(),
                                bytes(answer.apply(text(message.data().bytes())))));
                return () -> {
                    synchronized (lan) {
                        listener.close();
                        socket.close();
                    }
                };
            } catch (IllegalStateException e) {
                throw new IOException(Words.PORT_IN_USE.in(port, name), e);
            }
        }
    }

    private UdpSocket udp(int port, Listener listener) {
        try {
            return host.udp(port);
        } catch (IllegalStateException e) {
            listener.close();
            throw e;
        }
    }

    private static void reply(Connection connection, UnaryOperator<String> answer) {
        byte[] request = connection.read();
        if (request.length == 0 || connection.state() != State.ESTABLISHED) return;
        connection.write(answer.apply(text(request)));
        connection.close();
    }

    @Override
    public String fetch(String address, int port, String text) throws IOException {
        synchronized (lan) {
            var connection = host.connect(address, port);
            var received = new ByteArrayOutputStream();
            connection.onChange(each -> received.writeBytes(each.read()));
            connection.write(text);
            lan.runUntil(() -> connection.atEnd() || connection.state() == State.CLOSED, PATIENCE);
            if (!connection.failure().isEmpty()) throw new IOException(connection.failure());
            if (!connection.atEnd()) {
                connection.abort();
                throw new IOException(Words.SILENT.in(address, port, PATIENCE.toSeconds()));
            }
            connection.close();
            lan.runFor(SETTLE);
            return text(received.toByteArray());
        }
    }

    @Override
    public Optional<String> ask(String address, int port, String text) {
        synchronized (lan) {
            try (var socket = host.udp(ephemeral++)) {
                socket.send(Ipv4Address.of(address), port, bytes(text));
                var answers = new ArrayList<UdpSocket.Message>();
                socket.onReceive(answers::add);
                lan.runUntil(() -> !answers.isEmpty(), DATAGRAM_PATIENCE);
                return answers.stream().findFirst().map(message -> text(message.data().bytes()));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public <T> T call(Callable<T> work) {
        throw new IllegalStateException(Words.ONLY_LINUX.in());
    }

    @Override
    public Thread start(String threadName, Runnable work) {
        throw new IllegalStateException(Words.ONLY_LINUX.in());
    }

    @Override
    public String exec(String... command) {
        throw new IllegalStateException(Words.ONLY_LINUX.in());
    }

    @Override
    public String toString() {
        return name + " " + addresses;
    }
}
