package lab.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lab.socket.Remark;

/// An exercise and all that belongs to it.
///
/// @param type the interface
/// @param checks in the order of their source, the visible before the hidden
/// @param mistakes by id
public record Task(
        String id,
        int points,
        Text title,
        Class<?> type,
        List<CheckMethod> checks,
        List<KnownMistake> mistakes,
        List<Class<?>> solutions) {

    public Task {
        checks = List.copyOf(checks);
        mistakes = List.copyOf(mistakes);
        solutions = List.copyOf(solutions);
    }

    /// @param owner the JUnit 5 class to run it in
    public record CheckMethod(
            Class<?> owner, Method method, int points, Text title, boolean hidden) {}

    public record KnownMistake(String id, Text hint, Class<?> type) {}

    /// The methods that a learner is to write.
    public List<Method> methods() {
        return methods(type);
    }

    /// Words of ours that its answers may hold.
    public List<Remark> remarks() {
        Remarks remarks = type.getAnnotation(Remarks.class);
        return remarks == null ? List.of() : List.of(remarks.value());
    }

    /// Whether an expression in the lab VM says what the learner's code did, and not its own
    /// answers alone.
    public boolean isWitnessed() {
        return methods().stream().anyMatch(method -> method.isAnnotationPresent(Through.class));
    }

    /// The methods that are asked of a class of the learner's.
    ///
    /// @param part an interface nested in the exercise
    public static List<Method> methods(Class<?> part) {
        return Arrays.stream(part.getMethods())
                .filter(m -> Modifier.isAbstract(m.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Signature::of))
                .toList();
    }

    /// The classes that a learner is to write: what the methods make, and what those make.
    public List<Class<?>> parts() {
        var parts = new LinkedHashSet<Class<?>>();
        addParts(type, parts);
        return List.copyOf(parts);
    }

    private static void addParts(Class<?> type, Set<Class<?>> parts) {
        for (Method method : methods(type)) {
            Class<?> made = method.getReturnType();
            if (Instance.isPart(made) && parts.add(made)) addParts(made, parts);
        }
    }

    /// The heads of what a learner is to write: methods, then classes, each on one line.
    public List<String> signatures() {
        return Stream.concat(
                        methods().stream()
                                .filter(method -> !Instance.constructs(method))
                                .map(Signature::of)
                                .filter(head -> !head.isEmpty()),
                        parts().stream().map(part -> Signature.ofPart(part, this)))
                .toList();
    }

    /// The methods that make a part with its constructor.
    List<Method> constructorsOf(Class<?> part) {
        return methods().stream().filter(method -> method.getReturnType() == part).toList();
    }

    /// A new instance of a mistake or a solution.
    public Object make(Class<?> implementation) {
        try {
            Constructor<?> constructor = implementation.getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    implementation.getName() + " needs a constructor without parameters", e);
        }
    }

    /// Whether the lab VM is asked how things are on its machine.
    public boolean isAboutTheMachine() {
        return methods().stream()
                .map(method -> method.getAnnotation(Through.class))
                .anyMatch(through -> through != null && through.signature().isEmpty());
    }

    /// Whether a mistake, asked the same from its start, would have done just what was done here.
    public boolean explains(KnownMistake mistake, List<Call> calls) {
        var wrong = new Replay(type, make(mistake.type()));
        return calls.stream().allMatch(wrong::answersLike);
    }
}
