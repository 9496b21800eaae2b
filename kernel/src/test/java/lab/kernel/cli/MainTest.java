package lab.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void namesTheNearestCommand() {
        assertThat(errorsOf("tset")).contains("does not know 'tset'; the nearest it has is 'test'");
    }

    @Test
    void namesNothingWhereNothingIsNear() {
        assertThat(errorsOf("xylophone")).contains("does not know 'xylophone'.");
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithANumber() {
        assertThat(errorsOf("up", "--port", "x"))
                .contains("'x' is no whole number. ")
                .hasLineCount(1);
        assertThat(errorsOf("run", "--timeout", "x", "a.ipynb"))
                .contains("'x' is no number. ")
                .hasLineCount(1);
    }

    @Test
    void aSecondFileIsOneTooMany() {
        assertThat(errorsOf("dissect", "a.pcap", "b.pcap"))
                .startsWith("lab: 'lab dissect' takes one FILE, and 'b.pcap' is one too many.");
        assertThat(errorsOf("dissect", "a.pcap", "--jsn"))
                .contains("does not know '--jsn'; the nearest it has is '--json'");
    }

    @Test
    void suggestsTheWordWithTheFewestEdits() {
        assertThat(Nearest.to("--prot", List.of("--ip", "--port", "--no-browser")))
                .contains("--port");
    }

    private static String errorsOf(String... arguments) {
        PrintStream before = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
