package lab.lan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.internal.libc.Libc;
import lab.internal.libc.Namespaces;
import lab.internal.libc.NetDevice;
import lab.link.VirtualLan;
import lab.packet.Ipv4Address;
import org.jspecify.annotations.Nullable;

/// The LAN that {@code %network lan} gives: three computers.
///
///     client eth0 10.0.1.2 ---- 10.0.1.1 eth0 router eth1 10.0.2.1 ---- 10.0.2.2 eth0 server
///
/// In the private network they have Linux's own TCP/IP and are made of nested network namespaces,
/// for which no rights are needed; a cell is on the client. Checksums on its cables are right: the
/// kernel makes them itself, as it does for a card that cannot. Where the system forbids that, the
/// three are {@link lab.stack.Host}s on a {@link VirtualLan}, and a cell is on none of them.
///
/// {@snippet :
/// try (var web = Lan.host("server").serve(80, request -> "a page")) {
///     var frames = Lan.host("router").capture("eth1", "tcp", () ->
///             Lan.host("client").fetch("10.0.2.2", 80, "GET /"));
/// }
/// Lan.host("client").traceroute("10.0.2.2");
/// }
public final class Lan {
    private static final String CLIENT = "client";
    private static final String ROUTER = "router";
    private static final String SERVER = "server";
    private static final String CLIENT_ADDRESS = "10.0.1.2";
    private static final String ROUTER_TO_CLIENT = "10.0.1.1";
    private static final String ROUTER_TO_SERVER = "10.0.2.1";
    private static final String SERVER_ADDRESS = "10.0.2.2";

    /// Nothing is lost on the LAN in memory, so nothing is drawn.
    private static final long SEED = 1;

    private static final Path FORWARDING = Path.of("/proc/sys/net/ipv4/ip_forward");

    private static Optional<Lan> lan = Optional.empty();

    private final Map<String, LanHost> hosts;

    private Lan(List<? extends LanHost> all) {
        var byName = new LinkedHashMap<String, LanHost>();
        all.forEach(host -> byName.put(host.name(), host));
        hosts = Collections.unmodifiableMap(byName);
    }

    /// One of the hosts: client, router, server.
    ///
    /// @throws IllegalStateException where there is no private LAN, with what to do
    public static LanHost host(String name) {
        var found = up().hosts.get(name);
        if (found != null) return found;
        throw new IllegalArgumentException(
                Words.NO_HOST.in(name, String.join(", ", up().hosts.keySet())));
    }

    /// All hosts, from the client to the server.
    public static List<LanHost> hosts() {
        return List.copyOf(up().hosts.values());
    }

    /// Builds the LAN, if that was not done yet, as far as this system can.
    ///
    /// @return what is missing; nothing if it is up
    public static Optional<String> tryUp() {
        try {
            up();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static synchronized Lan up() {
        if (lan.isPresent()) return lan.get();
        var built =
                switch (System.getProperty("lab.network", "host")) {
                    case "private" -> onLinux();
                    case "memory" -> inMemory();
                    default -> throw new IllegalStateException(Words.NO_LAN.in());
                };
        lan = Optional.of(built);
        return built;
    }

    private static Lan inMemory() {
        var memory = new VirtualLan(SEED);
        var client = new MemoryHost(CLIENT, memory);
        var router = new MemoryHost(ROUTER, memory);
        var server = new MemoryHost(SERVER, memory);
        memory.connect(
                client.attach("eth0", "02:00:00:00:01:02", CLIENT_ADDRESS),
                router.attach("eth0", "02:00:00:00:01:01", ROUTER_TO_CLIENT));
        memory.connect(
                router.attach("eth1", "02:00:00:00:02:01", ROUTER_TO_SERVER),
                server.attach("eth0", "02:00:00:00:02:02", SERVER_ADDRESS));
        router.host().forward(true);
        client.host().route("0.0.0.0/0", ROUTER_TO_CLIENT);
        server.host().route("0.0.0.0/0", ROUTER_TO_SERVER);
        return new Lan(List.of(client, router, server));
    }

    private static Lan onLinux() {
        Carriers.keepAtHome();
        var built = new CompletableFuture<Lan>();
        Thread.ofPlatform()
                .daemon()
                .name("lan-builder")
                .start(() -> {
                    try {
                        built.complete(build());
                    } catch (Exception e) {
                        built.completeExceptionally(e);
                    }
                });
        try {
            return built.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(sentence(e.getCause()), e);
        }
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause instanceof Libc.Failure failure && failure.notPermitted()) {
            return Words.NOT_PERMITTED.in(String.valueOf(failure.getMessage()));
        }
        if (cause instanceof IOException e && String.valueOf(e.getMessage()).contains("\"ip\"")) {
            return Words.NO_IP.in(String.valueOf(e.getMessage()));
        }
        return Words.NOT_BUILT.in(String.valueOf(cause));
    }

    private static Lan build() throws Exception {
        int home = Namespaces.current();
        var client = new LinuxHost(CLIENT, home, home, one("eth0", CLIENT_ADDRESS));
        var server = new LinuxHost(SERVER, network(home), home, one("eth0", SERVER_ADDRESS));
        var routers = new LinkedHashMap<>(one("eth0", ROUTER_TO_CLIENT));
        routers.putAll(one("eth1", ROUTER_TO_SERVER));
        int between = network(home);
        var router = new LinuxHost(ROUTER, between, home, Collections.unmodifiableMap(routers));
        router.run(() -> {
            cables(home, server);
            Files.writeString(FORWARDING, "1\n");
        });
        var all = List.of(client, router, server);
        for (LinuxHost host : all) host.run(() -> adapters(host));
        client.run(() -> route(ROUTER_TO_CLIENT));
        server.run(() -> route(ROUTER_TO_SERVER));
        return new Lan(all);
    }

    private static Map<String, Ipv4Address> one(String adapter, String address) {
        return Map.of(adapter, Ipv4Address.of(address));
    }

    /// A new network; this thread is at home again afterwards.
    private static int network(int home) {
        Namespaces.enterNew();
        try {
            return Namespaces.current();
        } finally {
            Namespaces.enter(home);
        }
    }

    /// Two cables from the router, their other ends at the client and at the server.
    private static void cables(int home, LinuxHost server) throws Exception {
        ip(
                List.of(
                        cable("eth0", "02:00:00:00:01:01", "02:00:00:00:01:02", home),
                        cable("eth1", "02:00:00:00:02:01", "02:00:00:00:02:02", server.network())));
    }

    private static String cable(String adapter, String mac, String peerMac, int network) {
        return "link add %s address %s type veth peer name eth0 address %s netns /proc/%d/fd/%d"
                .formatted(adapter, mac, peerMac, ProcessHandle.current().pid(), network);
    }

    private static void adapters(LinuxHost host) throws Exception {
        NetDevice.up("lo");
        var commands = new ArrayList<String>();
        host.addresses()
                .forEach((adapter, address) -> {
                    // Without this, IPv6 would talk on every cable.
                    commands.add("link set %s addrgenmode none".formatted(adapter));
                    commands.add("addr add %s/24 dev %s".formatted(address, adapter));
                    commands.add("link set %s up".formatted(adapter));
                });
        ip(commands);
        host.addresses().keySet().forEach(NetDevice::offloadsOff);
    }

    private static void route(String router) throws Exception {
        ip(List.of("route add default via " + router));
    }

    private static void ip(List<String> commands) throws Exception {
        LinuxHost.run(List.of("ip", "-batch", "-"), String.join("\n", commands) + "\n");
    }
}
