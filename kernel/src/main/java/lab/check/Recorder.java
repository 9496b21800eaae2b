package lab.check;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Stands before an implementation, hands every call on and keeps what was asked and answered.
final class Recorder {
    private final Class<?> type;
    private final Object target;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Class<?>, Integer> made = new HashMap<>();
    private final Map<Instance, Object> proxies = new ConcurrentHashMap<>();
    private boolean closed;

    /// What is in the transcript; a call becomes a step when somebody reads it, since there may be
    /// many thousands.
    private sealed interface Entry {
        record Told(Step step) implements Entry {}

        record Asked(Call call) implements Entry {}
    }

    Recorder(Class<?> type, Object target) {
        this.type = type;
        this.target = target;
    }

    /// The learner's code as the exercise's interface.
    Object proxy() {
        return proxy(Instance.exercise(type), target);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private Object proxy(Instance self, Object implementation) {
        return proxy(self.type(), new Handler(self, implementation));
    }

    synchronized void add(Step step) {
        entries.add(new Entry.Told(step));
    }

    synchronized List<Step> steps() {
        return entries.stream()
                .map(entry ->
                        switch (entry) {
                            case Entry.Told(Step step) -> step;
                            case Entry.Asked(Call call) -> step(call);
                        })
                .toList();
    }

    synchronized List<Call> calls() {
        return entries.stream()
                .filter(Entry.Asked.class::isInstance)
                .map(entry -> ((Entry.Asked) entry).call())
                .toList();
    }

    synchronized Optional<Call> lastCall() {
        return entries.reversed().stream()
                .filter(Entry.Asked.class::isInstance)
                .findFirst()
                .map(entry -> ((Entry.Asked) entry).call());
    }

    synchronized void close() {
        closed = true;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void record(Call call) {
        entries.add(new Entry.Asked(call));
    }

    /// A name for an object that a call has made.
    private Instance keep(Class<?> part, Object object) {
        Instance name;
        synchronized (this) {
            name = new Instance(part, made.merge(part, 1, Integer::sum));
        }
        proxies.put(name, proxy(name, object));
        return name;
    }

    /// One of the learner's objects.
    private final class Handler implements InvocationHandler {
        private final Instance self;
        private final Object implementation;

        Handler(Instance self, Object implementation) {
            this.self = self;
            this.implementation = implementation;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getDeclaringClass() == Object.class)
                return ofObject(proxy, method, arguments);
            if (isClosed()) throw new IllegalStateException("this check was given up");
            var given = arguments == null ? new @Nullable Object[0] : arguments;
            List<@Nullable Object> before = Values.copyAll(Arrays.asList(given));
            Call call =
                    ask(
                            self,
                            implementation,
                            method,
                            given,
                            before,
                            object -> keep(method.getReturnType(), object));
            record(call);
            return switch (call.answer()) {
                case Call.Answer.Returned(Instance name) -> proxies.get(name);
                case Call.Answer.Returned(var value) -> value;
                case Call.Answer.None(var why) -> throw new NoAnswerException(why);
            };
        }
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

    /// Calls a method.
    ///
    /// @param before copies of what is given
    /// @param keep gives an object that the call makes its name
    static Call ask(
            Instance on,
            Object target,
            Method method,
            @Nullable Object[] given,
            List<@Nullable Object> before,
            UnaryOperator<Object> keep) {
        Call.Answer answer = answer(target, method, given, keep);
        List<@Nullable Object> after = Arrays.asList(given);
        return new Call(
                on,
                method,
                before,
                answer,
                Values.equal(before, after) ? before : Values.copyAll(after));
    }

    private static Call.Answer answer(
            Object target, Method method, @Nullable Object[] given, UnaryOperator<Object> keep) {
        try {
            method.setAccessible(true);
            Object value = method.invoke(target, given);
            if (value == null && !mayBeNull(method))
                return new Call.Answer.None(new NoAnswer.Null());
            return new Call.Answer.Returned(
                    value != null && Instance.isPart(method.getReturnType())
                            ? keep.apply(value)
                            : Values.copy(value));
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
                    case Call.Answer.Returned(Instance name) ->
                            new Step.Result.Value(new Shown.Value(name.label()));
                    case Call.Answer.Returned(var value) ->
                            call.method().getReturnType() == void.class
                                    ? new Step.Result.Done()
                                    : new Step.Result.Value(
                                            Shown.of(value, hexDigits(call.method())));
                };
        return new Step.Called(name(call), arguments, result);
    }

    /// As a learner would write it: `new Cache`, `cache.put` or just `put`.
    private static String name(Call call) {
        Method method = call.method();
        if (Instance.constructs(method)) return "new " + method.getReturnType().getSimpleName();
        return call.on().isExercise()
                ? method.getName()
                : call.on().label() + "." + method.getName();
    }

    static int hexDigits(AnnotatedElement element) {
        Hex hex = element.getAnnotation(Hex.class);
        return hex == null ? 0 : hex.value();
    }
}
