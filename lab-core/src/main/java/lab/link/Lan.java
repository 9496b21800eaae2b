package lab.link;

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
import lab.packet.Ipv4Address;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// The private LAN that {@code %network lan} gives: three computers with Linux's own TCP/IP, made of
/// nested network namespaces, for which no rights are needed.
///
///     client eth0 10.0.1.2 ---- 10.0.1.1 eth0 router eth1 10.0.2.1 ---- 10.0.2.2 eth0 server
///
/// A cell is on the client. Checksums on its cables are right: the kernel makes them itself, as it
/// does for a card that cannot.
///
/// {@snippet :
/// var listener = Lan.host("server").call(() -> new ServerSocket(80));
/// var frames = Lan.host("router").capture("eth1", "tcp", () -> new Socket("10.0.2.2", 80).close());
/// Lan.host("client").traceroute("10.0.2.2");
/// }
public final class Lan {
    private static final String CLIENT = "client";
    private static final String ROUTER = "router";
    private static final String SERVER = "server";
    private static final Path FORWARDING = Path.of("/proc/sys/net/ipv4/ip_forward");

    private static Optional<Lan> lan = Optional.empty();

    private final Map<String, LanHost> hosts;

    private Lan(List<LanHost> all) {
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
                "There is no host \"%s\" on the LAN. There are: %s."
                        .formatted(name, String.join(", ", up().hosts.keySet())));
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

    private static String elsewhere() {
        return switch (Language.current()) {
            case EN ->
                    "The LAN is in the private network only: run %network lan first. Where that is"
                            + " forbidden, VirtualLan is a LAN in memory.";
            case KO ->
                    "LAN은 사설 네트워크에만 있습니다. 먼저 %network lan을 실행하십시오. 사설 네트워크를 쓸 수 없는"
                            + " 곳에서는 VirtualLan이 메모리 안의 LAN입니다.";
        };
    }

    private static synchronized Lan up() {
        if (lan.isPresent()) return lan.get();
        if (!System.getProperty("lab.network", "host").equals("private")) {
            throw new IllegalStateException(elsewhere());
        }
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
            lan = Optional.of(built.join());
            return lan.get();
        } catch (CompletionException e) {
            throw new IllegalStateException(sentence(e.getCause()), e);
        }
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause instanceof Libc.Failure failure && failure.notPermitted()) {
            return "This user may not make the LAN's networks (" + failure.getMessage() + ").";
        }
        if (cause instanceof IOException e && String.valueOf(e.getMessage()).contains("\"ip\"")) {
            return "The LAN needs the tool \"ip\": install the package iproute2. ("
                    + e.getMessage()
                    + ")";
        }
        return "The LAN could not be built: " + cause;
    }

    private static Lan build() throws Exception {
        int home = Namespaces.current();
        var client = new LanHost(CLIENT, home, home, one("eth0", "10.0.1.2"));
        var server = new LanHost(SERVER, network(home), home, one("eth0", "10.0.2.2"));
        var routers = new LinkedHashMap<>(one("eth0", "10.0.1.1"));
        routers.putAll(one("eth1", "10.0.2.1"));
        int between = network(home);
        var router = new LanHost(ROUTER, between, home, Collections.unmodifiableMap(routers));
        router.run(() -> {
            cables(home, server);
            Files.writeString(FORWARDING, "1\n");
        });
        var all = List.of(client, router, server);
        for (LanHost host : all) host.run(() -> adapters(host));
        client.run(() -> route("10.0.1.1"));
        server.run(() -> route("10.0.2.1"));
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
    private static void cables(int home, LanHost server) throws Exception {
        ip(
                List.of(
                        cable("eth0", "02:00:00:00:01:01", "02:00:00:00:01:02", home),
                        cable("eth1", "02:00:00:00:02:01", "02:00:00:00:02:02", server.network())));
    }

    private static String cable(String adapter, String mac, String peerMac, int network) {
        return "link add %s address %s type veth peer name eth0 address %s netns /proc/%d/fd/%d"
                .formatted(adapter, mac, peerMac, ProcessHandle.current().pid(), network);
    }

    private static void adapters(LanHost host) throws Exception {
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
        LanHost.run(List.of("ip", "-batch", "-"), String.join("\n", commands) + "\n");
    }
}
