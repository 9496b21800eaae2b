package lab.kernel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// How long a worker may say nothing.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class WorkerProcessTest {
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static Duration workedWhenGivenUp(String command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", command).start();
        try {
            var running =
                    new WorkerProcess.Running(
                            process, process.outputWriter(), new LinkedBlockingQueue<>());
            assertThat(running.nextLine(SILENCE)).isEmpty();
            return process.info().totalCpuDuration().orElseThrow();
        } finally {
            process.destroyForcibly();
        }
    }

    /// And not at the end of the time that it gets where the machine is busy, five times as long.
    @Test
    void oneThatWorksInSilenceIsGivenUpForWhatItHasWorked() throws Exception {
        assertThat(workedWhenGivenUp("while :; do :; done")).isLessThan(SILENCE.multipliedBy(4));
    }

    @Test
    void oneThatDoesNothingIsGivenUpByTheClock() throws Exception {
        assertThat(workedWhenGivenUp("exec sleep 1000")).isLessThan(SILENCE);
    }
}
