package lab.socket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What both sides of a timeline write into while it runs. Safe for several threads.
final class Recording {
    private final AtomicInteger target = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<RecordedCall> calls = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Map<Role, TcpTable> latest = new EnumMap<>(Role.class);
    private final Map<String, CountDownLatch> signals = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final CompletableFuture<Integer> connected = new CompletableFuture<>();

    /// The system's table at one time, as a side saw it.
    record Observation(Instant time, Role side, TcpTable table) {}

    int next() {
        return numbers.incrementAndGet();
    }

    synchronized void add(RecordedCall call) {
        calls.add(call);
    }

    /// In the order in which they began.
    synchronized List<RecordedCall> calls() {
        return calls.stream().sorted(Comparator.comparingInt(RecordedCall::number)).toList();
    }

    /// Looks at the states of TCP from where this thread is.
    void observe(Role side) {
        observe(side, TcpTable::read);
    }

    /// One looks at a time: what was seen earlier is not to be noted later.
    synchronized void observe(Role side, IntFunction<TcpTable> look) {
        int port = serverPort() != 0 ? serverPort() : target();
        if (port == 0) return;
        var table = look.apply(port);
        if (table.equals(latest.put(side, table))) return;
        add(new Observation(Instant.now(), side, table));
    }

    synchronized void add(Observation observation) {
        observations.add(observation);
    }

    synchronized List<Observation> observations() {
        return List.copyOf(observations);
    }

    void listening(int port) {
        listening.complete(port);
    }

    void connected(int port) {
        connected.complete(port);
    }

    @Nullable Integer port(int seconds) throws InterruptedException {
        try {
            return listening.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    /// Nobody needs to wait for the server any more.
    void serverEnded() {
        listening.completeExceptionally(new IllegalStateException("ended"));
    }

    /// The port that the server listened at; 0 if it never did.
    int serverPort() {
        return listening.isCompletedExceptionally() ? 0 : listening.getNow(0);
    }

    /// The port that the client connected from; 0 if it never did.
    int clientPort() {
        return connected.getNow(0);
    }

    void target(int port) {
        target.compareAndSet(0, port);
    }

    /// The port that the client wished to connect to; 0 if it never did.
    int target() {
        return target.get();
    }

    CountDownLatch signal(String what) {
        return signals.computeIfAbsent(what, _ -> new CountDownLatch(1));
    }
}
