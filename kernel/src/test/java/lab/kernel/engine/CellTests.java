package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// Tests whose cells share one session, as those of a notebook do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CellTests {
    Session session;
    Recording output = new Recording();
    int cells;

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
    }

    @AfterAll
    void stop() {
        session.close();
    }

    @BeforeEach
    void listen() {
        output = new Recording();
    }

    Outcome run(String code) {
        return session.run(++cells, code, output);
    }

    String value(String code) {
        var outcome = run(code);
        return outcome instanceof Outcome.Value(var bundle) ? bundle.text() : outcome.toString();
    }

    Outcome.Failed failure(String code) {
        var outcome = run(code);
        assertThat(outcome).as(code).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed) outcome;
    }
}
