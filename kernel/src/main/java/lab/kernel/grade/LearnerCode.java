package lab.kernel.grade;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Task;
import lab.check.Text;
import lab.internal.vm.Message;
import lab.internal.vm.Values;
import lab.kernel.engine.LabVmLostException;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import org.jspecify.annotations.Nullable;

/// A learner's methods as an instance of the exercise's interface. Each call goes to the lab VM as
/// values and comes back as values; what does not come back is a {@link NoAnswer}.
public final class LearnerCode implements InvocationHandler {
    private static final NoAnswer TOO_LARGE =
            new NoAnswer.Unreadable(new Text("It is larger than 16 MiB.", "16 MiB보다 큽니다."));

    private final Session session;
    private final Output output;
    private final Duration deadline;
    private final Map<String, NoAnswer> unusable = new HashMap<>();
    private @Nullable NoAnswer lost;

    private LearnerCode(Session session, Output output, Duration deadline) {
        this.session = session;
        this.output = output;
        this.deadline = deadline;
    }

    /// The lab VM was lost, or a person stopped the cell, before a method could be called.
    public static final class NotBoundException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Outcome.Failed why;

        NotBoundException(Outcome.Failed why) {
            super(why.message());
            this.why = why;
        }

        public Outcome.Failed why() {
            return why;
        }
    }

    /// @param cell the number of the cell that asks
    /// @param output where the learner's methods print
    /// @param deadline of each call
    /// @return an instance of {@code task.type()}
    public static Object of(Session session, Task task, int cell, Output output, Duration deadline)
            throws NotBoundException {
        var code = new LearnerCode(session, output, deadline);
        for (var method : task.methods()) code.bind(cell, method);
        return Proxy.newProxyInstance(
                task.type().getClassLoader(), new Class<?>[] {task.type()}, code);
    }

    /// The learner's compiler decides whether there is such a method, as it would for any caller.
    private void bind(int cell, Method method) throws NotBoundException {
        var arguments =
                IntStream.range(0, method.getParameterCount())
                        .mapToObj(i -> cast(method.getParameterTypes()[i], "given[" + i + "]"))
                        .collect(Collectors.joining(", "));
        var call = method.getName() + "(" + arguments + ")";
        var body =
                method.getReturnType() == void.class
                        ? "{ " + call + "; return null; }"
                        : "{ "
                                + method.getReturnType().getSimpleName()
                                + " answer = "
                                + call
                                + "; return answer; }";
        var source =
                "lab.internal.vm.Calls.bind(\"%s\", given -> %s);"
                        .formatted(method.getName(), body);
        var outcome = session.run(cell, source, Output.NONE);
        if (!(outcome instanceof Outcome.Failed failed)) return;
        if (failed.isFromOutside()) throw new NotBoundException(failed);
        unusable.put(
                method.getName(), new NoAnswer.Missing(session.methodsNamed(method.getName())));
    }

    private static String cast(Class<?> type, String value) {
        if (type.isPrimitive())
            return "(" + type.getSimpleName() + ") (" + boxed(type) + ") " + value;
        if (type.isRecord() || type.isEnum())
            return "lab.internal.vm.Calls.as(" + type.getSimpleName() + ".class, " + value + ")";
        return "(" + type.getCanonicalName() + ") " + value;
    }

    private static String boxed(Class<?> primitive) {
        return MethodType.methodType(primitive).wrap().returnType().getSimpleName();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) {
        if (method.getDeclaringClass() == Object.class) return ofObject(proxy, method, given);
        if (lost != null) throw new NoAnswerException(lost);
        var reason = unusable.get(method.getName());
        if (reason != null) throw new NoAnswerException(reason);
        return answer(method, given == null ? new Object[0] : given);
    }

    private @Nullable Object answer(Method method, Object[] given) {
        try {
            var arguments = new ArrayList<@Nullable Object>(Arrays.asList(given));
            return switch (session.call(method.getName(), arguments, deadline, output)) {
                case Message.Returned(int _, Values.Items(boolean _, var items)) -> {
                    takeBack(given, items.subList(1, items.size()));
                    yield Answers.as(method.getGenericReturnType(), items.getFirst());
                }
                case Message.Threw(int _, var thrown) -> throw new NoAnswerException(threw(thrown));
                case Message.Unresolved(int _, int _, var thrown) ->
                        throw new NoAnswerException(unresolved(thrown));
                case Message.TooLarge _ -> throw new NoAnswerException(TOO_LARGE);
                case Message.Refused(int _, var why) ->
                        throw new NoAnswerException(unreadable(why));
                case Message.Stopped _ ->
                        throw new NoAnswerException(new NoAnswer.TimedOut(deadline));
                default -> throw new NoAnswerException(unreadable("no value"));
            };
        } catch (LabVmLostException e) {
            lost =
                    new NoAnswer.Lost(
                            new Text(
                                    "The lab VM is lost: " + e.getMessage() + ".",
                                    "실습 VM이 끝났습니다: " + e.getMessage() + "."));
            throw new NoAnswerException(lost);
        } catch (IllegalArgumentException e) {
            throw new NoAnswerException(unreadable(String.valueOf(e.getMessage())));
        }
    }

    private static NoAnswer unresolved(Message.Thrown thrown) {
        return new NoAnswer.Threw(
                "UnresolvedName",
                "it uses something that is not declared yet",
                thrown.frames().stream().map(StackTraceElement::toString).toList());
    }

    private static NoAnswer unreadable(String why) {
        return new NoAnswer.Unreadable(new Text(why, why));
    }

    private static NoAnswer threw(Message.Thrown thrown) {
        var message = thrown.message();
        return new NoAnswer.Threw(
                thrown.className(),
                message == null ? "" : message,
                thrown.frames().stream().map(StackTraceElement::toString).toList());
    }

    /// A method may write into the arrays it is given.
    private static void takeBack(Object[] given, List<@Nullable Object> after) {
        for (int i = 0; i < given.length && i < after.size(); i++) {
            if (given[i] instanceof byte[] mine && after.get(i) instanceof byte[] theirs)
                System.arraycopy(theirs, 0, mine, 0, Math.min(mine.length, theirs.length));
            if (given[i] instanceof int[] mine && after.get(i) instanceof int[] theirs)
                System.arraycopy(theirs, 0, mine, 0, Math.min(mine.length, theirs.length));
        }
    }

    private static Object ofObject(Object proxy, Method method, Object @Nullable [] given) {
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" ->
                    given != null
                            && System.identityHashCode(proxy) == System.identityHashCode(given[0]);
            default -> "the learner's code";
        };
    }
}
