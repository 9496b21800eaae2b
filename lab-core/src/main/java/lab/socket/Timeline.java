package lab.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.capture.CaptureException;
import lab.frame.Frame;
import lab.packet.TcpHeader;
import lab.socket.Recording.Observation;
import lab.stack.State;
import lab.view.Bundle;
import lab.view.Display;
import org.jspecify.annotations.Nullable;

/// What a client and a server called, the segments that passed between them, and the state of TCP
/// on both sides: observed, not asserted. It belongs to one connection.
///
/// {@snippet :
/// Timeline.of(
///         client -> {
///             var s = client.socket();
///             s.connect("localhost", client.port());
///             s.send("hello");
///             s.close();
///         },
///         server -> {
///             var s = server.socket();
///             s.bind(0);
///             s.listen(1);
///             var c = s.accept();
///             c.recv(100);
///             c.close();
///         });
/// }
///
/// Where the user may not capture, the picture says so and has all the rest.
public final class Timeline implements Display {
    /// After this long both sides are stopped.
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long OBSERVE_NANOS = 1_000_000;

    /// Until the last acknowledgments have come and gone.
    private static final Duration LAST_LOOK = Duration.ofMillis(20);

    private final Recording recording;
    private final List<RecordedCall> calls;
    private final List<TimelineSegment> segments;
    private final Order order;
    private final List<String> notes;

    Timeline(Recording recording, List<Frame> frames, List<String> notes) {
        this.recording = recording;
        this.calls = recording.calls();
        this.order = new Order(calls);
        this.segments = segments(frames);
        this.notes = List.copyOf(notes);
    }

    /// Where a side's thread runs.
    @FunctionalInterface
    public interface Place {
        /// On this machine's network, as the cell itself.
        Place HERE = (name, work) -> Thread.ofVirtual().name(name).start(work);

        Thread start(String name, Runnable work);
    }

    /// Runs both sides at once and captures on the loopback meanwhile.
    public static Timeline of(Side.Script client, Side.Script server) {
        return of(Place.HERE, client, Place.HERE, server, Timeline::loopback);
    }

    /// Runs both sides at once, each where it belongs.
    ///
    /// @param capture gives the frames that pass while its argument runs
    public static Timeline of(
            Place clientPlace,
            Side.Script client,
            Place serverPlace,
            Side.Script server,
            Function<Runnable, List<Frame>> capture) {
        var recording = new Recording();
        var notes = new ArrayList<String>();
        Runnable exchange =
                () -> {
                    try (var left = new Half(Role.CLIENT, recording, clientPlace, client);
                            var right = new Half(Role.SERVER, recording, serverPlace, server)) {
                        left.await(notes);
                        right.await(notes);
                    }
                };
        var begun = new AtomicBoolean();
        List<Frame> frames = List.of();
        try {
            frames =
                    capture.apply(() -> {
                        begun.set(true);
                        exchange.run();
                    });
        } catch (CaptureException e) {
            notes.add(Words.NO_SEGMENTS.in(e.getMessage()));
            if (!begun.get()) exchange.run();
        }
        return new Timeline(recording, frames, notes);
    }

    private static List<Frame> loopback(Runnable exchange) {
        return Capture.of(Adapter.loopback(), "tcp", exchange::run);
    }

    /// One side at work: its own thread, and one that looks at the states meanwhile.
    private static final class Half implements AutoCloseable {
        private final Role role;
        private final Side side;
        private final Thread worker;
        private final Thread observer;
        private volatile Optional<Exception> failure = Optional.empty();

        Half(Role role, Recording recording, Place place, Side.Script script) {
            this.role = role;
            this.side = new Side(role, recording);
            observer =
                    place.start(
                            "timeline states",
                            () -> {
                                while (!Thread.currentThread().isInterrupted()) {
                                    recording.observe(role);
                                    LockSupport.parkNanos(OBSERVE_NANOS);
                                }
                                recording.observe(role);
                            });
            worker =
                    place.start(
                            "timeline " + role.name(),
                            () -> {
                                try {
                                    script.run(side);
                                } catch (Exception e) {
                                    failure = Optional.of(e);
                                } finally {
                                    if (role == Role.SERVER) recording.serverEnded();
                                }
                            });
        }

        void await(List<String> notes) {
            try {
                if (!worker.join(LONGEST)) {
                    notes.add(role.title() + " " + Words.STOPPED.in(LONGEST.toSeconds()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            failure.ifPresent(e -> notes.add(role.title() + ": " + e.getMessage()));
        }

        @Override
        public void close() {
            worker.interrupt();
            side.closeAll();
            boolean interrupted = Thread.interrupted();
            try {
                Thread.sleep(LAST_LOOK);
                observer.interrupt();
                worker.join(Duration.ofSeconds(2));
                observer.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    public List<RecordedCall> calls() {
        return calls;
    }

    public List<TimelineSegment> segments() {
        return segments;
    }

    /// Whether call {@code then} can in no run return before call {@code first} was made; both by
    /// their numbers. Where it holds neither way, the order of this run was chance.
    public boolean before(int first, int then) {
        return order.before(first, then);
    }

    /// The state of a side's end of the connection at {@code time}; empty where the system had none
    /// in its table.
    public Optional<State> state(Role side, Instant time) {
        Optional<TcpTable> last =
                recording.observations().stream()
                        .filter(each -> each.side() == side && !each.time().isAfter(time))
                        .reduce((a, b) -> b)
                        .map(Observation::table);
        return last.flatMap(table -> state(side, table));
    }

    /// The states as they were last seen, after both sides had ended.
    public Optional<State> lastState(Role side) {
        return state(side, Instant.MAX);
    }

    private Optional<State> state(Role side, TcpTable table) {
        int client = recording.clientPort();
        int server = recording.serverPort();
        int own = side == Role.CLIENT ? client : server;
        int peer = side == Role.CLIENT ? server : client;
        if (own == 0) return Optional.empty();
        var found =
                table.rows().stream()
                        .filter(row -> row.local().port() == own && row.remote().port() == peer)
                        .map(TcpTable.Row::state)
                        .findFirst();
        if (found.isPresent() || side == Role.CLIENT || !table.listens(own)) return found;
        return Optional.of(State.LISTEN);
    }

    private List<TimelineSegment> segments(List<Frame> frames) {
        var found = new ArrayList<TimelineSegment>();
        Map<Role, Long> first = new HashMap<>();
        int server = recording.serverPort() != 0 ? recording.serverPort() : recording.target();
        int client = recording.clientPort();
        for (Frame frame : frames) {
            var parts = TimelineSegment.parts(frame);
            if (parts.isEmpty()) continue;
            var tcp = parts.get().tcp();
            Role from;
            if (between(tcp.sourcePort(), client, tcp.destinationPort(), server)) {
                from = Role.CLIENT;
            } else if (between(tcp.destinationPort(), client, tcp.sourcePort(), server)) {
                from = Role.SERVER;
            } else {
                continue;
            }
            first.putIfAbsent(from, tcp.sequenceNumber());
            if (tcp.ack()) first.putIfAbsent(from.other(), tcp.acknowledgmentNumber() - 1);
            found.add(
                    new TimelineSegment(
                            frame,
                            from,
                            words(parts.get(), from, first),
                            cause(parts.get(), from)));
        }
        return found;
    }

    /// A connection that was refused has lost its client's port.
    private static boolean between(int one, int client, int other, int server) {
        return other == server && (client == 0 || one == client);
    }

    private static String words(TimelineSegment.Parts parts, Role from, Map<Role, Long> first) {
        TcpHeader tcp = parts.tcp();
        var words = new StringBuilder(TimelineSegment.flags(tcp));
        words.append(" seq=").append(since(first.get(from), tcp.sequenceNumber()));
        if (tcp.ack()) {
            words.append(" ack=")
                    .append(since(first.get(from.other()), tcp.acknowledgmentNumber()));
        }
        if (parts.carries()) words.append(" len=").append(parts.data());
        return words.toString();
    }

    private static long since(@Nullable Long first, long number) {
        return (number - (first == null ? number : first)) & 0xffff_ffffL;
    }

    /// The last call of its sender that asks for such a segment; where none does so by its name,
    /// the one that was under way, as a method of the learner's that writes and closes.
    private int cause(TimelineSegment.Parts parts, Role from) {
        TcpHeader tcp = parts.tcp();
        List<String> names;
        if (tcp.syn()) names = tcp.ack() ? List.of() : List.of("connect");
        else if (tcp.fin()) names = List.of("close", "shutdown");
        else if (parts.carries()) names = List.of("send", "write");
        else names = List.of();
        if (names.isEmpty()) return 0;
        var begun =
                calls.stream()
                        .filter(call -> call.side() == from && !call.begin().isAfter(parts.time()))
                        .toList();
        return begun.stream()
                .filter(call -> names.stream().anyMatch(call::is))
                .reduce((a, b) -> b)
                .or(() ->
                        begun.stream()
                                .filter(call -> !call.end().isBefore(parts.time()))
                                .reduce((a, b) -> b))
                .map(RecordedCall::number)
                .orElse(0);
    }

    /// The calls' order as this object knows it, for the picture.
    List<Integer> causes(int number) {
        return order.causes(number);
    }

    List<String> notes() {
        return notes;
    }

    @Override
    public Bundle display() {
        return calls.isEmpty() ? Bundle.text(Words.EMPTY.in()) : TimelinePicture.of(this).display();
    }
}
