package lab.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.flow.TcpExchange;
import lab.flow.TcpExchange.Remark;
import lab.flow.TcpExchange.Step;
import lab.frame.Frame;
import lab.packet.TcpHeader;
import lab.packet.TcpOption;

/// How the side of a TCP connection that sent more bytes got them across: of the connection that
/// the first TCP segment in the frames belongs to.
public final class TcpCharts {
    private static final int MOST_SHIFT = 14;

    private TcpCharts() {}

    /// One series of a chart.
    private static final class Line {
        private final List<Double> x = new ArrayList<>();
        private final List<Long> y = new ArrayList<>();

        void add(double time, long value) {
            x.add(time);
            y.add(value);
        }
    }

    /// Time and sequence number: where each segment with data ends, which of them were sent again,
    /// and how far the other side has acknowledged.
    public static Chart sequence(List<Frame> frames) {
        var fresh = new Line();
        var again = new Line();
        var acknowledged = new Line();
        var exchange = TcpExchange.of(frames);
        if (exchange.isPresent()) {
            boolean rightward = rightwardIsMore(exchange.get());
            for (Step step : exchange.get().steps()) {
                double time = time(exchange.get(), step);
                if (step.rightward() == rightward) {
                    if (step.end() == step.sequence()) continue;
                    boolean repeated = step.remark() == Remark.RETRANSMISSION;
                    (repeated ? again : fresh).add(time, step.end());
                } else if (step.tcp().ack()) {
                    acknowledged.add(time, step.acknowledgment());
                }
            }
        }
        return Chart.points(fresh.x, fresh.y)
                .named(Labels.text("tcp-chart.sent"))
                .series(Labels.text("tcp-chart.again"), again.x, again.y)
                .steps(Labels.text("tcp-chart.acknowledged"), acknowledged.x, acknowledged.y)
                .title(title("tcp-chart.sequence", exchange))
                .x(Labels.text("tcp-chart.time"))
                .y(Labels.text("tcp-chart.number"));
    }

    /// Bytes that are sent and not acknowledged, and the window of the receiver that they must fit
    /// in, scaled where both SYNs said so (RFC 7323 §2.2). Where the SYNs were not captured the
    /// window is as the header has it, which the title says.
    public static Chart window(List<Frame> frames) {
        var flight = new Line();
        var window = new Line();
        var exchange = TcpExchange.of(frames);
        var title = "tcp-chart.window";
        if (exchange.isPresent()) {
            boolean rightward = rightwardIsMore(exchange.get());
            var shift = shift(exchange.get(), !rightward);
            if (shift.isEmpty()) title = "tcp-chart.window-unscaled";
            long sent = 0;
            long acknowledged = 0;
            for (Step step : exchange.get().steps()) {
                if (step.tcp().rst()) continue;
                if (step.rightward() == rightward) {
                    sent = Math.max(sent, step.end());
                } else {
                    if (step.tcp().ack())
                        acknowledged = Math.max(acknowledged, step.acknowledgment());
                    // The window of a SYN is never scaled.
                    int by = step.tcp().syn() ? 0 : shift.orElse(0);
                    window.add(time(exchange.get(), step), (long) step.tcp().window() << by);
                }
                flight.add(time(exchange.get(), step), Math.max(0, sent - acknowledged));
            }
        }
        return Chart.steps(flight.x, flight.y)
                .named(Labels.text("tcp-chart.flight"))
                .series(Labels.text("tcp-chart.receiver"), window.x, window.y)
                .title(title(title, exchange))
                .x(Labels.text("tcp-chart.time"))
                .y(Labels.text("tcp-chart.bytes"));
    }

    private static boolean rightwardIsMore(TcpExchange exchange) {
        long right = 0;
        long left = 0;
        for (Step step : exchange.steps()) {
            if (step.rightward()) right += step.data();
            else left += step.data();
        }
        return right >= left;
    }

    /// By how many bits the windows of one side are to be shifted; empty if a SYN is missing.
    private static Optional<Integer> shift(TcpExchange exchange, boolean rightward) {
        var mine = syn(exchange, rightward);
        var others = syn(exchange, !rightward);
        if (mine.isEmpty() || others.isEmpty()) return Optional.empty();
        var scale = scale(mine.get());
        return Optional.of(scale(others.get()).isEmpty() ? 0 : scale.orElse(0));
    }

    private static Optional<TcpHeader> syn(TcpExchange exchange, boolean rightward) {
        return exchange.steps().stream()
                .filter(step -> step.rightward() == rightward && step.tcp().syn())
                .map(Step::tcp)
                .findFirst();
    }

    private static Optional<Integer> scale(TcpHeader syn) {
        for (var option : syn.options()) {
            if (option instanceof TcpOption.WindowScale(int bits))
                return Optional.of(Math.min(bits, MOST_SHIFT));
        }
        return Optional.empty();
    }

    private static double time(TcpExchange exchange, Step step) {
        Instant first = exchange.steps().getFirst().frame().time();
        return step.frame().secondsSince(first) * 1e3;
    }

    private static String title(String key, Optional<TcpExchange> exchange) {
        if (exchange.isEmpty()) return Labels.text("ladder.empty");
        boolean rightward = rightwardIsMore(exchange.get());
        var from = rightward ? exchange.get().left() : exchange.get().right();
        var to = rightward ? exchange.get().right() : exchange.get().left();
        return Labels.text(key, from, to);
    }
}
