package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// How long a worker may say nothing.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class WorkerProcessTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static Optional<String> nextLine(String command, Duration work, Duration altogether)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", command).start();
        try {
            return new WorkerProcess.Running(
                            process, process.outputWriter(), new LinkedBlockingQueue<>())
                    .nextLine(work, altogether);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void oneThatWorksInSilenceIsGivenUpForWhatItHasWorked() throws Exception {
        assertThat(nextLine("while :; do :; done", SECOND, HOUR)).isEmpty();
    }

    @Test
    void oneThatDoesNothingIsGivenUpByTheClock() throws Exception {
        assertThat(nextLine("exec sleep 1000", HOUR, SECOND)).isEmpty();
    }
}
