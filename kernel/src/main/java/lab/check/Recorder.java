package lab.check;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stands before an implementation, hands every call on and keeps what was asked and answered.
final class Recorder implements InvocationHandler {
    private final Object target;
    private final List<Call> calls = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private boolean closed;

    Recorder(Object target) {
        this.target = target;
    }

    Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
    }

    synchronized void add(Step step) {
        steps.add(step);
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized void close() {
        closed = true;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) return ofObject(proxy, method, arguments);
        if (method.isDefault()) return InvocationHandler.invokeDefault(proxy, method, arguments);
        if (isClosed()) throw new IllegalStateException("this check was given up");
        var given = arguments == null ? new @Nullable Object[0] : arguments;
        List<@Nullable Object> before = Values.copyAll(Arrays.asList(given));
        Call call = ask(target, method, given, before);
        record(call);
        return switch (call.answer()) {
            case Call.Answer.Returned(var value) -> value;
            case Call.Answer.None(var why) -> throw new NoAnswerException(why);
        };
    }

    @SuppressWarnings("ReferenceEquality")
    private static @Nullable Object ofObject(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the learner";
        };
    }

    /// Asks another implementation what was asked here.
    static Call replay(Object implementation, Call call) {
        var given = Values.copyAll(call.arguments()).toArray();
        return ask(implementation, call.method(), given, call.arguments());
    }

    private static Call ask(
            Object target, Method method, @Nullable Object[] given, List<@Nullable Object> before) {
        Call.Answer answer = answer(target, method, given);
        return new Call(method, before, answer, Values.copyAll(Arrays.asList(given)));
    }

    private static Call.Answer answer(Object target, Method method, @Nullable Object[] given) {
        try {
            method.setAccessible(true);
            Object value = Values.copy(method.invoke(target, given));
            return value == null && !mayBeNull(method)
                    ? new Call.Answer.None(new NoAnswer.Null())
                    : new Call.Answer.Returned(value);
        } catch (InvocationTargetException e) {
            return new Call.Answer.None(why(e.getTargetException()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }

    private static NoAnswer why(Throwable thrown) {
        NoAnswer why =
                thrown instanceof NoAnswerException noAnswer
                        ? noAnswer.why()
                        : NoAnswer.Threw.of(thrown);
        return why instanceof NoAnswer.Threw threw && threw.isStub() ? new NoAnswer.NotDone() : why;
    }

    private static boolean mayBeNull(Method method) {
        return method.getReturnType() == void.class
                || method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private synchronized void record(Call call) {
        calls.add(call);
        steps.add(step(call));
    }

    private static Step step(Call call) {
        var arguments = new ArrayList<Step.Argument>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Parameter parameter = call.method().getParameters()[i];
            arguments.add(
                    new Step.Argument(
                            parameter.getName(),
                            Shown.of(call.arguments().get(i), hexDigits(parameter))));
        }
        Step.Result result =
                switch (call.answer()) {
                    case Call.Answer.None(var why) -> new Step.Result.None(why);
                    case Call.Answer.Returned(var value) ->
                            call.method().getReturnType() == void.class
                                    ? new Step.Result.Done()
                                    : new Step.Result.Value(
                                            Shown.of(value, hexDigits(call.method())));
                };
        return new Step.Called(call.method().getName(), arguments, result);
    }

    static int hexDigits(AnnotatedElement element) {
        Hex hex = element.getAnnotation(Hex.class);
        return hex == null ? 0 : hex.value();
    }
}
