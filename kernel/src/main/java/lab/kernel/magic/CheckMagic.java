package lab.kernel.magic;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import lab.check.Catalog;
import lab.check.Seed;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.grade.LearnerCode;
import lab.kernel.grade.Verdict;
import lab.kernel.grade.VerdictView;
import lab.kernel.grade.Verifier;
import lab.view.Bundle;
import lab.view.Language;

/// {@code %check ip.header-length}: shows the verdict, and is worth its points to a grader.
record CheckMagic(Session session, Supplier<Catalog> catalog) implements Magic {
    private static final Duration PER_CALL = Duration.ofSeconds(2);
    private static final Duration PER_CHECK = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String arguments() {
        return "exercise";
    }

    @Override
    public Text purpose() {
        return new Text("checks your solution of an exercise", "실습의 풀이를 검사합니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1) return misused();
        var id = given.getFirst();
        var tasks = catalog.get().tasks();
        var task = tasks.get(id);
        if (task == null)
            return new Outcome.Failed(
                    "MagicError",
                    Phrase.UNKNOWN_EXERCISE.in(
                            id, Nearest.to(id, tasks.keySet()), String.join(", ", tasks.keySet())));
        return check(task, cell, output);
    }

    private Outcome check(Task task, int cell, Output output) {
        var learner = LearnerCode.of(session, task, cell, output, PER_CALL);
        try {
            Verdict verdict =
                    new Verifier(PER_CHECK)
                            .verify(
                                    task,
                                    learner,
                                    Seed.of(System.getProperty("user.name", ""), task.id()),
                                    Verifier.Scope.ALL);
            output.display(VerdictView.of(verdict, Language.current()).display(), "");
            return new Outcome.Value(Bundle.text(Integer.toString(verdict.points())));
        } catch (InterruptedException e) {
            return Outcome.Failed.interrupted();
        }
    }
}
