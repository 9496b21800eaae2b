package lab.kernel.course;

import java.util.List;

/// Grades what a {@link Batch} has no result of.
interface Engine {
    /// Leaves a result of each submission with the batch.
    ///
    /// @throws EngineException where it cannot go on; what is graded until then is kept
    void grade(List<Submission> todo, Batch batch, Batch.Progress progress)
            throws InterruptedException;
}
