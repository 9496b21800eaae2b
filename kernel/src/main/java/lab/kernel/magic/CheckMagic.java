package lab.kernel.magic;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.engine.Declared;
import lab.kernel.engine.Nearest;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.grade.LearnerCode;
import lab.kernel.grade.Verdict;
import lab.kernel.grade.VerdictView;
import lab.kernel.grade.Verifier;
import lab.kernel.notebook.ExerciseNumbers;
import lab.view.Bundle;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// {@code %check ip.header-length}: shows the verdict, and is worth its points to a grader.
final class CheckMagic implements Magic {
    private static final Duration PER_CALL = Duration.ofSeconds(2);
    private static final Duration PER_CHECK = Duration.ofSeconds(60);

    private final Session session;
    private final Supplier<Catalog> catalog;
    private final ProgressFile progress;
    private final Learner learner;
    private final Compiled compiled;
    private volatile @Nullable Future<?> verifying;

    CheckMagic(
            Session session,
            Supplier<Catalog> catalog,
            ProgressFile progress,
            Learner learner,
            Compiled compiled) {
        this.session = session;
        this.catalog = catalog;
        this.progress = progress;
        this.learner = learner;
        this.compiled = compiled;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String arguments() {
        return Language.say("exercise", "연습문제");
    }

    @Override
    public List<String> choices() {
        return List.copyOf(catalog.get().tasks().keySet());
    }

    @Override
    public Text purpose() {
        return new Text("checks your solution of an exercise", "연습 문제의 풀이를 검사합니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1) return notOne(this, given);
        return judged(
                this,
                given.getFirst(),
                cell,
                output,
                verdict -> {
                    var task = verdict.task();
                    progress.note(
                            task.id(),
                            verdict.points(),
                            task.points(),
                            LocalDate.now(ZoneId.systemDefault()));
                    var view = VerdictView.of(verdict, Language.current(), Examples.of(task));
                    output.display(view.display(), "");
                    return new Outcome.Value(Bundle.text(Integer.toString(verdict.points())));
                });
    }

    static Outcome notOne(Magic magic, List<String> given) {
        return given.isEmpty()
                ? magic.misused()
                : new Outcome.Failed("MagicError", Phrase.ONE_EXERCISE.in(magic.name()));
    }

    /// @param asked the magic that was written before {@code id}
    /// @param id of an exercise, as somebody wrote it
    /// @param output where the learner's methods print
    /// @param then what to do with the verdict
    Outcome judged(
            Magic asked, String id, int cell, Output output, Function<Verdict, Outcome> then) {
        var tasks = catalog.get().tasks();
        var task = tasks.get(id);
        if (tasks.isEmpty()) return new Outcome.Failed("MagicError", Phrase.NO_EXERCISES.in());
        if (task == null) return new Outcome.Failed("MagicError", unknown(asked, id, tasks));
        try {
            var code = LearnerCode.of(session, task, cell, new OneStream(output), PER_CALL);
            var verdict = verify(task, code);
            complain(verdict, output);
            return then.apply(verdict);
        } catch (LearnerCode.NotBoundException e) {
            return e.why();
        } catch (CancellationException | InterruptedException e) {
            return Outcome.Failed.interrupted();
        }
    }

    /// Learners read a number in the chapter, and checks go by names.
    private static String unknown(Magic asked, String id, SortedMap<String, Task> tasks) {
        if (!ExerciseNumbers.isNumber(id))
            return Phrase.UNKNOWN_EXERCISE.in(
                    id, Nearest.to(id.toLowerCase(Locale.ROOT), tasks.keySet()));
        var any = tasks.values().iterator().next().type();
        return ExerciseNumbers.of(any)
                .id(id)
                .map(name -> Phrase.NUMBERED_EXERCISE.in(id, name, asked.name()))
                .orElseGet(() -> Phrase.UNKNOWN_NUMBER.in(id));
    }

    /// What does not compile leaves standing what was there before, and that is what is checked.
    private void complain(Verdict verdict, Output output) {
        compiled.complaintAbout(verdict.task())
                .ifPresent(complaint -> say(Phrase.DID_NOT_COMPILE.in(complaint), output));
        if (verdict.passed()) return;
        var incomplete = Declared.incomplete(session);
        incomplete.keySet().retainAll(names(verdict.task()));
        incomplete.forEach((name, missing) ->
                say(Phrase.INCOMPLETE.in(name, String.join(", ", missing)), output));
    }

    /// Of the learner's methods and classes that a check calls.
    private static Set<String> names(Task task) {
        return Stream.concat(
                        task.methods().stream().map(Method::getName),
                        task.parts().stream().map(Class::getSimpleName))
                .collect(Collectors.toSet());
    }

    private static void say(String sentence, Output output) {
        output.stream(Output.Stream.STDOUT, sentence + "\n");
    }

    /// By a thread of its own, which may be interrupted: the caller's also writes to sockets.
    private Verdict verify(Task task, Object code) throws InterruptedException {
        var seed = learner.seed(task.id());
        var verdict =
                new FutureTask<>(
                        () -> new Verifier(PER_CHECK).verify(task, code, seed, Verifier.Scope.ALL));
        verifying = verdict;
        try {
            Thread.ofPlatform().daemon().name("lab-verifier").start(verdict);
            return verdict.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the checks of " + task.id() + " failed", e);
        } finally {
            verifying = null;
        }
    }

    @Override
    public void interrupt() {
        var current = verifying;
        if (current != null) current.cancel(true);
    }
}
