package lab.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lab.stack.State;
import lab.view.SideBySide;
import lab.view.SideBySide.Arrow;
import lab.view.SideBySide.Cell;
import lab.view.SideBySide.Row;
import lab.view.SideBySide.Way;

/// A timeline as rows: a call that something happened in has two, one where it began and one where
/// it returned.
final class TimelinePicture {
    private final Timeline timeline;
    private final Instant start;
    private final Map<Role, Instant> looked = new EnumMap<>(Role.class);

    private sealed interface Event {
        Instant time();
    }

    private record Begun(Instant time, RecordedCall call) implements Event {}

    private record Passed(Instant time, TimelineSegment segment) implements Event {}

    private record Returned(Instant time, RecordedCall call) implements Event {}

    private TimelinePicture(Timeline timeline) {
        this.timeline = timeline;
        this.start = timeline.calls().getFirst().begin();
    }

    static SideBySide of(Timeline timeline) {
        return new TimelinePicture(timeline).picture();
    }

    private SideBySide picture() {
        var notes = new ArrayList<String>();
        notes.add(Words.PARTIAL.in());
        notes.addAll(timeline.notes());
        return new SideBySide(
                List.of(
                        Words.TIME.in(),
                        Words.CLIENT.in(),
                        Words.STATE.in(),
                        Words.SEGMENTS.in(),
                        Words.STATE.in(),
                        Words.SERVER.in()),
                rows(),
                notes);
    }

    private List<Row> rows() {
        var events = new ArrayList<Event>();
        for (RecordedCall call : timeline.calls()) {
            events.add(new Begun(call.begin(), call));
            events.add(new Returned(call.end(), call));
        }
        for (TimelineSegment segment : timeline.segments()) {
            events.add(new Passed(segment.time(), segment));
        }
        events.sort(Comparator.comparing(Event::time).thenComparingInt(TimelinePicture::rank));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case Begun(Instant time, RecordedCall call) -> {
                    boolean whole =
                            events.get(i + 1) instanceof Returned(_, var same) && same.equals(call);
                    rows.add(row(time, call, whole ? whole(call) : begun(call), whole));
                    if (whole) i++;
                }
                case Passed(Instant time, TimelineSegment segment) -> rows.add(row(time, segment));
                case Returned(Instant time, RecordedCall call) ->
                        rows.add(row(time, call, returned(call), true));
            }
        }
        rows.add(last());
        return rows;
    }

    /// What is left once both have ended.
    private Row last() {
        return new Row(
                "",
                Cell.EMPTY,
                timeline.lastState(Role.CLIENT).map(State::toString).orElse("–"),
                new Arrow(Words.LEFT.in(), "", Way.NONE),
                timeline.lastState(Role.SERVER).map(State::toString).orElse("–"),
                Cell.EMPTY);
    }

    private static int rank(Event event) {
        return switch (event) {
            case Begun _ -> 0;
            case Passed _ -> 1;
            case Returned _ -> 2;
        };
    }

    private Cell begun(RecordedCall call) {
        return new Cell(call.toString(), Words.WAITS.in(), false);
    }

    private Cell whole(RecordedCall call) {
        return new Cell(call + " = " + call.result(), remark(call), call.failed());
    }

    private Cell returned(RecordedCall call) {
        return new Cell(
                call.number() + " " + call.name() + " = " + call.result(),
                remark(call),
                call.failed());
    }

    private String remark(RecordedCall call) {
        var remarks = new ArrayList<String>();
        if (!call.hides().isEmpty()) {
            remarks.add(Words.HIDES.in(String.join(" + ", call.hides())));
        }
        var causes = timeline.causes(call.number());
        if (!causes.isEmpty()) {
            remarks.add(
                    Words.AFTER.in(
                            causes.stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
        return String.join("; ", remarks);
    }

    private Row row(Instant time, RecordedCall call, Cell cell, boolean ended) {
        boolean left = call.side() == Role.CLIENT;
        // The caller's state is what was seen after the call; by then the other may have gone on.
        var own = ended ? call.seen() : time;
        return new Row(
                since(time),
                left ? cell : Cell.EMPTY,
                state(Role.CLIENT, left ? own : time),
                Arrow.NONE,
                state(Role.SERVER, left ? time : own),
                left ? Cell.EMPTY : cell);
    }

    private Row row(Instant time, TimelineSegment segment) {
        var remark = segment.cause() == 0 ? Words.BY_ITSELF.in() : String.valueOf(segment.cause());
        return new Row(
                since(time),
                Cell.EMPTY,
                "",
                new Arrow(
                        segment.words(),
                        remark,
                        segment.from() == Role.CLIENT ? Way.RIGHT : Way.LEFT),
                "",
                Cell.EMPTY);
    }

    /// Never older than what a row above shows: a connection does not go back to a state.
    private String state(Role side, Instant time) {
        var latest = looked.merge(side, time, (a, b) -> a.isAfter(b) ? a : b);
        return timeline.state(side, latest).map(State::toString).orElse("");
    }

    /// In milliseconds.
    private String since(Instant time) {
        return String.format(
                Locale.ROOT, "%.3f", Duration.between(start, time).toNanos() / 1_000_000.0);
    }
}
