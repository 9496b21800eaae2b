package lab.capture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import lab.view.Bundle;
import lab.view.Display;
import lab.view.FrameTable;

/// A capture at one moment: counters, how far it is, and the latest frames.
record CapturePicture(
        Capture options,
        boolean running,
        Statistics statistics,
        Duration taken,
        FrameStore.Latest latest)
        implements Display {
    private static final int STEPS = 1000;
    private static final Duration LONGEST = Duration.ofDays(365);

    @Override
    public Bundle display() {
        var table = FrameTable.latest(latest.frames(), latest.before(), latest.first()).display();
        var head = head();
        var frames = latest.frames().isEmpty() ? Bundle.text("") : table;
        return Bundle.html(
                head + "\n" + frames.text(),
                "<div>%s%s</div>%s"
                        .formatted(
                                bar(), escape(head), frames.data().getOrDefault(Bundle.HTML, "")));
    }

    private String head() {
        var parts = new ArrayList<String>();
        parts.add((running ? Words.GOES_ON : Words.IS_OVER).in(options.adapter().name()));
        if (!options.filter().isEmpty()) parts.add("\"" + options.filter() + "\"");
        parts.add(Words.AMOUNT.in(statistics.bytes(), taken.toNanos() / 1e9));
        parts.add(statistics.toString());
        options.file().ifPresent(file -> parts.add(Words.TO_FILE.in(file)));
        if (latest.before() > 0) parts.add(Words.EARLIER.in(latest.before()));
        return String.join(" · ", parts);
    }

    private String bar() {
        return part().map(part ->
                        "<progress max=\"%d\" value=\"%d\" style=\"width:160px;vertical-align:middle\"></progress> "
                                .formatted(STEPS, Math.min(STEPS, Math.round(part * STEPS))))
                .orElse("");
    }

    /// How much of the limit that is nearest is used up; empty where there is none.
    private Optional<Double> part() {
        var limit = options.limit();
        if (limit.equals(Capture.Limit.NONE)) return Optional.empty();
        double part =
                Math.max(
                        (double) statistics.captured() / limit.frames(),
                        (double) statistics.bytes() / limit.bytes());
        boolean timed = limit.time().compareTo(LONGEST) < 0;
        double time = timed ? (double) taken.toNanos() / Math.max(1, limit.time().toNanos()) : 0;
        return Optional.of(Math.max(part, time));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
