package lab.kernel.grade;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lab.check.Instance;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Signature;
import lab.check.Task;
import lab.check.Text;
import lab.internal.vm.Message;
import lab.internal.vm.OtherTypeException;
import lab.internal.vm.Values;
import lab.kernel.engine.Declared;
import lab.kernel.engine.LabVmLostException;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// A learner's methods as an instance of the exercise's interface, and their objects as instances
/// of the interfaces nested in it. Each call goes to the lab VM as values and comes back as values,
/// an object as a number; what does not come back is a {@link NoAnswer}.
public final class LearnerCode {
    private static final NoAnswer TOO_LARGE =
            new NoAnswer.Unreadable(new Text("It is larger than 16 MiB.", "16 MiB보다 큽니다."));

    private final Session session;
    private final int cell;
    private final Output output;
    private final Duration deadline;
    private final Map<Method, NoAnswer> unusable = new HashMap<>();
    private @Nullable NoAnswer lost;

    private LearnerCode(Session session, int cell, Output output, Duration deadline) {
        this.session = session;
        this.cell = cell;
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
        var code = new LearnerCode(session, cell, output, deadline);
        if (!code.take(cell, all(task))) code.bindOneByOne(task, cell);
        return code.proxy(task.type(), Optional.empty());
    }

    /// Compiled as one, which takes as long as one of them.
    private static String all(Task task) {
        var parts =
                task.parts().stream()
                        .flatMap(part ->
                                Stream.concat(
                                        Stream.of(BindingSource.heads(part)),
                                        Task.methods(part).stream().map(BindingSource::of)));
        var methods = task.methods().stream().map(BindingSource::of);
        return BindingSource.anew(Stream.concat(parts, methods));
    }

    /// To find those that are not as they should be.
    private void bindOneByOne(Task task, int cell) throws NotBoundException {
        take(cell, BindingSource.anew(Stream.of()));
        for (var part : task.parts()) bindPart(cell, part);
        for (var method : task.methods()) bindMethod(cell, method);
    }

    private void bindPart(int cell, Class<?> part) throws NotBoundException {
        boolean declared = takeOne(cell, BindingSource.heads(part));
        for (var method : Task.methods(part)) {
            if (declared && takeOne(cell, BindingSource.of(method))) continue;
            var found = declared ? heads(part, " " + method.getName() + "(") : List.<String>of();
            unusable.put(method, new NoAnswer.Missing(found));
        }
    }

    private void bindMethod(int cell, Method method) throws NotBoundException {
        if (takeOne(cell, BindingSource.of(method))) return;
        var part = method.getReturnType();
        var found =
                Instance.constructs(method)
                        ? heads(part, part.getSimpleName() + "(")
                        : Declared.methodsNamed(session, Signature.nameOf(method));
        var shadowed = shadowed(method);
        unusable.put(
                method, new NoAnswer.Missing(found.stream().map(head -> head + shadowed).toList()));
    }

    /// Where a cell declares a type by the name of one of the library's that the method is about.
    private String shadowed(Method method) {
        var declared = Declared.names(session);
        return Stream.concat(
                        Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
                .filter(type -> !BindingSource.isLearners(type))
                .filter(type -> declared.contains(type.getSimpleName()))
                .findFirst()
                .map(type ->
                        Language.say(
                                ", where %s is a cell's own and not %s. Give yours another name, then"
                                        + " restart the kernel",
                                ". 여기서 %s은(는) 셀에서 선언한 것이며 %s이(가) 아닙니다. 이름을 바꾼 다음 커널을 다시"
                                        + " 시작하십시오",
                                type.getSimpleName(),
                                type.getCanonicalName()))
                .orElse("");
    }

    private boolean takeOne(int cell, String binding) throws NotBoundException {
        return take(cell, BindingSource.snippet(Stream.of(binding)));
    }

    /// @return whether the learner's compiler took it
    private boolean take(int cell, String source) throws NotBoundException {
        if (isTaken(cell, source)) return true;
        if (Collections.disjoint(Declared.names(session), BindingSource.ROOTS)) return false;
        return isTaken(cell, BindingSource.IMPORTS)
                && isTaken(cell, BindingSource.withoutPackages(source));
    }

    private boolean isTaken(int cell, String source) throws NotBoundException {
        var outcome = session.run(cell, source, Output.NONE);
        if (!(outcome instanceof Outcome.Failed failed)) return true;
        if (failed.isFromOutside()) throw new NotBoundException(failed);
        return false;
    }

    /// What the learner's class has of that name.
    private List<String> heads(Class<?> part, String name) {
        try {
            var answer =
                    session.call(BindingSource.headsKey(part), List.of(), deadline, Output.NONE);
            if (!(answer instanceof Message.Returned(int _, Values.Items(boolean _, var result))
                    && result.getFirst() instanceof Values.Items(boolean _, var heads))) {
                return List.of();
            }
            return heads.stream()
                    .map(String::valueOf)
                    .filter(head -> (" " + head).contains(name))
                    .toList();
        } catch (LabVmLostException e) {
            return List.of();
        }
    }

    /// @param object the learner's, by its number in the lab VM; none for methods of no class
    private Object proxy(Class<?> type, Optional<Integer> object) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class)
                        return ofObject(proxy, method, given);
                    return method.isDefault()
                            ? InvocationHandler.invokeDefault(proxy, method, given)
                            : invoke(method, object, given == null ? new Object[0] : given);
                });
    }

    private @Nullable Object invoke(Method method, Optional<Integer> object, Object[] given) {
        if (lost != null) throw new NoAnswerException(lost);
        var reason = unusable.get(method);
        if (reason != null) throw new NoAnswerException(reason);
        var arguments = new ArrayList<@Nullable Object>();
        object.ifPresent(arguments::add);
        arguments.addAll(Arrays.asList(given));
        return answer(method, object, given, arguments);
    }

    private @Nullable Object answer(
            Method method,
            Optional<Integer> object,
            Object[] given,
            List<@Nullable Object> arguments) {
        try {
            return switch (session.call(BindingSource.key(method), arguments, deadline, output)) {
                case Message.Returned(int _, Values.Items(boolean _, var items)) -> {
                    if (items.size() <= given.length)
                        throw new IllegalArgumentException("the answer has no value");
                    if (method.getReturnType() == void.class)
                        takeBack(given, items.subList(object.isPresent() ? 2 : 1, items.size()));
                    yield value(method, items.getFirst());
                }
                case Message.Threw(int _, var thrown) ->
                        throw new NoAnswerException(threw(method, thrown));
                case Message.Unresolved(int _, int _, var thrown) ->
                        throw new NoAnswerException(unresolved(thrown));
                case Message.TooLarge _ -> throw new NoAnswerException(TOO_LARGE);
                case Message.Refused(int _, var why) ->
                        throw new NoAnswerException(unreadable(why + declaration(method)));
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

    private @Nullable Object value(Method method, @Nullable Object value) {
        return value instanceof Integer number && Instance.isPart(method.getReturnType())
                ? proxy(method.getReturnType(), Optional.of(number))
                : Answers.as(method.getGenericReturnType(), value);
    }

    private NoAnswer unresolved(Message.Thrown thrown) {
        return new NoAnswer.Threw(
                "UnresolvedName", "it uses something that is not declared yet", places(thrown));
    }

    /// In words, where there is a line of the learner's among them; without those of the call.
    private List<String> places(Message.Thrown thrown) {
        var places =
                session.places(thrown.frames()).stream()
                        .filter(place -> !place.startsWith("lambda (cell " + cell + ","))
                        .toList();
        return places.isEmpty()
                ? thrown.frames().stream()
                        .filter(frame -> !frame.getClassName().startsWith("lab.internal.vm."))
                        .map(StackTraceElement::toString)
                        .toList()
                : places;
    }

    /// What a learner is told who has given a class for a record.
    private static String declaration(Method method) {
        var type = method.getReturnType();
        return type.isRecord() && BindingSource.isLearners(type)
                ? Language.say(
                        " Declare it like this: %s", " 다음과 같이 선언하십시오: %s", Signature.ofRecord(type))
                : "";
    }

    private static NoAnswer unreadable(String why) {
        return new NoAnswer.Unreadable(new Text(why, why));
    }

    private NoAnswer threw(Method method, Message.Thrown thrown) {
        var message = thrown.message();
        if (thrown.className().equals(OtherTypeException.class.getName()))
            return otherType(method, String.valueOf(message));
        return new NoAnswer.Threw(
                thrown.className(), message == null ? "" : message, places(thrown));
    }

    private static NoAnswer otherType(Method method, String name) {
        var declaration =
                Stream.<Class<?>>iterate(
                                method.getDeclaringClass(),
                                Objects::nonNull,
                                Class::getDeclaringClass)
                        .flatMap(outer -> Arrays.stream(outer.getDeclaredClasses()))
                        .filter(each -> each.getSimpleName().equals(name))
                        .findFirst()
                        .map(Signature::ofType);
        return new NoAnswer.OtherType(name, declaration.orElse(name));
    }

    /// A method without a result may write into the arrays it is given. Of any other, what it
    /// writes there stays in the lab VM: a check may go on to compare with what it has passed.
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
