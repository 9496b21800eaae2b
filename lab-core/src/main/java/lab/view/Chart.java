package lab.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A small chart: {@code Chart.line(times).title("Round trips").y("ms")}. Front ends with Vega-Lite
/// draw it, all others show it as text. Each call gives a new chart.
public final class Chart implements Display {
    private static final int MOST_ROWS = 500;

    /// How values are drawn.
    enum Mark {
        LINE("line"),
        /// A line that goes on as it was until the next point.
        STEP("line"),
        BAR("bar"),
        POINTS("point");

        final String vega;

        Mark(String vega) {
            this.vega = vega;
        }
    }

    /// One value. A bar has a {@code label} for its place, all others a number.
    record Point(String label, double x, double y) {}

    record Series(String name, Mark mark, List<Point> points) {
        Series {
            points = List.copyOf(points);
        }
    }

    /// What a chart and its axes are called; without a name they are empty.
    record Names(String title, String x, String y) {
        /// For text and tables, where an axis needs a name.
        String across() {
            return x.isEmpty() ? "x" : x;
        }

        String upwards() {
            return y.isEmpty() ? "y" : y;
        }
    }

    private final List<Series> series;
    private final Names names;

    private Chart(List<Series> series, Names names) {
        this.series = List.copyOf(series);
        this.names = names;
    }

    private static Chart of(Mark mark, List<Point> points) {
        return new Chart(List.of(new Series("", mark, points)), new Names("", "", ""));
    }

    /// A line through values at 0, 1, 2 and so on.
    public static Chart line(double... y) {
        return of(Mark.LINE, points(y));
    }

    /// A line through values at 0, 1, 2 and so on.
    public static Chart line(Collection<? extends Number> y) {
        return line(doubles(y));
    }

    /// A line through points.
    ///
    /// @throws IllegalArgumentException if there are more of one than of the other
    public static Chart line(Collection<? extends Number> x, Collection<? extends Number> y) {
        return of(Mark.LINE, points(doubles(x), doubles(y)));
    }

    /// A line that stays as it is until its next point.
    ///
    /// @throws IllegalArgumentException if there are more of one than of the other
    public static Chart steps(Collection<? extends Number> x, Collection<? extends Number> y) {
        return of(Mark.STEP, points(doubles(x), doubles(y)));
    }

    /// A bar for each key, in the map's order.
    public static Chart bar(Map<?, ? extends Number> heights) {
        return of(Mark.BAR, bars(heights));
    }

    /// Points at 0, 1, 2 and so on.
    public static Chart points(Collection<? extends Number> y) {
        return of(Mark.POINTS, points(doubles(y)));
    }

    /// Points.
    ///
    /// @throws IllegalArgumentException if there are more of one than of the other
    public static Chart points(Collection<? extends Number> x, Collection<? extends Number> y) {
        return of(Mark.POINTS, points(doubles(x), doubles(y)));
    }

    public Chart title(String text) {
        return new Chart(series, new Names(text, names.x(), names.y()));
    }

    /// Names the horizontal axis, best with its unit.
    public Chart x(String text) {
        return new Chart(series, new Names(names.title(), text, names.y()));
    }

    /// Names the vertical axis, best with its unit.
    public Chart y(String text) {
        return new Chart(series, new Names(names.title(), names.x(), text));
    }

    /// Names the first series.
    public Chart named(String name) {
        var named = new ArrayList<>(series);
        var first = series.getFirst();
        named.set(0, new Series(name, first.mark(), first.points()));
        return new Chart(named, names);
    }

    /// The same with one more series, at 0, 1, 2 and so on.
    public Chart series(String name, Collection<? extends Number> y) {
        return plus(name, series.getFirst().mark(), points(doubles(y)));
    }

    /// The same with one more series.
    ///
    /// @throws IllegalArgumentException if there are more of one than of the other
    public Chart series(
            String name, Collection<? extends Number> x, Collection<? extends Number> y) {
        return plus(name, series.getFirst().mark(), points(doubles(x), doubles(y)));
    }

    /// The same with one more series, as a line that stays as it is until its next point.
    ///
    /// @throws IllegalArgumentException if there are more of one than of the other, or this chart
    ///   is one of bars
    public Chart steps(
            String name, Collection<? extends Number> x, Collection<? extends Number> y) {
        if (series.getFirst().mark() == Mark.BAR)
            throw new IllegalArgumentException(Labels.text("chart.bars"));
        return plus(name, Mark.STEP, points(doubles(x), doubles(y)));
    }

    /// The same with one more series of bars.
    public Chart series(String name, Map<?, ? extends Number> heights) {
        return plus(name, Mark.BAR, bars(heights));
    }

    private Chart plus(String name, Mark mark, List<Point> points) {
        var more = new ArrayList<>(series);
        more.add(new Series(name, mark, points));
        return new Chart(more, names);
    }

    @Override
    public Bundle display() {
        return Bundle.text(ChartText.of(series, names))
                .with("application/vnd.vegalite.v5+json", VegaLite.of(series, names));
    }

    /// All values as a table, for those who cannot see a chart.
    @Override
    public Optional<Bundle> beside() {
        var rows = new ArrayList<List<String>>();
        for (var each : series) {
            for (var point : each.points()) {
                if (rows.size() == MOST_ROWS) break;
                rows.add(List.of(each.name(), point.label(), VegaLite.number(point.y())));
            }
        }
        int all = series.stream().mapToInt(each -> each.points().size()).sum();
        if (all == 0) return Optional.empty();
        var heads = List.of(Labels.text("chart.series"), names.across(), names.upwards());
        var more = all - rows.size();
        var table =
                Html.table(ChartText.describe(series, names), heads, rows)
                        + (more == 0
                                ? ""
                                : Html.note(Labels.text("table.more-rows", "%,d".formatted(more))));
        var summary = Labels.text("chart.summary", "%,d".formatted(all));
        return Optional.of(Bundle.html(summary, Html.picture(Html.details(summary, table))));
    }

    private static List<Point> points(double... y) {
        return points(IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    private static List<Point> points(double[] x, double[] y) {
        if (x.length != y.length)
            throw new IllegalArgumentException(
                    Labels.text(
                            "chart.lengths", String.valueOf(x.length), String.valueOf(y.length)));
        return IntStream.range(0, x.length)
                .mapToObj(i -> new Point(VegaLite.number(x[i]), x[i], y[i]))
                .toList();
    }

    private static List<Point> bars(Map<?, ? extends Number> heights) {
        var points = new ArrayList<Point>();
        heights.forEach((key, height) ->
                points.add(new Point(Brief.of(key, 8, 60), points.size(), height.doubleValue())));
        return points;
    }

    private static double[] doubles(Collection<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
