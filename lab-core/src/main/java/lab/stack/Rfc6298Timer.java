package lab.stack;

import java.time.Duration;

/// The reference: times one segment at a time.
public final class Rfc6298Timer implements RetransmissionTimer {
    /// §2.1 before the first measurement, §2.4 ever after.
    public static final Duration LEAST = Duration.ofSeconds(1);

    /// §2.5
    public static final Duration MOST = Duration.ofMinutes(1);

    /// G, the granularity of the clock.
    private static final Duration CLOCK = Duration.ofMillis(1);

    private Duration srtt = Duration.ZERO;
    private Duration rttvar = Duration.ZERO;
    private Duration rto = LEAST;
    private boolean measured;
    private boolean timing;
    private int timedEnd;
    private Duration timedSince = Duration.ZERO;

    @Override
    public Duration rto() {
        return rto;
    }

    @Override
    public void sent(int end, boolean again, Duration now) {
        if (again) {
            timing = false;
        } else if (!timing) {
            timing = true;
            timedEnd = end;
            timedSince = now;
        }
    }

    @Override
    public void acknowledged(int ack, Duration now) {
        if (!timing || Sequence.before(ack, timedEnd)) return;
        timing = false;
        measure(now.minus(timedSince));
    }

    /// §2.2 and §2.3, with α = 1/8, β = 1/4 and K = 4.
    private void measure(Duration r) {
        if (measured) {
            var error = srtt.minus(r).abs();
            rttvar = rttvar.multipliedBy(3).plus(error).dividedBy(4);
            srtt = srtt.multipliedBy(7).plus(r).dividedBy(8);
        } else {
            measured = true;
            srtt = r;
            rttvar = r.dividedBy(2);
        }
        var spread = rttvar.multipliedBy(4);
        set(srtt.plus(spread.compareTo(CLOCK) > 0 ? spread : CLOCK));
    }

    @Override
    public void expired() {
        set(rto.multipliedBy(2));
    }

    private void set(Duration time) {
        var atLeast = time.compareTo(LEAST) < 0 ? LEAST : time;
        rto = atLeast.compareTo(MOST) > 0 ? MOST : atLeast;
    }
}
