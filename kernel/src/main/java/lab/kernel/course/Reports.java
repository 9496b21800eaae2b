package lab.kernel.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that is made from results, anew each time: a point given by hand since then is in them.
///
/// @param gradebook of nbgrader's, to compare with
record Reports(Assignment assignment, Manual manual, Optional<Gradebook> gradebook, Path out) {
    /// What whoever asked for them should hear.
    ///
    /// @param differences how many cells nbgrader gave other points
    /// @param unknown places that somebody decided about and nobody handed in
    record Written(int differences, List<Manual.Place> unknown) {
        Written {
            unknown = List.copyOf(unknown);
        }
    }

    /// Only what a table needs of each result is held at once.
    ///
    /// @param passedOver of the folder of submissions
    Written write(List<Submission> submissions, List<String> passedOver, Batch batch)
            throws IOException {
        var files = new ScoreFiles(out, manual);
        var results = new ArrayList<Result>();
        for (var submission : submissions) {
            var result = batch.result(submission);
            new FeedbackPage(result, assignment, manual).write(out);
            files.gradescope(result);
            results.add(result.withoutPictures());
        }
        files.write(results);
        var differences = gradebook.map(book -> book.differences(results));
        ResultFile.replace(
                out.resolve("index.html"),
                new InstructorPage(assignment, results, passedOver, manual, differences).html());
        return new Written(differences.map(List::size).orElse(0), manual.unknown(results));
    }
}
