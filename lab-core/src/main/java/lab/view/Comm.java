package lab.view;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A line between a cell and what runs in the front end, such as a widget: Jupyter's comm. Messages
/// are JSON objects as text.
///
/// ```java
/// Comm.target("echo", comm -> comm.onMessage(comm::send));
/// ```
///
/// What is heard runs between cells, on a thread like a cell's. Safe for several threads.
public final class Comm {
    private static final Map<String, Consumer<Comm>> TARGETS = new ConcurrentHashMap<>();
    private static final Map<String, Comm> OPEN = new ConcurrentHashMap<>();

    private static volatile Consumer<Event> frontEnd =
            _ -> {
                throw new IllegalStateException(Labels.text("comm.nobody"));
            };

    private final String id;
    private final String target;
    private final String data;
    private volatile Consumer<String> onMessage = _ -> {};
    private volatile Consumer<String> onClose = _ -> {};

    private Comm(String id, String target, String data) {
        this.id = id;
        this.target = target;
        this.data = data;
    }

    /// What one end tells the other.
    public enum Kind {
        OPEN,
        MESSAGE,
        CLOSE
    }

    /// @param id of the comm
    /// @param target by which it was opened, empty for the other kinds
    /// @param data a JSON object
    public record Event(Kind kind, String id, String target, String data) {
        public static final String NO_DATA = "{}";

        public static Event close(String id) {
            return new Event(Kind.CLOSE, id, "", NO_DATA);
        }
    }

    /// From now on what is said goes there.
    public static void connect(Consumer<Event> to) {
        frontEnd = to;
    }

    /// The front end may open comms with this name; each is given to {@code opened}.
    public static void target(String name, Consumer<Comm> opened) {
        TARGETS.put(name, opened);
    }

    /// Opens a comm to a target of the front end.
    ///
    /// @param data a JSON object
    /// @throws IllegalStateException if the cell runs without a front end
    public static Comm open(String target, String data) {
        var comm = new Comm(UUID.randomUUID().toString(), target, data);
        OPEN.put(comm.id, comm);
        frontEnd.accept(new Event(Kind.OPEN, comm.id, target, data));
        return comm;
    }

    /// What the front end says. A comm of a target that nobody has is closed.
    public static void hear(Event event) {
        switch (event.kind()) {
            case OPEN -> {
                var opened = TARGETS.get(event.target());
                if (opened == null) {
                    frontEnd.accept(Event.close(event.id()));
                    return;
                }
                var comm = new Comm(event.id(), event.target(), event.data());
                OPEN.put(comm.id, comm);
                opened.accept(comm);
            }
            case MESSAGE -> {
                var comm = OPEN.get(event.id());
                if (comm != null) comm.onMessage.accept(event.data());
            }
            case CLOSE -> {
                var comm = OPEN.remove(event.id());
                if (comm != null) comm.onClose.accept(event.data());
            }
        }
    }

    public String id() {
        return id;
    }

    public String target() {
        return target;
    }

    /// What it was opened with, a JSON object.
    public String data() {
        return data;
    }

    /// Each message of the other end goes to {@code then}.
    public Comm onMessage(Consumer<String> then) {
        onMessage = then;
        return this;
    }

    /// Once the other end has closed it, {@code then} is given its last data.
    public Comm onClose(Consumer<String> then) {
        onClose = then;
        return this;
    }

    /// @param json an object
    /// @throws IllegalStateException if it is closed
    public void send(String json) {
        if (!OPEN.containsKey(id)) throw new IllegalStateException(Labels.text("comm.closed"));
        frontEnd.accept(new Event(Kind.MESSAGE, id, "", json));
    }

    /// Closes it; the second time does nothing.
    public void close() {
        if (OPEN.remove(id) != null) frontEnd.accept(Event.close(id));
    }

    @Override
    public String toString() {
        return "comm " + id + " to " + target;
    }
}
