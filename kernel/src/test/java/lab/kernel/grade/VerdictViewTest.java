package lab.kernel.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.check.Shown;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.grade.Verifier.Scope;
import lab.kernel.grade.swap.Swap;
import lab.view.Bundle;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictViewTest {
    private static final Optional<Example> EXAMPLE =
            Optional.of(
                    new Example(
                            new Text("2. Pairs", "2. 쌍"),
                            new Text("→ pair[0] = second;", "→ pair[0] = second;")));

    private static final Task SWAP =
            Catalog.scan("lab.kernel.grade").find("test.swap").orElseThrow();

    private static Verdict verdict(Swap learner, Scope scope) throws InterruptedException {
        return new Verifier(Duration.ofMinutes(1))
                .verify(SWAP, learner, Seed.of("ada", "test.swap"), scope);
    }

    private static Swap failing(NoAnswer why) {
        return bytes -> {
            throw new NoAnswerException(why);
        };
    }

    private static String text(Verdict verdict, Language language) {
        return VerdictView.of(verdict, language, EXAMPLE).display().text();
    }

    private static String html(Verdict verdict, Language language) {
        return VerdictView.of(verdict, language, EXAMPLE)
                .display()
                .data()
                .getOrDefault(Bundle.HTML, "");
    }

    @Test
    void pointsAtTheDigitsInText() throws Exception {
        assertThat(text(verdict(bytes -> bytes, Scope.ALL), Language.EN))
                .contains(
                        """
                        ✗ Swap the bytes (test.swap): 4 of 10 points
                        ✗ not yet  0/4  two pairs
                            Expected: 34 12 78 56
                            Your answer: 12 34 56 78
                            swap(bytes) → 12 34 56 78
                            bytes, 4 bytes
                            0000  12 34 56 78
                                   ^
                                  Nibble, byte 0: 0001 [0010] = 2
                        ✓ passed  3/3  keeps the length
                        """)
                .contains("%hint test.swap gives a hint.")
                .doesNotContain("You change nothing.");
    }

    @Test
    void saysTheSameInKorean() throws Exception {
        assertThat(text(verdict(bytes -> bytes, Scope.ALL), Language.KO))
                .contains("✗ 바이트 바꾸기 (test.swap): 10점 중 4점")
                .contains("기대한 값: 34 12 78 56")
                .contains("힌트를 보려면 %hint test.swap 명령을 실행하십시오.")
                .doesNotContain("Expected", "Hint", "bytes)\n");
    }

    private static String hints(Verdict verdict, int count, Language language) {
        return VerdictView.of(verdict, language, EXAMPLE).hints(count).text();
    }

    @Test
    void saysMoreWithEachHint() throws Exception {
        var verdict = verdict(bytes -> bytes, Scope.ALL);
        assertThat(hints(verdict, 1, Language.EN)).isEqualTo("Hint: You change nothing.");
        assertThat(hints(verdict, 2, Language.EN))
                .startsWith("Hint: You change nothing.\n")
                .contains("worked example in “2. Pairs”")
                .contains("→ pair[0] = second;");
        assertThat(hints(verdict, 2, Language.KO)).contains("‘2. 쌍’의 예제", "→ pair[0] = second;");
    }

    @Test
    void keepsEachHintFoldedInTheAnswer() throws Exception {
        assertThat(html(verdict(bytes -> bytes, Scope.ALL), Language.EN))
                .containsPattern("<details><summary><b>Hint</b></summary><div[^>]*>You change")
                .containsPattern("<details><summary><b>From the worked[^<]*</b></summary>")
                .doesNotContain("<details open");
    }

    @Test
    void hasAnIdeaForWhateverIsWrong() throws Exception {
        Swap other = bytes -> new byte[] {0x34, 0x12, 0x79, 0x56};
        assertThat(hints(verdict(other, Scope.ALL), 1, Language.EN))
                .contains("In “two pairs” look at Nibble (byte 0: 0001 [0010] = 2).");
        assertThat(hints(verdict(failing(new NoAnswer.NotDone()), Scope.ALL), 1, Language.EN))
                .contains("Begin with the first check, “two pairs”.");
        var late = new NoAnswer.TimedOut(Duration.ofSeconds(2));
        assertThat(hints(verdict(failing(late), Scope.ALL), 1, Language.KO)).contains("반복문은");
        assertThat(hints(verdict(failing(new NoAnswer.Null()), Scope.ALL), 1, Language.EN))
                .contains("In “two pairs” your method gave back no value");
        Swap right = (Swap) SWAP.make(SWAP.solutions().getFirst());
        assertThat(hints(verdict(right, Scope.ALL), 2, Language.EN)).contains("nothing to hint at");
    }

    @Test
    void namesTheHiddenCheckThatAHintIsAbout() throws Exception {
        Swap shortens = bytes -> bytes.length == 3 ? new byte[0] : swapped(bytes);
        assertThat(hints(verdict(shortens, Scope.ALL), 1, Language.EN))
                .contains("of the hidden ones, “refuses an odd byte” is the first that does not");
        Swap throwing =
                bytes -> {
                    if (bytes.length == 3)
                        throw new NoAnswerException(
                                new NoAnswer.Threw("java.lang.StackOverflowError", "", List.of()));
                    return swapped(bytes);
                };
        assertThat(hints(verdict(throwing, Scope.ALL), 1, Language.KO)).contains("숨김 검사 ‘", "예외가");
    }

    private static byte[] swapped(byte[] bytes) {
        return ((Swap) SWAP.make(SWAP.solutions().getFirst())).swap(bytes);
    }

    @Test
    void namesTheComponentsInWhichARecordDiffers() {
        var expected = new Shown.Value("Segment[flags=0x12, seq=5, data=[1, 2], text=\"a, b=c\"]");
        var actual = new Shown.Value("Segment[flags=0x12, seq=6, data=[1, 3], text=\"a, b=c\"]");
        assertThat(Components.differing(expected, actual)).containsExactly("seq", "data");
        assertThat(Components.differing(in(expected), in(actual))).containsExactly("seq", "data");
        assertThat(Components.differing(expected, in(actual))).isEmpty();
        assertThat(Components.differing(expected, new Shown.Value("null"))).isEmpty();
        assertThat(Components.differing(expected, new Shown.Value("Arrow[seq=6]"))).isEmpty();
        var two = new Shown.Value("[Segment[seq=1], Segment[seq=2]]");
        assertThat(Components.differing(two, new Shown.Value("[Segment[seq=1]]"))).isEmpty();
    }

    private static Shown in(Shown.Value value) {
        return new Shown.Value("[" + value.text() + "]");
    }

    @Test
    void callsDifferencesSideBySideOne() {
        var expected = Shown.of(new byte[] {0x34, 0x12, 0x71, 0x56, 0}, 0);
        var actual = Shown.of(new byte[] {0x34, 0x22, 0x79, 0x56, 1}, 0);
        var marks = ((Shown.Bytes) actual.against(expected)).marks();
        assertThat(marks).hasSize(3);
        assertThat(Hexdump.joined(marks))
                .extracting(Hexdump::firstByte, Hexdump::lastByte)
                .containsExactly(tuple(1, 2), tuple(4, 4));
    }

    @Test
    void saysATraceInTheLearnersLanguageAndWithoutTheShellsNames() throws Exception {
        var threw =
                new NoAnswer.Threw(
                        "java.lang.NullPointerException",
                        "Cannot invoke \"REPL.$JShell$30$Segment.flags()\"",
                        List.of("swap (cell 14, line 11)"));
        assertThat(text(verdict(failing(threw), Scope.ALL), Language.KO))
                .contains("invoke \"Segment.flags()\"", "swap (14번 셀, 11행)");
        assertThat(text(verdict(failing(threw), Scope.ALL), Language.EN))
                .contains("swap (cell 14, line 11)");
    }

    @Test
    void marksWhatDiffersInTheAnswer() throws Exception {
        Swap wrong = bytes -> new byte[] {0x34, 0x12, 0x79, 0x56};

        assertThat(html(verdict(wrong, Scope.ALL), Language.EN))
                .containsPattern("34 12 7<span title=\"differs\"[^>]*>9</span> 56");
    }

    @Test
    void keepsTheInputsOfHiddenChecksFromTheLearner() throws Exception {
        Swap telling =
                bytes -> {
                    throw new IllegalStateException("got " + bytes.length + " bytes");
                };
        Verdict verdict = verdict(telling, Scope.ALL);

        assertThat(html(verdict, Language.EN)).contains("got 4 bytes").doesNotContain("got 3");
        assertThat(text(verdict, Language.EN)).contains("got 4 bytes").doesNotContain("got 3");
        assertThat(new VerdictView(verdict, Language.EN, true, EXAMPLE).display().text())
                .contains("got 3 bytes");
    }

    /// Names of classes and exit codes are a learner's own words just as well as messages are.
    @Test
    void keepsThemAlsoWhereALearnerNamesAClassAfterThem() throws Exception {
        var told = new Text("got_3_bytes", "got_3_bytes");
        for (var why :
                List.of(
                        new NoAnswer.Threw("REPL.got_3_bytes", "", List.of()),
                        new NoAnswer.Unreadable(told),
                        new NoAnswer.Lost(told))) {
            Swap telling =
                    bytes -> {
                        if (bytes.length == 3) throw new NoAnswerException(why);
                        return bytes;
                    };
            assertThat(html(verdict(telling, Scope.ALL), Language.EN)).doesNotContain("got_3");
        }
        Swap failing =
                _ -> {
                    throw new NoAnswerException(
                            new NoAnswer.Threw("java.lang.ArithmeticException", "", List.of()));
                };
        assertThat(text(verdict(failing, Scope.ALL), Language.EN))
                .contains("Your code threw ArithmeticException");
    }

    @Test
    void saysWhatTheHiddenChecksAreWorthWhereTheyWereNotRun() throws Exception {
        Swap right = (Swap) SWAP.make(SWAP.solutions().getFirst());

        assertThat(text(verdict(right, Scope.VISIBLE), Language.EN))
                .contains("8 of 8 points", "Hidden checks decide the other 2 points.");
    }

    @Test
    void asksKindlyForWhatIsNotWrittenYet() throws Exception {
        assertThat(text(verdict(failing(new NoAnswer.NotDone()), Scope.ALL), Language.EN))
                .isEqualTo(
                        """
                        ✗ Swap the bytes (test.swap): 0 of 10 points
                        Not done yet.
                        Write this in a cell, run the cell, then check again:
                            byte[] swap(byte[] bytes)
                        %hint test.swap gives a hint.\
                        """);
    }

    @Test
    void saysTheRightSignature() throws Exception {
        var missing = new NoAnswer.Missing(List.of("int swap(int bytes)"));

        assertThat(text(verdict(failing(missing), Scope.ALL), Language.EN))
                .contains("declared in another way: int swap(int bytes)")
                .contains("Declare it like this")
                .contains("byte[] swap(byte[] bytes)");
    }

    @ParameterizedTest
    @EnumSource
    void usesOnlyWhatAnUntrustedNotebookKeeps(Language language) throws Exception {
        var threw = new NoAnswer.Threw("a.B", "<script>alert(1)</script> & \"more\"", List.of());
        for (Swap learner : List.<Swap>of(bytes -> bytes, failing(threw))) {
            assertThat(html(verdict(learner, Scope.ALL), language))
                    .doesNotContainPattern("<(script|style|svg|img|link)|aria-|role=|var\\(|class=")
                    .doesNotContainPattern("(?<!background-)color:(?!#[0-9a-f]{6};)");
        }
    }

    @Test
    void hasEveryPhraseInBothLanguagesWithTheSameBlanks() {
        assertThat(phrases())
                .isNotEmpty()
                .allSatisfy(text -> {
                    assertThat(text.en()).doesNotContainPattern("[가-힣]");
                    assertThat(text.ko()).containsPattern("[가-힣]");
                    assertThat(blanks(text.ko())).isEqualTo(blanks(text.en()));
                });
    }

    private static Stream<Text> phrases() {
        return Arrays.stream(Phrases.class.getDeclaredFields())
                .filter(field -> field.getType() == Text.class)
                .map(field -> {
                    try {
                        return (Text) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static long blanks(String text) {
        return text.chars().filter(c -> c == '%').count();
    }
}
