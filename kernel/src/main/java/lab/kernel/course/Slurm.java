package lab.kernel.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// Slurm's own commands (`sbatch(1)`, `squeue(1)`, `scancel(1)`) for the jobs of one name.
///
/// @param name that the jobs have and no others
/// @param options for sbatch, before those of ours that have to be
record Slurm(String name, List<String> options) {
    /// The states in which a job does nothing any more (`squeue(1)`, JOB STATE CODES).
    private static final Set<String> OVER =
            Set.of(
                    "BOOT_FAIL",
                    "CANCELLED",
                    "COMPLETED",
                    "DEADLINE",
                    "FAILED",
                    "NODE_FAIL",
                    "OUT_OF_MEMORY",
                    "PREEMPTED",
                    "REVOKED",
                    "TIMEOUT");

    private static final Pattern SAID_BY = Pattern.compile("^(sbatch|squeue|scancel): (\\w+: )*");

    Slurm {
        options = List.copyOf(options);
    }

    /// One of an array of jobs.
    ///
    /// @param job the array's number
    record Task(long job, int index) {}

    /// @param name such as RUNNING; empty where Slurm has forgotten the task, as it does some
    ///   minutes after its end
    /// @param node where it runs or ran; empty where it has not
    /// @param reason why it waits
    record State(String name, String node, String reason) {
        static final State FORGOTTEN = new State("", "", "");

        boolean isOver() {
            return name.isEmpty() || OVER.contains(name);
        }
    }

    /// The controller cannot be reached now; it may be later.
    static final class SilentException extends Exception {
        private static final long serialVersionUID = 1L;

        SilentException(String said) {
            super(said);
        }
    }

    /// Slurm does not take these jobs.
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String said) {
            super(said);
        }
    }

    /// Sends jobs that run the script with `SLURM_ARRAY_TASK_ID` from 0 on, each once at most.
    ///
    /// @param without nodes that they are not to run on
    /// @return the array's number
    long submit(Path script, int tasks, Set<String> without)
            throws SilentException, RefusedException, InterruptedException {
        var command = new ArrayList<String>(List.of("sbatch"));
        command.addAll(options);
        command.addAll(List.of("--parsable", "--no-requeue", "--job-name=" + name));
        command.add("--array=0-" + (tasks - 1));
        command.add("--output=/dev/null");
        if (!without.isEmpty()) command.add("--exclude=" + String.join(",", without));
        command.add(script.toString());
        var said = run(command);
        if (said.exitCode != 0) throw new RefusedException(said.problem());
        // "12" or, where there are several clusters, "12;name".
        return Long.parseLong(said.out.strip().split(";", 2)[0]);
    }

    /// All tasks that Slurm knows of.
    Map<Task, State> tasks() throws SilentException, InterruptedException {
        var said = run(list("--states=all"));
        if (said.exitCode != 0) throw new SilentException(said.problem());
        var states = new HashMap<Task, State>();
        for (var line : said.out.lines().toList()) {
            var words = line.split("\\|", 5);
            if (words.length < 5 || !words[1].matches("\\d+")) continue;
            states.put(
                    new Task(Long.parseLong(words[0]), Integer.parseInt(words[1])),
                    new State(words[2], words[3], words[4]));
        }
        return states;
    }

    private List<String> list(String which) {
        return List.of(
                "squeue",
                "--noheader",
                "--array",
                which,
                "--name=" + name,
                "--format=%F|%K|%T|%N|%r");
    }

    void cancel() throws SilentException, InterruptedException {
        var said = run(List.of("scancel", "--name=" + name));
        if (said.exitCode != 0) throw new SilentException(said.problem());
    }

    private record Said(int exitCode, String out, String err) {
        /// What went wrong, in Slurm's own words.
        String problem() {
            var last = err.lines().filter(line -> !line.isBlank()).reduce((_, line) -> line);
            return SAID_BY.matcher(last.orElse("exit code " + exitCode))
                    .replaceFirst("")
                    .replaceFirst("^(Batch job submission failed|slurm_load_jobs error): ", "");
        }

        boolean isSilence() {
            return exitCode != 0
                    && err.matches("(?s).*(Unable to contact|timed out|Connection refused).*");
        }
    }

    private static Said run(List<String> command) throws SilentException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            var err =
                    CompletableFuture.supplyAsync(() ->
                            process.errorReader(StandardCharsets.UTF_8)
                                    .lines()
                                    .collect(java.util.stream.Collectors.joining("\n")));
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var said = new Said(process.waitFor(), out, err.join());
            if (said.isSilence()) throw new SilentException(said.problem());
            return said;
        } catch (IOException e) {
            throw EngineException.missing(
                    "%s is missing on this machine; install Slurm's commands (the package slurm-client) where you start this."
                            .formatted(command.getFirst()));
        }
    }
}
