package lab.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.frame.Frame;
import lab.internal.libc.Namespaces;
import lab.packet.Ipv4Address;

/// A computer on the private {@link Lan}: a network of its own inside this process, with Linux's
/// own TCP/IP. What runs in it uses its adapters, addresses and ports.
///
/// A socket stays in the network it was made in, whoever uses it later.
public final class LanHost {
    private final String name;
    private final int network;
    private final int home;
    private final Map<String, Ipv4Address> addresses;

    /// @param network descriptor of its network
    /// @param home descriptor of the process's own
    /// @param addresses by the adapters that have them
    LanHost(String name, int network, int home, Map<String, Ipv4Address> addresses) {
        this.name = name;
        this.network = network;
        this.home = home;
        this.addresses = addresses;
    }

    int network() {
        return network;
    }

    public String name() {
        return name;
    }

    /// Its address; of a router, the one on the client's side.
    public Ipv4Address address() {
        return addresses.values().iterator().next();
    }

    /// Its addresses by the adapters that have them.
    public Map<String, Ipv4Address> addresses() {
        return addresses;
    }

    /// Something to do on a host.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /// Runs {@code work} here and waits for its end.
    ///
    /// @throws Exception what it throws
    public void run(Work work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Runs {@code work} here and gives its result, such as a socket that belongs here.
    ///
    /// @throws Exception what it throws
    public <T> T call(Callable<T> work) throws Exception {
        var result = new CompletableFuture<Callable<T>>();
        var thread =
                platformThread(() -> {
                    Callable<T> outcome;
                    try {
                        T value = inside(work);
                        outcome = () -> value;
                    } catch (Exception e) {
                        outcome =
                                () -> {
                                    throw e;
                                };
                    }
                    // Back at home: who waits may be a virtual thread, and waking it may start a
                    // thread that carries it.
                    result.complete(outcome);
                });
        thread.start();
        try {
            return result.get().call();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Starts a thread that runs {@code work} here; its own threads and programs are here too.
    public Thread start(String threadName, Runnable work) {
        var thread =
                platformThread(() -> {
                    try {
                        inside(() -> {
                            work.run();
                            return true;
                        });
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        thread.setName(threadName);
        thread.start();
        return thread;
    }

    private Thread platformThread(Runnable work) {
        return Thread.ofPlatform().daemon().name("on " + name).unstarted(work);
    }

    private <T> T inside(Callable<T> work) throws Exception {
        Namespaces.enter(network);
        try {
            return work.call();
        } finally {
            Namespaces.enter(home);
        }
    }

    /// Runs a program here.
    ///
    /// @return what it printed
    /// @throws IOException if there is no such program or it did not end well
    public String exec(String... command) throws Exception {
        return call(() -> run(List.of(command), ""));
    }

    /// Runs a program in the network of this thread.
    static String run(List<String> command, String input) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit == 0) return text;
            throw new IOException(
                    "\"%s\" ended with %d: %s"
                            .formatted(String.join(" ", command), exit, text.strip()));
        } finally {
            process.destroyForcibly();
        }
    }

    /// Its adapters.
    public List<Adapter> adapters() throws Exception {
        return call(Adapter::list);
    }

    /// The frames that pass at one of its adapters while {@code action} runs, which runs where it
    /// is called.
    ///
    /// @param filter in libpcap's language; empty takes every frame
    public List<Frame> capture(String adapter, String filter, Work action) throws Exception {
        var started = call(() -> Capture.on(Adapter.named(adapter)).filter(filter).start());
        try (var capture = started) {
            action.run();
            capture.settle();
            return capture.stop();
        }
    }

    /// Asks {@code address} for an answer (RFC 792: echo).
    public PingReply ping(String address) throws Exception {
        return call(() -> LanPing.once(Ipv4Address.of(address), LanPing.MOST_HOPS));
    }

    /// The routers on the way to {@code address}, and it itself at the end.
    public List<PingReply> traceroute(String address) throws Exception {
        return call(() -> LanPing.trace(Ipv4Address.of(address)));
    }

    @Override
    public String toString() {
        return name + " " + addresses;
    }
}
