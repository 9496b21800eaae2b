package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lab.view.Bundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// What becomes of a cell's value on its way from the lab VM.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class RichDisplayTest {
    private Session session;
    private int cells;
    private final Recording output = new Recording();

    @BeforeAll
    void start() {
        session = new Session(LabVmCommand.onHost());
    }

    @AfterAll
    void stop() {
        session.close();
    }

    private Outcome run(String code) {
        return session.run(++cells, code, output);
    }

    private Bundle value(String code) {
        var outcome = run(code);
        assertThat(outcome).isInstanceOf(Outcome.Value.class);
        return ((Outcome.Value) outcome).bundle();
    }

    @Test
    void showsTheRecordsOfACellAsATable() {
        var shown =
                value(
                        "record Hop(int ttl, String host) {}\nList.of(new Hop(1, \"a\"), new Hop(2, \"b\"))");
        assertThat(shown.text().lines().skip(1))
                .containsExactly("   ttl  host", "0  1    a", "1  2    b");
        assertThat(shown.data().get(Bundle.HTML)).contains("scope=\"row\"");
    }

    @Test
    void sendsPicturesOfACellsImage() {
        var shown =
                value(
                        "new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB)");
        assertThat(shown.data()).containsKey("image/png");
    }

    @Test
    void endsAStreamThatNeverGivesAnything() throws Exception {
        var running =
                CompletableFuture.supplyAsync(() ->
                        run(
                                "var s = Stream.iterate(1, n -> n + 1).filter(n -> { if (n == 1) System.out.println(\"on\"); return false; });\ns"));
        output.said.get(20, TimeUnit.SECONDS);
        session.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.Failed.interrupted());
    }

    @Test
    void leavesTheLastStateOfALoopBehind() {
        run("for (int i : Progress.over(0, 1000)) if (i == 500) break;");
        assertThat(output.shown.toString()).endsWith("left|").contains("500 of 1,000");
    }

    @Test
    void runsTheTestsOfACellAndSaysItsPoints() {
        run("int twice(int n) { return n + n; }");
        var shown =
                value(
                        """
                        class TwiceTest {
                            @Test @Points(2) void ofThree() { assertEquals(6, twice(3)); }
                            @Test void ofFour() { assertEquals(9, twice(4)); }
                        }
                        Grade.run(TwiceTest.class)
                        """);
        assertThat(shown.text()).isEqualTo("2.0");
        assertThat(output.shown.toString())
                .contains("ofThree", "✓ passed", "expected: <9> but was: <8>");
        assertThat(output.err).isEmpty();
    }
}
