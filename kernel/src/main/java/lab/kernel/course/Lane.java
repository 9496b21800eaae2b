package lab.kernel.course;

import java.io.IOException;

/// Grades submissions, one after the other.
interface Lane extends AutoCloseable {
    /// @param key of the result
    /// @param more whether another submission is to follow
    /// @throws IOException where it cannot grade this one, whatever is in it
    Result grade(Submission submission, String key, boolean more)
            throws IOException, InterruptedException;

    @Override
    void close();
}
