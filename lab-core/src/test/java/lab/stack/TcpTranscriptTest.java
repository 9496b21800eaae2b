package lab.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays each script of {@code src/test/resources/lab/stack/tcp}; {@link Script} says how they
/// read.
class TcpTranscriptTest {
    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TcpTranscriptTest.class.getResource("tcp")).toURI());
    }

    static List<String> scripts() throws IOException, URISyntaxException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void theHostSendsWhatTheScriptSays(String name) throws Exception {
        Script.play(folder().resolve(name));
    }

    @Test
    void thereAreScripts() throws Exception {
        assertThat(scripts()).hasSizeGreaterThan(30).allMatch(name -> name.endsWith(".tcp"));
    }

    @Test
    void aScriptThatIsNotFollowedShowsItsStepsAndWhatCame() throws Exception {
        var lines = List.of("connect", "> S 100 mss 536");
        assertThatThrownBy(() -> Script.play(folder(), lines))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("connect\n> S 100 mss 536\n(at PT0S)")
                .hasMessageContaining("should have had S 100 mss 536, but there was S 100 ack 0");
        assertThatThrownBy(() -> Script.play(folder(), List.of("conect")))
                .hasMessage("no such step: conect");
    }
}
