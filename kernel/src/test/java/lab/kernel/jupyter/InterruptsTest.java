package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InterruptsTest {
    private final AtomicInteger done = new AtomicInteger();
    private final Interrupts interrupts = new Interrupts(done::incrementAndGet);

    private static Envelope sent(String session, String date) {
        var header = new JsonObject();
        header.addProperty("session", session);
        header.addProperty("date", date);
        return new Envelope(
                List.of(), header, new JsonObject(), new JsonObject(), new JsonObject());
    }

    @Test
    void keepsTheOneThatOvertookItsCell() {
        interrupts.arrived(sent("a", "2026-11-01T10:00:00.000002Z"));
        assertThat(interrupts.begins(sent("a", "2026-11-01T10:00:00.000001+00:00"))).isTrue();
        interrupts.ended();
        assertThat(interrupts.begins(sent("a", "2026-11-01T10:00:00.000001Z"))).isFalse();
        assertThat(done).hasValue(0);
    }

    @Test
    void sparesACellThatWasSentLater() {
        interrupts.arrived(sent("a", "2026-11-01T10:00:00Z"));
        assertThat(interrupts.begins(sent("a", "2026-11-01T10:00:01Z"))).isFalse();
    }

    @Test
    void sparesARunningCellThatWasSentLater() {
        interrupts.begins(sent("a", "2026-11-01T10:00:01Z"));
        interrupts.arrived(sent("a", "2026-11-01T10:00:00Z"));
        assertThat(done).hasValue(0);
        interrupts.arrived(sent("a", "2026-11-01T10:00:01Z"));
        interrupts.arrived(sent("a", "yesterday"));
        assertThat(done).hasValue(2);
    }

    @Test
    void comparesNoClocksOfTwoSessionsAndNoDateThatIsNone() {
        interrupts.arrived(sent("a", "2026-11-01T10:00:01Z"));
        assertThat(interrupts.begins(sent("b", "2026-11-01T10:00:00Z"))).isFalse();
        interrupts.ended();
        interrupts.arrived(sent("a", "yesterday"));
        assertThat(interrupts.begins(sent("a", "2026-11-01T10:00:00Z"))).isFalse();
    }

    @Test
    void endsTheRunningCellAndNoOther() {
        interrupts.begins(sent("a", "2026-11-01T10:00:00Z"));
        interrupts.arrived(sent("b", "2026-11-01T09:00:00Z"));
        assertThat(done).hasValue(1);
    }
}
