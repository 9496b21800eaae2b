package lab.kernel.course;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Task;
import org.jspecify.annotations.Nullable;

/// A learner's code that may take its VM with it: the call that did has no answer, and the next one
/// finds a new VM in which the cells have run again.
final class Revival implements InvocationHandler {
    private final Task task;
    private final Source source;
    private final Runnable before;
    private volatile Object learner;
    private volatile boolean lost;

    /// Where learners' code comes from.
    @FunctionalInterface
    interface Source {
        /// An instance of the exercise's interface on a VM in which the cells have run.
        ///
        /// @param anew whether the VM was lost, so that they have to run again
        /// @throws NoAnswerException where there cannot be one
        Object get(boolean anew);
    }

    /// @param before runs before each call
    Revival(Task task, Source source, Runnable before) {
        this.task = task;
        this.source = source;
        this.before = before;
        this.learner = source.get(false);
    }

    /// An instance of the exercise's interface.
    Object learnersCode() {
        return Proxy.newProxyInstance(
                task.type().getClassLoader(), new Class<?>[] {task.type()}, this);
    }

    /// Has the cells run again where the last call took its VM with it.
    void revive() {
        if (!lost) return;
        learner = source.get(true);
        lost = false;
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        before.run();
        revive();
        try {
            return method.invoke(learner, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NoAnswerException none
                    && none.why() instanceof NoAnswer.Lost) lost = true;
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
