package lab.kernel.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All that is made from results, anew each time: a point given by hand since then is in them.
record Reports(Assignment assignment, Manual manual, Path out) {
    /// Only what a table needs of each result is held at once.
    void write(List<Submission> submissions, Batch batch) throws IOException {
        var files = new ScoreFiles(out, manual);
        var results = new ArrayList<Result>();
        for (var submission : submissions) {
            var result = batch.result(submission);
            new FeedbackPage(result, assignment, manual).write(out);
            files.gradescope(result);
            results.add(result.withoutPictures());
        }
        files.write(results);
        ResultFile.replace(
                out.resolve("index.html"), new InstructorPage(assignment, results, manual).html());
    }
}
