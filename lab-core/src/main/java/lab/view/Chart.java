package lab.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A small chart: {@code Chart.line(times).title("Round trips").y("ms")}. Front ends with Vega-Lite
/// draw it, all others show it as text. Each call gives a new chart.
public final class Chart implements Display {
    /// How values are drawn.
    enum Mark {
        LINE("line"),
        BAR("bar"),
        POINTS("point");

        final String vega;

        Mark(String vega) {
            this.vega = vega;
        }
    }

    /// One value. A bar has a {@code label} for its place, all others a number.
    record Point(String label, double x, double y) {}

    record Series(String name, List<Point> points) {
        Series {
            points = List.copyOf(points);
        }
    }

    record Names(String title, String x, String y) {}

    private final Mark mark;
    private final List<Series> series;
    private final Names names;

    private Chart(Mark mark, List<Series> series, Names names) {
        this.mark = mark;
        this.series = List.copyOf(series);
        this.names = names;
    }

    private static Chart of(Mark mark, List<Point> points) {
        return new Chart(mark, List.of(new Series("", points)), new Names("", "x", "y"));
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
        return new Chart(mark, series, new Names(text, names.x(), names.y()));
    }

    /// Names the horizontal axis, best with its unit.
    public Chart x(String text) {
        return new Chart(mark, series, new Names(names.title(), text, names.y()));
    }

    /// Names the vertical axis, best with its unit.
    public Chart y(String text) {
        return new Chart(mark, series, new Names(names.title(), names.x(), text));
    }

    /// Names the first series.
    public Chart named(String name) {
        var named = new ArrayList<>(series);
        named.set(0, new Series(name, series.getFirst().points()));
        return new Chart(mark, named, names);
    }

    /// The same with one more series, at 0, 1, 2 and so on.
    public Chart series(String name, Collection<? extends Number> y) {
        return plus(name, points(doubles(y)));
    }

    /// The same with one more series.
    ///
    /// @throws IllegalArgumentException if there are more of one than of the other
    public Chart series(
            String name, Collection<? extends Number> x, Collection<? extends Number> y) {
        return plus(name, points(doubles(x), doubles(y)));
    }

    /// The same with one more series of bars.
    public Chart series(String name, Map<?, ? extends Number> heights) {
        return plus(name, bars(heights));
    }

    private Chart plus(String name, List<Point> points) {
        var more = new ArrayList<>(series);
        more.add(new Series(name, points));
        return new Chart(mark, more, names);
    }

    @Override
    public Bundle display() {
        return Bundle.text(ChartText.of(mark, series, names))
                .with("application/vnd.vegalite.v5+json", VegaLite.of(mark, series, names));
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
