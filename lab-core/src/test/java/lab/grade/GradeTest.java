package lab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import lab.view.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {
    static class Half {
        @Test
        @Points(3)
        void adds() {
            assertEquals(2, 1 + 1);
        }

        @Test
        void subtracts() {
            System.err.println("noise");
            assertEquals(1, 1 - 1, "one less one");
        }

        @ParameterizedTest
        @Points(2)
        @ValueSource(ints = {1, 2, 3, 4})
        void isSmall(int n) {
            assertThat(n).isLessThan(4);
        }
    }

    static class NeverReady {
        @BeforeAll
        static void prepare() {
            throw new IllegalStateException("no network");
        }

        @Test
        void one() {}
    }

    static class Empty {}

    static class Off {
        @Test
        @Disabled("later")
        void later() {}

        @Test
        void now() {}
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(outBefore);
        System.setErr(errBefore);
        Language.use(Language.EN);
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void givesPartOfThePointsForPartOfTheTests() {
        assertThat(Grade.run(Half.class)).isEqualTo(4.5);
        assertThat(shown())
                .contains(
                        "4.50 of 6 points", "adds", "✓ passed", "3 / 3", "✗ failed", "one less one")
                .contains("✗ failed (3/4)", "1.50 / 2");
    }

    @Test
    void writesNothingToStandardErrorWhateverTheTestsWrite() {
        Grade.run(Half.class);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(shown()).contains("noise");
    }

    @Test
    void scalesToThePointsOfTheCell() {
        assertThat(Grade.outOf(3, Half.class)).isEqualTo(2.25);
        assertThat(Grade.outOf(0, Half.class)).isZero();
    }

    @Test
    void givesNothingForATestThatCouldNotRun() {
        assertThat(Grade.run(NeverReady.class)).isZero();
        assertThat(shown()).contains("IllegalStateException: no network");
        assertThat(Grade.run(Off.class)).isEqualTo(1);
        assertThat(shown()).contains("later");
    }

    @Test
    void saysThatThereIsNoTest() {
        assertThatThrownBy(() -> Grade.run(Empty.class)).hasMessageContaining("no test in Empty");
    }

    @Test
    void speaksKorean() {
        Language.use(Language.KO);
        Grade.run(Half.class);
        assertThat(shown()).contains("6점 중 4.50점", "통과", "실패");
    }
}
