package lab.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/// The exercises there are, found by looking: one package each, nothing to register.
///
/// @param tasks by id
public record Catalog(NavigableMap<String, Task> tasks) {
    public Catalog {
        tasks = Collections.unmodifiableNavigableMap(new TreeMap<>(tasks));
    }

    /// Finds every exercise in these packages and those below them, on the class path.
    ///
    /// @throws IllegalStateException naming the class, where one is not put together rightly
    public static Catalog scan(String... rootPackages) {
        Map<String, List<Class<?>>> packages =
                Arrays.stream(rootPackages)
                        .flatMap(root ->
                                ReflectionSupport.findAllClassesInPackage(
                                        root, c -> true, name -> true)
                                        .stream())
                        .distinct()
                        .collect(Collectors.groupingBy(Class::getPackageName));
        var tasks = new TreeMap<String, Task>();
        for (List<Class<?>> classes : packages.values()) {
            List<Class<?>> exercises = with(classes, c -> c.isAnnotationPresent(Exercise.class));
            if (exercises.isEmpty()) continue;
            require(exercises.size() == 1, exercises, "one package holds one exercise");
            Task task = task(exercises.getFirst(), classes);
            Task same = tasks.put(task.id(), task);
            require(same == null, exercises, "the id " + task.id() + " is taken");
        }
        return new Catalog(tasks);
    }

    public Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    private static Task task(Class<?> type, List<Class<?>> classes) {
        require(type.isInterface(), type, "an exercise is an interface");
        Exercise exercise = annotation(type, Exercise.class);
        List<Task.CheckMethod> checks =
                classes.stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(Catalog::checks)
                        .sorted(Comparator.comparing(Task.CheckMethod::hidden))
                        .toList();
        List<Class<?>> wrong = with(classes, c -> c.isAnnotationPresent(Mistake.class));
        List<Class<?>> right = with(classes, c -> c.isAnnotationPresent(Solution.class));
        for (Class<?> c : Stream.concat(wrong.stream(), right.stream()).toList()) {
            require(type.isAssignableFrom(c), c, "it does not implement " + type.getSimpleName());
        }
        return new Task(
                exercise.id(),
                exercise.points(),
                new Text(exercise.en(), exercise.ko()),
                type,
                checks,
                wrong.stream()
                        .map(Catalog::mistake)
                        .sorted(Comparator.comparing(Task.KnownMistake::id))
                        .toList(),
                right);
    }

    private static Task.KnownMistake mistake(Class<?> type) {
        Mistake mistake = annotation(type, Mistake.class);
        return new Task.KnownMistake(mistake.id(), new Text(mistake.en(), mistake.ko()), type);
    }

    private static Stream<Task.CheckMethod> checks(Class<?> owner) {
        Method[] methods = owner.getDeclaredMethods();
        if (Arrays.stream(methods).noneMatch(m -> m.isAnnotationPresent(Check.class))) {
            return Stream.empty();
        }
        List<String> order = sourceOrder(owner);
        return Arrays.stream(methods)
                .filter(m -> m.isAnnotationPresent(Check.class))
                .sorted(Comparator.comparingInt(m -> order.indexOf(m.getName())))
                .map(m -> check(owner, m));
    }

    private static Task.CheckMethod check(Class<?> owner, Method method) {
        Check check = method.getAnnotation(Check.class);
        if (check == null) throw new IllegalArgumentException(method + " is not a check");
        return new Task.CheckMethod(
                owner,
                method,
                check.points(),
                new Text(check.en(), check.ko()),
                method.isAnnotationPresent(Hidden.class));
    }

    /// Reflection gives methods in no order; the compiler writes them in the source's.
    private static List<String> sourceOrder(Class<?> owner) {
        String file = owner.getName().substring(owner.getPackageName().length() + 1) + ".class";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(owner + " has no class file");
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .map(m -> m.methodName().stringValue())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> with(List<Class<?>> classes, Predicate<Class<?>> predicate) {
        return classes.stream()
                .filter(predicate)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static <A extends Annotation> A annotation(Class<?> type, Class<A> wanted) {
        A annotation = type.getAnnotation(wanted);
        if (annotation == null) throw new IllegalArgumentException(type + " has no " + wanted);
        return annotation;
    }

    private static void require(boolean holds, Object where, String sentence) {
        if (!holds) throw new IllegalStateException(where + ": " + sentence);
    }
}
