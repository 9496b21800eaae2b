package lab.kernel.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lab.check.Catalog;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.check.Shown;
import lab.check.Step;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.grade.CheckResult.Broken;
import lab.kernel.grade.CheckResult.Failed;
import lab.kernel.grade.CheckResult.GivenUp;
import lab.kernel.grade.CheckResult.Passed;
import lab.kernel.grade.CheckResult.Refuted;
import lab.kernel.grade.CheckResult.Unanswered;
import lab.kernel.grade.Verifier.Scope;
import lab.kernel.grade.hanging.Hanging;
import lab.kernel.grade.swap.Swap;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Catalog CATALOG = Catalog.scan("lab.kernel.grade");
    private static final Task SWAP = CATALOG.find("test.swap").orElseThrow();
    private static final Task HANGING = CATALOG.find("test.hanging").orElseThrow();
    private static final Seed SEED = Seed.of("ada", "test.swap");

    private final Verifier verifier = new Verifier(Duration.ofMinutes(1));

    private Verdict verify(Swap learner) throws InterruptedException {
        return verifier.verify(SWAP, learner, SEED, Scope.ALL);
    }

    private static Swap right() {
        return (Swap) SWAP.make(SWAP.solutions().getFirst());
    }

    @Test
    void givesFullPointsToARightAnswer() throws Exception {
        Verdict verdict = verify(right());

        assertThat(verdict.results()).hasSize(4).allMatch(Passed.class::isInstance);
        assertThat(verdict.points()).isEqualTo(10);
        assertThat(verdict.max()).isEqualTo(10);
        assertThat(verdict.recognised()).isEmpty();
    }

    @Test
    void givesPartOfThePointsToAPartOfTheAnswer() throws Exception {
        Verdict verdict = verify(bytes -> bytes);

        assertThat(verdict.points()).isEqualTo(4);
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void leavesHiddenChecksOutWhenAsked() throws Exception {
        Verdict verdict = verifier.verify(SWAP, right(), SEED, Scope.VISIBLE);

        assertThat(verdict.results()).hasSize(3).noneMatch(r -> r.check().hidden());
        assertThat(verdict.max()).isEqualTo(8);
    }

    @Test
    void marksTheDigitsThatDiffer() throws Exception {
        Verdict verdict = verify(bytes -> new byte[] {0x34, 0x12, 0x79, 0x56});

        var failed = (Failed) verdict.results().getFirst();
        assertThat(failed.expected()).isInstanceOf(Shown.Bytes.class);
        assertThat(((Shown.Bytes) failed.actual()).marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.bit()).isEqualTo(20))
                .satisfies(mark -> assertThat(mark.bits()).isEqualTo(4));
    }

    @Test
    void replaysTheCallOnTheBytesThatItGot() throws Exception {
        Verdict verdict =
                verify(bytes -> {
                    bytes[0] = 99;
                    return bytes;
                });

        var called = (Step.Called) verdict.results().getFirst().steps().getFirst();
        var argument = (Shown.Bytes) called.arguments().getFirst().value();
        assertThat(called.method()).isEqualTo("swap");
        assertThat(argument.hex()).isEqualTo("12345678");
        assertThat(argument.marks()).extracting(m -> m.name().en()).containsExactly("Nibble");
    }

    @Test
    void understandsPlainAssertions() throws Exception {
        List<CheckResult> results = verify(bytes -> new byte[1]).results();

        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.expected()).isEqualTo(new Shown.Value("2")))
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.actual()).isEqualTo(new Shown.Value("1")));
        assertThat(results.get(2))
                .isInstanceOfSatisfying(
                        Refuted.class, r -> assertThat(r.message()).contains("empty"));
    }

    @Test
    void tellsWhatALearnersMethodThrew() throws Exception {
        Verdict verdict = verify(bytes -> new byte[] {bytes[bytes.length]});

        var unanswered = (Unanswered) verdict.results().getFirst();
        var threw = (NoAnswer.Threw) unanswered.why();
        assertThat(threw.exception()).isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
        assertThat(threw.message()).contains("Index 4");
        assertThat(verdict.points()).isZero();
    }

    @Test
    void takesAStubForNotDone() throws Exception {
        Verdict verdict =
                verify(bytes -> {
                    throw new UnsupportedOperationException("not done yet");
                });

        assertThat(reasons(verdict)).hasSize(4).allMatch(NoAnswer.NotDone.class::isInstance);
        assertThat(verdict.recognised()).isEmpty();
    }

    @Test
    void doesNotTakeAnImmutableListForAStub() throws Exception {
        Verdict verdict =
                verify(bytes -> {
                    List.of(bytes).add(bytes);
                    return bytes;
                });

        assertThat(reasons(verdict).getFirst()).isInstanceOf(NoAnswer.Threw.class);
    }

    @Test
    void takesNullForNoAnswer() throws Exception {
        @SuppressWarnings("NullAway")
        Verdict verdict = verify(bytes -> null);

        assertThat(reasons(verdict)).hasSize(4).allMatch(NoAnswer.Null.class::isInstance);
    }

    @Test
    void doesNotTakeALostVmForTheExceptionThatItAskedFor() throws Exception {
        var lost = new NoAnswer.Lost(new Text("It ran out of memory.", "메모리가 부족했습니다."));

        Verdict verdict =
                verify(bytes -> {
                    throw new NoAnswerException(lost);
                });

        assertThat(reasons(verdict)).containsExactly(lost, lost, lost, lost);
        assertThat(verdict.points()).isZero();
    }

    @Test
    void givesNothingForALostVmWhereACheckTakesAnyException() throws Exception {
        Hanging lost =
                () -> {
                    throw new NoAnswerException(new NoAnswer.Lost(Text.EMPTY));
                };

        Verdict verdict = verifier.verify(HANGING, lost, SEED, Scope.ALL);

        assertThat(verdict.results().get(1)).isInstanceOf(Unanswered.class);
        assertThat(verdict.points()).isZero();
    }

    @Test
    void passesOnWhyThereIsNoAnswer() throws Exception {
        var late = new NoAnswer.TimedOut(Duration.ofSeconds(2));

        Verdict verdict =
                verify(bytes -> {
                    if (bytes.length == 4) throw new NoAnswerException(late);
                    return right().swap(bytes);
                });

        assertThat(reasons(verdict)).containsExactly(late);
        assertThat(verdict.points()).isEqualTo(6);
    }

    @Test
    void recognisesAMistakeByItsAnswers() throws Exception {
        assertThat(verify(bytes -> bytes).recognised())
                .hasValueSatisfying(m -> assertThat(m.id()).isEqualTo("unchanged"));
    }

    @Test
    void saysNothingIfTwoMistakesWouldAnswerTheSame() throws Exception {
        Verdict verdict = verifier.verify(SWAP, (Swap) bytes -> bytes, SEED, Scope.VISIBLE);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.recognised()).isEmpty();
    }

    @Test
    void givesUpACheckThatDoesNotEnd() throws Exception {
        var impatient = new Verifier(Duration.ofMillis(500));

        Verdict verdict = impatient.verify(HANGING, (Hanging) () -> 42, SEED, Scope.ALL);

        assertThat(verdict.results().getFirst()).isInstanceOf(GivenUp.class);
        assertThat(verdict.results().getLast())
                .isInstanceOfSatisfying(
                        Broken.class, b -> assertThat(b.message()).contains("no input file"));
        assertThat(verdict.points()).isZero();
        assertThat(verdict.recognised()).isEmpty();
    }

    @Test
    void runsSeveralAtOnceWithoutMixingThemUp() {
        var running =
                IntStream.range(0, 8)
                        .mapToObj(i -> i % 2 == 0 ? right() : (Swap) bytes -> bytes)
                        .map(learner -> CompletableFuture.supplyAsync(() -> points(learner)))
                        .toList();

        assertThat(running.stream().map(CompletableFuture::join))
                .containsExactly(10, 4, 10, 4, 10, 4, 10, 4);
    }

    private int points(Swap learner) {
        try {
            return verify(learner).points();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<NoAnswer> reasons(Verdict verdict) {
        return verdict.results().stream()
                .filter(Unanswered.class::isInstance)
                .map(r -> ((Unanswered) r).why())
                .toList();
    }
}
