package lab.kernel.magic;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import lab.check.Catalog;
import lab.check.Handout;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.view.Language;
import org.junit.platform.commons.support.ReflectionSupport;

/// {@code %handout assess.retrieval}: shows the questions or the capture that an exercise has for
/// this learner, drawn from the same seed as its checks.
final class HandoutMagic implements Magic {
    private final Session session;
    private final Supplier<Catalog> catalog;
    private final Learner learner;

    HandoutMagic(Session session, Supplier<Catalog> catalog, Learner learner) {
        this.session = session;
        this.catalog = catalog;
        this.learner = learner;
    }

    @Override
    public String name() {
        return "handout";
    }

    @Override
    public String arguments() {
        return "exercise";
    }

    @Override
    public List<String> choices() {
        var ids = new TreeSet<String>();
        for (Task task : catalog.get().tasks().values()) {
            if (of(task).isPresent()) ids.add(task.id());
        }
        return List.copyOf(ids);
    }

    @Override
    public Text purpose() {
        return new Text(
                "shows the questions or the capture that an exercise has for you",
                "연습 문제가 학습자에게 내주는 문제나 캡처를 보여 줍니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1) return misused();
        var task = catalog.get().tasks().get(given.getFirst());
        var handout = task == null ? Optional.<Handout>empty() : of(task);
        if (task == null || handout.isEmpty())
            return new Outcome.Failed(
                    "MagicError",
                    Phrase.NO_HANDOUT.in(given.getFirst(), String.join(", ", choices())));
        var seed = learner.seed(task.id());
        output.stream(Output.Stream.STDOUT, Phrase.DRAWN_FOR.in(learner.name()) + "\n");
        output.display(handout.get().show(seed.random(), Language.current()), "");
        var java = handout.get().java(seed.random());
        return java.isEmpty() ? new Outcome.Nothing() : session.run(cell, java, Output.NONE);
    }

    private static Optional<Handout> of(Task task) {
        return ReflectionSupport.findAllClassesInPackage(
                        task.type().getPackageName(),
                        c -> Handout.class.isAssignableFrom(c) && !c.isInterface(),
                        name -> true)
                .stream()
                .findFirst()
                .map(HandoutMagic::make);
    }

    private static Handout make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Handout) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type.getName() + " needs a constructor without parameters", e);
        }
    }
}
