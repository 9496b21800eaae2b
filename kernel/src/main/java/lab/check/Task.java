package lab.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

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
        return Arrays.stream(type.getMethods())
                .filter(m -> Modifier.isAbstract(m.getModifiers()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    public List<String> signatures() {
        return methods().stream().map(Signature::of).toList();
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

    /// Whether a mistake, asked the same from its start, would have done just what was done here.
    public boolean explains(KnownMistake mistake, List<Call> calls) {
        Object wrong = make(mistake.type());
        return calls.stream().allMatch(call -> call.sameEffect(Recorder.replay(wrong, call)));
    }
}
