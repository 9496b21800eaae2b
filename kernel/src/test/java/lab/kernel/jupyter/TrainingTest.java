package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir private Path folder;

    @Test
    @Timeout(120)
    void isNotNotedInALearnersHistory() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data"));
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Training.class.getName(),
                        folder.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("JUPYTER_DATA_DIR", data.toString());
        var training = builder.start();
        try {
            assertThat(training.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(training.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
            try (Stream<Path> files = Files.walk(data)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        } finally {
            training.destroyForcibly();
        }
    }

    /// A cell that fails trains for nothing but its failure, and nobody would hear of it.
    @Test
    void runsEachCellThatIsNotWrongOnPurpose() {
        var failed = new ArrayList<String>();
        try (var session = new Session(LabVmCommand.onHost())) {
            int number = 0;
            for (var cell : Training.CELLS) {
                if (cell.startsWith("%")) continue;
                if (session.run(++number, cell, Output.NONE) instanceof Outcome.Failed)
                    failed.add(cell);
            }
        }
        assertThat(failed)
                .containsExactly(
                        "int wrong = \"text\";",
                        "undeclared",
                        "Object nothing = null; nothing.toString();");
    }
}
