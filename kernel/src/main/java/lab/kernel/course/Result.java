package lab.kernel.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.check.Text;
import lab.view.Language;

/// What came of one submission.
///
/// @param key of all that it depends on; where that is the same, so is the result
/// @param language of the learner's notebook
/// @param timestamp when it was handed in; empty where nobody noted it
/// @param millis how long each phase took
record Result(
        String learner,
        String assignment,
        String key,
        Language language,
        String timestamp,
        List<Score> scores,
        List<Flag> flags,
        Map<String, Long> millis) {
    Result {
        scores = List.copyOf(scores);
        flags = List.copyOf(flags);
        millis = Map.copyOf(millis);
    }

    /// Who decided what a cell is worth.
    enum Basis {
        /// The verifier, in the trusted process.
        VERIFIED,
        /// The verifier, by what the library in the learner's VM says that the learner's code has
        /// done with what cannot leave it, such as sockets.
        WITNESSED,
        /// Test code that ran in the learner's VM, where the learner's code may reach it.
        LEARNERS_VM,
        /// A person.
        BY_HAND
    }

    /// @param cell its id
    /// @param exercise that it checks; empty where it has test code of its own
    /// @param mistake the known one that explains the answers
    /// @param shown what the learner sees of it, as HTML; hidden checks stay hidden in it
    record Score(
            String cell,
            String exercise,
            Basis basis,
            double points,
            double max,
            List<Check> checks,
            Optional<Mistake> mistake,
            String shown) {
        Score {
            checks = List.copyOf(checks);
        }
    }

    record Mistake(String id, Text hint) {}

    /// @param outcome what the check came to, such as "Passed"; its class's simple name
    record Check(String name, Text title, boolean hidden, int points, int max, String outcome) {}

    /// The same with nothing in it that only a learner's page shows.
    Result withoutPictures() {
        var plain =
                scores.stream()
                        .map(each ->
                                new Score(
                                        each.cell,
                                        each.exercise,
                                        each.basis,
                                        each.points,
                                        each.max,
                                        each.checks,
                                        each.mistake,
                                        ""))
                        .toList();
        return new Result(learner, assignment, key, language, timestamp, plain, flags, millis);
    }

    double points() {
        return scores.stream().mapToDouble(Score::points).sum();
    }

    double max() {
        return scores.stream().mapToDouble(Score::max).sum();
    }
}
