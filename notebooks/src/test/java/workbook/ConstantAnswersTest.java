package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.check.Catalog;
import lab.check.Instance;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;
import lab.check.Seed;
import lab.check.Task;
import lab.check.Through;
import lab.kernel.grade.Verdict;
import lab.kernel.grade.Verifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Answers that do not look at what is asked: always true, nothing, what came in, an exception, or
/// whatever is right most often. Each is right somewhere, and a check that asks there only gives
/// its points away. So no such answer earns more than one check, or than a third of the points:
/// that is what somebody gets who has seen one right answer and knows no more.
///
/// What has no parameters asks for a fact or for what is there, and gets no answer here.
class ConstantAnswersTest {
    /// Its questions are the learner's own and always the same.
    private static final String PERSONAL = "assess.retrieval";

    /// A constant that is right for one check only earns no more than that.
    private static final int LEAST_OFTEN = 2;

    private static final int MOST_ANSWERS = 6;

    private final Catalog catalog = Catalog.scan("workbook");
    private final Verifier verifier = new Verifier(Duration.ofMinutes(1));

    /// What is answered to a call.
    private interface Answers {
        @Nullable Object to(Method method, Object[] given);
    }

    /// An answer that was right, and how often.
    private static final class Right {
        private final @Nullable Object answer;
        private int times;

        Right(@Nullable Object answer) {
            this.answer = answer;
        }
    }

    @TestFactory
    Stream<DynamicTest> noConstantAnswerEarnsMoreThanItShould() {
        return catalog.tasks().values().stream()
                .filter(task -> !task.id().equals(PERSONAL))
                .map(task -> dynamicTest(task.id(), () -> earnsLittle(task)));
    }

    private void earnsLittle(Task task) throws InterruptedException {
        int largest = task.checks().stream().mapToInt(Task.CheckMethod::points).max().orElse(0);
        int most = Math.max(largest, task.points() / 3);
        for (var each : answers(task).entrySet()) {
            var verdict = verify(task, implementation(task.type(), each.getValue(), task));
            assertThat(verdict.points())
                    .as("%s: %s", each.getKey(), verdict.results())
                    .isLessThanOrEqualTo(most);
        }
    }

    private Map<String, Answers> answers(Task task) throws InterruptedException {
        var all = new LinkedHashMap<String, Answers>();
        all.put("nothing", (method, _) -> simple(method.getReturnType(), 0));
        all.put("one, or true", (method, _) -> simple(method.getReturnType(), 1));
        for (int i = 0; i < 2; i++) {
            int which = i;
            all.put(
                    "parameter " + i,
                    (method, given) -> echo(method.getReturnType(), given, which));
        }
        for (var exception : List.of("IllegalArgumentException", "UnsupportedOperationException")) {
            var threw = new NoAnswer.Threw("java.lang." + exception, "", List.of());
            all.put(
                    exception,
                    (_, _) -> {
                        throw new NoAnswerException(threw);
                    });
        }
        var right = right(task);
        int count = right.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < count; i++) {
            int which = i;
            all.put(
                    "the right answer " + i,
                    (method, _) -> {
                        var some = right.getOrDefault(method, List.of());
                        return some.isEmpty()
                                ? simple(method.getReturnType(), 0)
                                : some.get(Math.min(which, some.size() - 1)).answer;
                    });
        }
        return all;
    }

    /// What the solution answers, the most frequent first.
    private Map<Method, List<Right>> right(Task task) throws InterruptedException {
        var seen = new LinkedHashMap<Method, Map<String, Right>>();
        var solution = task.make(task.solutions().getFirst());
        verify(task, recording(task.type(), solution, seen));
        var right = new LinkedHashMap<Method, List<Right>>();
        seen.forEach((method, answers) ->
                right.put(
                        method,
                        answers.values().stream()
                                .filter(each -> each.times >= LEAST_OFTEN)
                                .sorted((a, b) -> b.times - a.times)
                                .limit(MOST_ANSWERS)
                                .toList()));
        return right;
    }

    private Verdict verify(Task task, Object implementation) throws InterruptedException {
        return verifier.verify(task, implementation, Seed.of("ada", task.id()), Verifier.Scope.ALL);
    }

    private static Object recording(
            Class<?> type, Object target, Map<Method, Map<String, Right>> seen) {
        return proxy(
                type,
                (_, method, given) -> {
                    var answer = ask(target, method, given);
                    if (Instance.isPart(method.getReturnType()))
                        return recording(method.getReturnType(), answer, seen);
                    if (isFact(method)) return answer;
                    seen.computeIfAbsent(method, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(text(answer), _ -> new Right(answer))
                            .times++;
                    return answer;
                });
    }

    private static Object implementation(Class<?> type, Answers answers, Task task) {
        return proxy(
                type,
                (_, method, given) -> {
                    if (isAsked(method))
                        return ask(task.make(task.solutions().getFirst()), method, given);
                    if (Instance.isPart(method.getReturnType()))
                        return implementation(method.getReturnType(), answers, task);
                    return isFact(method)
                            ? simple(method.getReturnType(), 0)
                            : answers.to(method, given == null ? new Object[0] : given);
                });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) return type.getSimpleName();
                    return method.isDefault()
                            ? InvocationHandler.invokeDefault(proxy, method, given)
                            : handler.invoke(proxy, method, given);
                });
    }

    private static Object ask(Object target, Method method, Object @Nullable [] given)
            throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// Whether a method of the exercise itself asks for nothing but its answer.
    private static boolean isFact(Method method) {
        return method.getParameterCount() == 0
                && !Instance.isPart(method.getDeclaringClass())
                && !Instance.isPart(method.getReturnType());
    }

    /// Whether it is the lab VM that answers, and not the learner.
    private static boolean isAsked(Method method) {
        var through = method.getAnnotation(Through.class);
        return through != null && through.signature().isEmpty();
    }

    private static @Nullable Object echo(Class<?> type, Object[] given, int which) {
        if (given.length == 0) return simple(type, 0);
        var one = given[Math.min(which, given.length - 1)];
        if (type == Optional.class) return Optional.ofNullable(one);
        if (type == List.class && !(one instanceof List)) return List.of(one);
        if (type == String.class) return String.valueOf(one);
        if (type == int.class && one instanceof Number number) return number.intValue();
        if (type == long.class && one instanceof Number number) return number.longValue();
        return type.isInstance(one) || type == boolean.class && one instanceof Boolean
                ? one
                : simple(type, 0);
    }

    private static @Nullable Object simple(Class<?> type, int number) {
        if (type == boolean.class) return number > 0;
        if (type == int.class) return number;
        if (type == long.class) return (long) number;
        if (type == double.class) return (double) number;
        if (type.isEnum()) return type.getEnumConstants()[number];
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type == Map.class) return Map.of();
        if (type == Optional.class) return Optional.empty();
        if (type == String.class) return "";
        // A method may answer that there is nothing to send.
        return type.isArray() && number > 0 ? Array.newInstance(type.getComponentType(), 0) : null;
    }

    /// Tells answers from one another.
    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case int[] numbers -> Arrays.toString(numbers);
            case List<?> list -> list.stream().map(ConstantAnswersTest::text).toList().toString();
            case Optional<?> some -> some.map(ConstantAnswersTest::text).toString();
            case Record record -> fields(record);
            case null, default -> String.valueOf(answer);
        };
    }

    private static String fields(Record record) {
        var components = record.getClass().getRecordComponents();
        return IntStream.range(0, components.length)
                .mapToObj(i -> {
                    try {
                        var accessor = components[i].getAccessor();
                        accessor.setAccessible(true);
                        return text(accessor.invoke(record));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList()
                .toString();
    }
}
