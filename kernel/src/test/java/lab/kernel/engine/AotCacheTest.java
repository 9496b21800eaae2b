package lab.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.view.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AotCacheTest {
    @TempDir private Path folder;

    @AfterEach
    void useNone() {
        System.clearProperty(AotCache.USED);
    }

    @Test
    void setsABrokenCacheAsideWithoutAWord() throws IOException {
        var broken = Files.writeString(folder.resolve("lab.aot"), "no cache at all");
        System.setProperty(AotCache.USED, broken.toString());
        assertThat(LabVmCommand.onHost().toList(folder)).contains("-XX:AOTCache=" + broken);
        var output = new Recording();
        try (var session = new Session(LabVmCommand.onHost())) {
            assertThat(session.run(1, "1+1", output))
                    .isEqualTo(new Outcome.Value(Bundle.text("2")));
        }
        assertThat(output.out.toString() + output.err).isEmpty();
    }

    @Test
    void asksForNoCacheThatIsNotThere() {
        System.setProperty(AotCache.USED, folder.resolve("lab.aot").toString());
        assertThat(LabVmCommand.onHost().toList(folder))
                .noneMatch(option -> option.startsWith("-XX:AOTCache"));
    }
}
