package lab.link;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;

/// What is to happen, in the order of its time; what falls on the same time happens in the order in
/// which it was asked for.
///
/// Time stands still until somebody moves it on: a {@link VirtualLan} jumps from event to event, a
/// real link follows the system's clock. Not thread safe: one thread runs it and all that its
/// events do.
public final class EventQueue {
    private final TreeSet<Event> events = new TreeSet<>();
    private long now;
    private long count;

    /// Something that will happen once.
    public final class Event implements Comparable<Event> {
        private final long time;
        private final long number;
        private final Runnable action;

        private Event(long time, long number, Runnable action) {
            this.time = time;
            this.number = number;
            this.action = action;
        }

        /// It will not happen; nothing changes if it has happened already.
        public void cancel() {
            events.remove(this);
        }

        public boolean pending() {
            return events.contains(this);
        }

        @Override
        public int compareTo(Event other) {
            int order = Long.compare(time, other.time);
            return order != 0 ? order : Long.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    /// Since the start.
    public Duration now() {
        return Duration.ofNanos(now);
    }

    public Event after(Duration delay, Runnable action) {
        return at(now + Math.max(0, delay.toNanos()), action);
    }

    Event at(long nanos, Runnable action) {
        var event = new Event(nanos, count++, action);
        events.add(event);
        return event;
    }

    long nanos() {
        return now;
    }

    /// When the next event is due, since the start.
    public Optional<Duration> next() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(events.first().time));
    }

    /// Lets the next event happen, if it is due at {@code limit} or before; time moves on to it.
    ///
    /// @return whether there was one
    public boolean step(Duration limit) {
        if (events.isEmpty() || events.first().time > limit.toNanos()) return false;
        var event = events.removeFirst();
        now = Math.max(now, event.time);
        event.action.run();
        return true;
    }

    /// Lets all events up to {@code time} happen and moves time on to it.
    public void advanceTo(Duration time) {
        while (step(time)) {}
        now = Math.max(now, time.toNanos());
    }
}
