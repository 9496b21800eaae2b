package lab.kernel.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.check.Shown;
import lab.view.Language;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String LINE = "45 00 00 34 12 46 3f 7f";

    private static String of(Object expected, Object actual, Language language) {
        var values = new Answer.Values(Shown.of(expected, 0), Shown.of(actual, 0));
        return Difference.of(values, language).orElse("");
    }

    private static String of(Object expected, Object actual) {
        return of(expected, actual, Language.EN);
    }

    @Test
    void namesTheCharacterOfAString() {
        assertThat(of(LINE, LINE + " "))
                .isEqualTo("First difference, character 24: expected the end, yours has a space");
        assertThat(of(LINE, "45 0 0 34 12 46 3f 7f"))
                .isEqualTo("First difference, character 5: expected '0', yours has a space");
        assertThat(of(LINE + "\n40", LINE + " 40"))
                .isEqualTo(
                        "First difference, character 24: expected a new line (\\n), yours has a space");
        assertThat(of(LINE, "", Language.KO)).isEqualTo("처음 다른 곳은 1번째 글자입니다. 기대한 것: '4', 내 답: 끝");
    }

    private record Numbers(int totalLength, int identification, int ttl) {}

    @Test
    void namesTheComponentOfARecordAndTheElementOfAList() {
        assertThat(of(new Numbers(52, 7238, 200), new Numbers(52, 7238, -56)))
                .isEqualTo("First difference: expected ttl=200, yours has ttl=-56");
        var two = List.of("an option of four bytes", "another");
        assertThat(of(two, two.subList(0, 1)))
                .isEqualTo("First difference: expected \"another\", yours has the end");
    }

    @Test
    void saysNothingWhereOneSeesIt() {
        assertThat(of("ab", "ac")).isEmpty();
        assertThat(of(1, 2)).isEmpty();
        assertThat(of(LINE, LINE)).isEmpty();
        assertThat(of(new byte[60], new byte[42])).isEmpty();
    }
}
