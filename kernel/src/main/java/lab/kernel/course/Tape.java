package lab.kernel.course;

import java.util.OptionalDouble;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.view.Bundle;

/// What a cell with test code showed, as far as its points depend on it: by nbgrader's rules, the
/// first error or line on the error stream is worth nothing, the first value its number, and
/// silence all.
final class Tape implements Output {
    private static final int MOST_KEPT = 8192;

    private final StringBuilder errors = new StringBuilder();

    @Override
    public synchronized void stream(Stream stream, String text) {
        if (stream != Stream.STDERR) return;
        int room = MOST_KEPT - errors.length();
        errors.append(text, 0, Math.clamp(room, 0, text.length()));
    }

    @Override
    public void display(Bundle bundle, String id) {}

    @Override
    public void update(Bundle bundle, String id) {}

    /// What it said on the error stream, cut off where it is long.
    synchronized String errors() {
        return errors.toString();
    }

    synchronized boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// @return empty for a number above {@code max}, over which nbgrader gives up
    synchronized OptionalDouble points(Outcome outcome, double max) {
        if (!errors.isEmpty() || outcome instanceof Outcome.Failed) return OptionalDouble.of(0);
        if (!(outcome instanceof Outcome.Value(Bundle bundle))) return OptionalDouble.of(max);
        double points = number(bundle.data().getOrDefault(Bundle.TEXT, ""));
        if (Double.isNaN(points) || points < 0) return OptionalDouble.of(max);
        return points > max ? OptionalDouble.empty() : OptionalDouble.of(points);
    }

    /// As Python's `float` reads it, which takes neither Java's suffixes nor its hexadecimals.
    private static double number(String text) {
        if (!text.strip()
                .matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?[Ii]nf(inity)?"))
            return Double.NaN;
        return text.contains("nf")
                ? (text.strip().startsWith("-") ? -1 : 1) * Double.POSITIVE_INFINITY
                : Double.parseDouble(text.strip());
    }
}
