package lab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/// One run of one check against one learner: keeps the transcript, and is where a check gets its
/// random input and says what its steps mean. Safe for use by several threads.
public final class Trial {
    private record MarkedBytes(Shown bytes, Mark mark) {}

    private final Recorder recorder;
    private final Object learner;
    private final Seed seed;
    private final List<MarkedBytes> marks = new CopyOnWriteArrayList<>();

    /// @param type the exercise's interface
    /// @param learner implements it
    public Trial(Class<?> type, Object learner, Seed seed) {
        this.recorder = new Recorder(type, type.cast(learner));
        this.learner = recorder.proxy();
        this.seed = seed;
    }

    /// The learner, with every call recorded.
    public Object learner() {
        return learner;
    }

    /// The learner's own generator, at its start.
    public Random random() {
        return seed.random();
    }

    /// Says which bits of an input the answer is about; wherever these bytes are shown, they stand
    /// out under the field's name.
    public void mark(byte[] bytes, int bit, int bits, Text field) {
        marks.add(new MarkedBytes(Shown.of(bytes, 0), new Mark(bit, bits, field)));
    }

    /// Says what the check does, where that is not a call of the learner's.
    public void act(Text what) {
        recorder.add(new Step.Action(what));
    }

    /// Asserts that both are equal, arrays by what is in them.
    public void expect(@Nullable Object expected, @Nullable Object actual) {
        expect(Text.EMPTY, expected, actual);
    }

    /// The same, saying what it is that should be equal.
    public void expect(Text what, @Nullable Object expected, @Nullable Object actual) {
        boolean met = Values.equal(expected, actual);
        int digits = hexDigits();
        Shown wanted = Shown.of(expected, digits);
        Shown got = Shown.of(actual, digits);
        recorder.add(new Step.Expectation(what, wanted.against(got), got.against(wanted), met));
        if (!met) throw new AssertionFailedError(what.en(), expected, actual);
    }

    /// Asserts that the learner's method throws this, or something more special.
    public void rejects(Class<? extends Exception> exception, Supplier<?> call) {
        String wanted = exception.getSimpleName();
        Object actual;
        try {
            actual = call.get();
        } catch (NoAnswerException e) {
            if (!(e.why() instanceof NoAnswer.Threw threw)) throw e;
            if (isA(threw.exception(), exception)) return;
            throw e;
        }
        var what = new Text("an exception is thrown", "예외 발생");
        recorder.add(
                new Step.Expectation(
                        what, new Shown.Value(wanted), Shown.of(actual, hexDigits()), false));
        throw new AssertionFailedError(what.en(), wanted, actual);
    }

    private static boolean isA(String thrown, Class<?> wanted) {
        try {
            return wanted.isAssignableFrom(
                    Class.forName(thrown, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            return thrown.equals(wanted.getName());
        }
    }

    /// In which form numbers are shown, going by the method called last.
    public int hexDigits() {
        return recorder.lastCall().map(call -> Recorder.hexDigits(call.method())).orElse(0);
    }

    /// The transcript so far.
    public List<Step> steps() {
        return recorder.steps().stream().map(this::marked).toList();
    }

    public List<Call> calls() {
        return recorder.calls();
    }

    /// Every later call of the learner throws; a check that was given up does not go on.
    public void close() {
        recorder.close();
    }

    private Step marked(Step step) {
        return step instanceof Step.Called(var method, var arguments, var result)
                ? new Step.Called(
                        method,
                        arguments.stream()
                                .map(a -> new Step.Argument(a.name(), marked(a.value())))
                                .toList(),
                        result)
                : step;
    }

    private Shown marked(Shown value) {
        if (!(value instanceof Shown.Bytes(String hex, var already))) return value;
        var all = new ArrayList<>(already);
        for (MarkedBytes marked : marks) {
            if (marked.bytes.equals(value)) all.add(marked.mark);
        }
        return new Shown.Bytes(hex, all);
    }
}
