package workbook.ch07.rto;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import lab.check.Solution;
import lab.stack.RetransmissionTimer;
import lab.stack.Rfc6298Timer;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Reference implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            RetransmissionTimer timer = new Rfc6298Timer();
            return new Rto() {
                @Override
                public void sent(int end, boolean again, long now) {
                    timer.sent(end, again, Duration.ofMillis(now));
                }

                @Override
                public void acknowledged(int ack, long now) {
                    timer.acknowledged(ack, Duration.ofMillis(now));
                }

                @Override
                public void expired() {
                    timer.expired();
                }

                @Override
                public long millis() {
                    return timer.rto().toMillis();
                }
            };
        }
    }

    @Solution
    static final class Doubles implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, true, 1000, 60_000, true, true, true));
        }
    }

    /// What an estimator minds.
    ///
    /// @param deviationFirst takes the deviation from the old mean
    /// @param recovers forgets the doubling with a new measurement
    record Habits(
            boolean karn,
            boolean doubles,
            long least,
            long most,
            boolean deviates,
            boolean deviationFirst,
            boolean recovers) {}

    static final class Estimator implements RetransmissionTimeout.Rto {
        private final Habits habits;
        private final Map<Integer, Long> timed = new HashMap<>();
        private double mean = -1;
        private double deviation;
        private double timeout = 1000;
        private double factor = 1;

        Estimator(Habits habits) {
            this.habits = habits;
        }

        @Override
        public void sent(int end, boolean again, long now) {
            if (again && habits.karn()) timed.clear();
            else timed.put(end, now);
        }

        @Override
        public void acknowledged(int ack, long now) {
            Long since = timed.remove(ack);
            if (since == null) return;
            double r = (double) now - since;
            if (mean < 0) {
                mean = r;
                deviation = r / 2;
            } else {
                double old = mean;
                mean = mean * 7 / 8 + r / 8;
                double from = habits.deviationFirst() ? old : mean;
                deviation = deviation * 3 / 4 + Math.abs(from - r) / 4;
            }
            if (habits.recovers()) factor = 1;
            timeout = habits.deviates() ? mean + Math.max(1, 4 * deviation) : 2 * mean;
            timeout = Math.clamp(timeout * factor, (double) habits.least(), (double) habits.most());
        }

        @Override
        public void expired() {
            if (!habits.doubles()) return;
            factor *= 2;
            timeout = Math.min(timeout * 2, (double) habits.most());
        }

        @Override
        public long millis() {
            return Math.round(timeout);
        }
    }
}
