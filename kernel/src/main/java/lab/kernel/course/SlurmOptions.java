package lab.kernel.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `lab grade --engine slurm` can be told.
final class SlurmOptions {
    private static final int CHUNK = 20;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "Where the jobs run (default: Slurm's own default).")
    private @Nullable String partition;

    @Option(
            names = "--sbatch",
            paramLabel = "OPTION",
            description = {
                "An option for sbatch, such as --sbatch=--mem=3G; for each one more, once more."
            })
    private List<String> sbatch = new ArrayList<>();

    @Option(
            names = "--chunk",
            paramLabel = "N",
            description = "How many submissions a job grades (default: " + CHUNK + ").")
    private int chunk = CHUNK;

    int chunk() {
        return chunk;
    }

    /// @param out where results are kept, on all machines
    /// @param jobs how many submissions a job grades at a time
    /// @param grade the command that grades, but for where
    Engine engine(Path out, int jobs, List<String> grade, Consumer<String> say) {
        @Nullable String home = System.getProperty("lab.home");
        if (home == null)
            throw EngineException.missing(
                    "The system property lab.home is not set, so jobs would not find the lab; start"
                            + " it with ./lab");
        var options = new ArrayList<String>(List.of("--cpus-per-task=" + jobs));
        if (partition != null) options.add("--partition=" + partition);
        options.addAll(sbatch);
        var command = new ArrayList<String>(List.of(Path.of(home, "lab").toString()));
        command.addAll(grade);
        command.addAll(List.of("--jobs", Integer.toString(jobs)));
        // Another folder is another name, and the same one finds its jobs again.
        var name = "lab-grade-" + Names.hash(out.toString());
        return new SlurmEngine(new Slurm(name, options), out.resolve("slurm"), command, chunk, say);
    }
}
