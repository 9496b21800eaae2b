package lab.kernel.course;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.course.Assignment.Part;
import lab.kernel.course.Result.Basis;
import lab.kernel.course.Result.Score;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.grade.CheckResult;
import lab.kernel.grade.Verdict;
import lab.kernel.grade.VerdictView;
import lab.kernel.grade.Verifier;
import lab.kernel.magic.Examples;
import lab.kernel.magic.MagicCell;
import lab.view.Bundle;
import lab.view.Language;

/// Grades one submission in a session that is its own.
final class Grader {
    /// How long things may take.
    ///
    /// @param call of a learner's method, as under `%check`
    /// @param cell as under nbgrader
    /// @param whole submission; what has not run by then has no answer
    record Limits(Duration call, Duration cell, Duration check, Duration whole) {
        static final Limits USUAL =
                new Limits(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5));
    }

    private static final Text HIDDEN =
            new Text(
                    "A test failed. Some tests of this cell are hidden, so what it said is not shown.",
                    "통과하지 못한 테스트가 있습니다. 이 셀에는 숨김 테스트가 있어 내용은 보여 주지 않습니다.");

    private static final Text OVER =
            new Text("The time for this submission was over.", "이 제출물에 주어진 시간이 지났습니다.");
    private static final Text LOST_AGAIN =
            new Text(
                    "The lab VM was lost again and again, and was not started once more.",
                    "실습 VM이 거듭 끝나서 다시 시작하지 않았습니다.");

    private final Session session;
    private final Run run;
    private final Catalog catalog;
    private final Limits limits;
    private final String learner;
    private final Language language;
    private final Set<String> leftOut;
    private final Watch watch;
    private final TestWords testWords;
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> learners = new ArrayList<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /// @param leftOut cells that do not run, by their ids
    Grader(
            Session session,
            Catalog catalog,
            Limits limits,
            String learner,
            Language language,
            Set<String> leftOut,
            Watch watch) {
        this.session = session;
        this.run = new Run(session, limits, watch);
        this.testWords = new TestWords(session);
        this.catalog = catalog;
        this.limits = limits;
        this.learner = learner;
        this.language = language;
        this.leftOut = Set.copyOf(leftOut);
        this.watch = watch;
    }

    /// What came of it, and what to flag.
    record Graded(List<Score> scores, List<Flag> flags, Map<String, Long> millis) {}

    Graded grade(Rebuilt notebook) throws InterruptedException {
        var scores = new ArrayList<Score>();
        for (var cell : notebook.cells()) {
            long start = System.nanoTime();
            if (leftOut.contains(cell.part().id())) {
                leaveOut(cell.part()).ifPresent(scores::add);
                continue;
            }
            watch.at(cell.part().id());
            switch (cell.part()) {
                case Part.Given _ -> run(cell);
                case Part.Written written -> {
                    run(cell);
                    if (written.points() > 0) scores.add(byHand(written));
                }
                case Part.Graded graded -> scores.add(score(graded, cell));
            }
            var phase = cell.part() instanceof Part.Graded ? "checks" : "cells";
            nanos.merge(phase, System.nanoTime() - start, Long::sum);
            run.dropped().forEach(this::sayEnded);
        }
        sayOver();
        var millis = new LinkedHashMap<String, Long>();
        nanos.forEach((phase, took) -> millis.put(phase, TimeUnit.NANOSECONDS.toMillis(took)));
        return new Graded(scores, flags, millis);
    }

    private Optional<Score> leaveOut(Part part) {
        flags.add(
                Flag.of(
                        Flag.Kind.ODD,
                        "Cell %s took the compiler's or the grader's memory or time without end; it was left out."
                                .formatted(part.id()),
                        "셀 %s 때문에 컴파일러나 채점기의 메모리 또는 시간이 바닥났습니다. 이 셀을 제외했습니다."
                                .formatted(part.id())));
        return part.points() == 0
                ? Optional.empty()
                : Optional.of(
                        new Score(
                                part.id(),
                                part instanceof Part.Graded graded
                                        ? graded.exercise().orElse("")
                                        : "",
                                part instanceof Part.Written ? Basis.BY_HAND : Basis.VERIFIED,
                                0,
                                part.points(),
                                List.of(),
                                Optional.empty(),
                                ""));
    }

    private void run(Rebuilt.Cell cell) {
        // Magics are for whoever sits before the notebook.
        var java = MagicCell.of(cell.source());
        if (!java.hasJava() || run.isOver()) return;
        var names = cell.isLearners() ? testWords.before() : Set.<String>of();
        var why = Run.howLost(run.cell(java.java(), Output.NONE));
        if (why.isEmpty() && cell.isLearners()) why = run.howDeaf();
        if (why.isEmpty() && cell.isLearners()) testWords.after(names);
        if (why.isEmpty()) {
            run.keep(cell.part().id(), java.java());
            if (cell.isLearners()) learners.add(cell.part().id());
            return;
        }
        if (cell.isLearners()) sayLost(cell.part().id(), why.get());
        run.replay();
    }

    private void sayLost(String cell, String why) {
        if (!why.contains("messages were broken")) {
            sayEnded(cell);
            return;
        }
        flags.add(
                Flag.of(
                        Flag.Kind.TAMPERING,
                        "Cell %s wrote to the grader's own channel.".formatted(cell),
                        "셀 %s이(가) 채점기의 통신로에 값을 썼습니다.".formatted(cell)));
    }

    private void sayEnded(String cell) {
        flags.add(
                Flag.of(
                        Flag.Kind.ODD,
                        "Cell %s ended its VM or had to be ended with it; it was left out from then on."
                                .formatted(cell),
                        "셀 %s 때문에 VM이 종료되었습니다. 이후에는 이 셀을 제외했습니다.".formatted(cell)));
    }

    private Score byHand(Part.Written part) {
        flags.add(
                Flag.of(
                        Flag.Kind.BY_HAND,
                        "Cell %s is for a person to grade.".formatted(part.id()),
                        "셀 %s은(는) 직접 채점해야 합니다.".formatted(part.id())));
        return new Score(
                part.id(), "", Basis.BY_HAND, 0, part.points(), List.of(), Optional.empty(), "");
    }

    private Score score(Part.Graded part, Rebuilt.Cell cell) throws InterruptedException {
        if (part.exercise().isEmpty()) return byItsOutput(part, cell);
        var task = catalog.tasks().get(part.exercise().get());
        if (task == null) {
            flags.add(
                    Flag.of(
                            Flag.Kind.BY_HAND,
                            "There is no exercise %s, which cell %s checks."
                                    .formatted(part.exercise().get(), part.id()),
                            "셀 %2$s이(가) 검사하는 연습 문제 %1$s이(가) 없습니다."
                                    .formatted(part.exercise().get(), part.id())));
            return new Score(
                    part.id(),
                    part.exercise().get(),
                    Basis.BY_HAND,
                    0,
                    part.points(),
                    List.of(),
                    Optional.empty(),
                    "");
        }
        return verified(part, task);
    }

    private Score verified(Part.Graded part, Task task) throws InterruptedException {
        var revival = new Revival(task, anew -> code(task, anew), watch::alive);
        var verdict =
                new Verifier(limits.check())
                        .verify(
                                task,
                                revival.learnersCode(),
                                Seed.of(learner, task.id()),
                                Verifier.Scope.ALL);
        var checks =
                verdict.results().stream()
                        .map(each ->
                                new Result.Check(
                                        each.check().method().getName(),
                                        each.check().title(),
                                        each.check().hidden(),
                                        each.points(),
                                        each.check().points(),
                                        each.getClass().getSimpleName()))
                        .toList();
        revival.revive();
        if (tookTooLong(verdict)) sayStarved(part.id(), wasKilled(verdict));
        sayHidden(part.id());
        if (session.command().enclosure() instanceof Jail)
            Namespaces.onLess(task, Namespaces.haveAdapters()).ifPresent(flags::add);
        return new Score(
                part.id(),
                task.id(),
                task.isWitnessed() ? Basis.WITNESSED : Basis.VERIFIED,
                Math.clamp(verdict.points(), 0, part.points()),
                part.points(),
                checks,
                verdict.recognised()
                        .map(mistake -> new Result.Mistake(mistake.id(), mistake.hint())),
                shown(verdict));
    }

    private static boolean tookTooLong(Verdict verdict) {
        return wasKilled(verdict)
                || verdict.results().stream().anyMatch(CheckResult.GivenUp.class::isInstance)
                || reasons(verdict).anyMatch(NoAnswer.TimedOut.class::isInstance);
    }

    /// Whether a call could not even be stopped.
    private static boolean wasKilled(Verdict verdict) {
        return reasons(verdict)
                .anyMatch(why ->
                        why instanceof NoAnswer.Lost(var how)
                                && how.en().contains("could not be stopped"));
    }

    private static Stream<NoAnswer> reasons(Verdict verdict) {
        return verdict.results().stream()
                .filter(CheckResult.Unanswered.class::isInstance)
                .map(each -> ((CheckResult.Unanswered) each).why());
    }

    /// A method that is right is too slow where threads of the cells before it take the processor.
    private void sayStarved(String cell, boolean wasKilled) throws InterruptedException {
        if (run.isOver() || learners.isEmpty() || !session.isBusy()) return;
        var before = String.join(", ", learners);
        flags.add(
                wasKilled
                        ? Flag.of(
                                Flag.Kind.ODD,
                                "Answers to %s came too late, and their VM could not be stopped and was killed. Something that the learner's cells before it (%s) have started never ends."
                                        .formatted(cell, before),
                                "셀 %s의 답이 너무 늦게 왔고, VM을 멈출 수 없어 강제로 종료했습니다. 그 앞의 학습자 셀(%s)에서 시작한 작업이 끝나지 않고 계속 실행되고 있습니다."
                                        .formatted(cell, before))
                        : Flag.of(
                                Flag.Kind.ODD,
                                "Answers to %s came too late, and something that the learner's cells before it (%s) have started never ends."
                                        .formatted(cell, before),
                                "셀 %s의 답이 너무 늦게 왔습니다. 그 앞의 학습자 셀(%s)에서 시작한 작업이 끝나지 않고 계속 실행되고 있습니다."
                                        .formatted(cell, before)));
    }

    private void sayOver() {
        if (!run.isOver()) return;
        long seconds = limits.whole().toSeconds();
        flags.add(
                Flag.of(
                        Flag.Kind.ODD,
                        "The time for this submission (%d s) was over; what had not run by then has no answer."
                                .formatted(seconds),
                        "이 제출물에 주어진 시간(%d초)이 지났습니다. 그때까지 실행하지 못한 부분에는 답이 없습니다."
                                .formatted(seconds)));
    }

    private void sayHidden(String cell) {
        if (hidden.isEmpty()) return;
        var names = String.join(", ", hidden);
        hidden.clear();
        flags.add(
                Flag.of(
                        Flag.Kind.TAMPERING,
                        "What the learner has declared (%s) stood before the library's names; the check of cell %s called the library's."
                                .formatted(names, cell),
                        "학습자가 선언한 이름(%s)이 라이브러리의 이름을 가리고 있었습니다. 셀 %s의 검사는 라이브러리의 것을 호출했습니다."
                                .formatted(names, cell)));
    }

    private String shown(Verdict verdict) {
        return VerdictView.of(verdict, language, Examples.of(verdict.task()))
                .display()
                .data()
                .getOrDefault("text/html", "");
    }

    /// The learner's methods on a VM that works; else code that never answers.
    private Object code(Task task, boolean anew) {
        if (anew) run.replay();
        return run.bind(task, () -> hidden.addAll(testWords.restorePackages()))
                .orElseGet(() -> silent(task, run.isOver() ? OVER : LOST_AGAIN));
    }

    private static Object silent(Task task, Text why) {
        return java.lang.reflect.Proxy.newProxyInstance(
                task.type().getClassLoader(),
                new Class<?>[] {task.type()},
                (_, method, _) -> {
                    if (method.getDeclaringClass() == Object.class) return "no code";
                    throw new NoAnswerException(new NoAnswer.Lost(why));
                });
    }

    private Score byItsOutput(Part.Graded part, Rebuilt.Cell cell) {
        var others = String.join(", ", testWords.restore());
        if (!others.isEmpty())
            flags.add(
                    Flag.of(
                            Flag.Kind.TAMPERING,
                            "Cell %s tests with %s, which the learner has declared too; the library's was called."
                                    .formatted(part.id(), others),
                            "셀 %s의 테스트가 쓰는 %s을(를) 학습자도 선언했습니다. 라이브러리의 것을 호출했습니다."
                                    .formatted(part.id(), others)));
        var tape = new Tape();
        var java = MagicCell.of(cell.source()).java();
        var outcome = run.cell(java, tape);
        var lost = Run.howLost(outcome);
        if (lost.isPresent()) {
            sayLost(part.id(), lost.get());
            run.replay();
        } else {
            run.keep(part.id(), java);
        }
        var points = tape.points(outcome, part.points());
        if (points.isEmpty())
            flags.add(
                    Flag.of(
                            Flag.Kind.BY_HAND,
                            "Cell %s says it is worth more than its points.".formatted(part.id()),
                            "셀 %s의 점수가 배점보다 큽니다.".formatted(part.id())));
        return new Score(
                part.id(),
                "",
                Basis.LEARNERS_VM,
                points.orElse(0),
                part.points(),
                List.of(),
                Optional.empty(),
                said(part, outcome, tape));
    }

    /// Where some of its tests are hidden, whatever they say might give them away.
    private String said(Part.Graded part, Outcome outcome, Tape tape) {
        if (part.hasHiddenTests() && (outcome instanceof Outcome.Failed || tape.hasErrors()))
            return "<p>" + Page.escape(HIDDEN.in(language)) + "</p>";
        var text =
                outcome instanceof Outcome.Failed failed
                        ? failed.name() + ": " + failed.message()
                        : outcome instanceof Outcome.Value(Bundle bundle)
                                ? bundle.data().getOrDefault(Bundle.TEXT, "")
                                : "";
        var all = (text + "\n" + tape.errors()).strip();
        return all.isEmpty() ? "" : "<pre>" + Page.escape(Page.cut(all, 4000)) + "</pre>";
    }
}
