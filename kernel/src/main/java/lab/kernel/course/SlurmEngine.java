package lab.kernel.course;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The engine of many machines: chunks of submissions go to Slurm as arrays of jobs. A job is the
/// same command with `--part`: it grades its chunk as this machine would, and leaves a file for
/// each result in a folder of its array, from where this process takes it at once. So whatever
/// happens to a job, what it has done is kept, and what is missing is sent again.
///
/// @param folder for chunks, logs and what jobs leave, on all machines; it is gone at the end
/// @param command that grades a chunk, but for `--out FOLDER --part FILE`
/// @param size how many submissions a job grades
/// @param say tells a person
record SlurmEngine(Slurm slurm, Path folder, List<String> command, int size, Consumer<String> say)
        implements Engine {
    SlurmEngine {
        command = List.copyOf(command);
    }

    @Override
    public void grade(List<Submission> todo, Batch batch, Batch.Progress progress)
            throws InterruptedException {
        new SlurmRun(this, todo, batch, progress).run();
    }
}
