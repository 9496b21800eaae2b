package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lab.internal.vm.NativeOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeReaderTest {
    private static List<String> pieces(String written) {
        var pieces = new ArrayList<String>();
        var bytes = written.getBytes(StandardCharsets.UTF_8);
        new NativeReader(new ByteArrayInputStream(bytes), pieces::add).run();
        return pieces;
    }

    @Test
    void leavesMarksOutAndGivesWhatStandsBeforeThem() {
        var mark = NativeOutput.MARK;
        assertThat(pieces("one" + mark + mark + "two\nth\0ree"))
                .containsExactly("one", "two\n", "th\0ree");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void breaksALineWithoutEndInNoCharacter(int before) {
        var line = "x".repeat(before) + "🐟".repeat(20_000);
        var pieces = pieces(line);
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(String.join("", pieces)).isEqualTo(line);
        assertThat(pieces)
                .noneMatch(each -> Character.isHighSurrogate(each.charAt(each.length() - 1)));
    }

    @Test
    void findsAMarkAtEachPlaceOfALongLine() {
        for (int before = 8185; before < 8200; before++)
            assertThat(String.join("", pieces("x".repeat(before) + NativeOutput.MARK + "y")))
                    .isEqualTo("x".repeat(before) + "y");
    }
}
