package lab.grade;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Test classes that ask JUnit for nothing but `@Test`. To look for all else that a class might ask
/// for takes JUnit most of the time that a new VM has to live; these run here, as JUnit runs them:
/// in its order, each on an object of its own. Whatever is out of the ordinary is left to JUnit.
final class PlainTests {
    private static final Set<Class<? extends Annotation>> KNOWN = Set.of(Test.class, Points.class);

    /// JUnit's own order: neither that of the source nor one that a name tells.
    private static final Comparator<Method> ORDER =
            Comparator.comparingInt((Method method) -> method.getName().hashCode())
                    .thenComparing(Method::toString);

    private PlainTests() {}

    /// @return what came of them; empty where JUnit has to run them, and nothing has run
    static Optional<List<Result>> run(List<Class<?>> types) {
        if (types.isEmpty() || new HashSet<>(types).size() < types.size()) return Optional.empty();
        try {
            if (!types.stream().allMatch(PlainTests::isPlain)) return Optional.empty();
        } catch (LinkageError e) {
            return Optional.empty();
        }
        var results = new ArrayList<Result>();
        for (var type : types) for (var test : tests(type)) results.add(run(test));
        return Optional.of(results);
    }

    private static boolean isPlain(Class<?> type) {
        var tests = tests(type);
        return type.getSuperclass() == Object.class
                && type.getInterfaces().length == 0
                && !Modifier.isAbstract(type.getModifiers())
                && !Modifier.isPrivate(type.getModifiers())
                && (!type.isMemberClass() || Modifier.isStatic(type.getModifiers()))
                && !type.isLocalClass()
                && !type.isAnonymousClass()
                && type.getDeclaredClasses().length == 0
                && hasOneConstructor(type)
                && Stream.of(type.getDeclaredFields()).noneMatch(PlainTests::isAnnotated)
                && !isAnnotated(type)
                && !tests.isEmpty()
                && Stream.of(type.getDeclaredMethods()).allMatch(PlainTests::isPlain);
    }

    private static boolean hasOneConstructor(Class<?> type) {
        var all = type.getDeclaredConstructors();
        return all.length == 1 && all[0].getParameterCount() == 0 && !isAnnotated(all[0]);
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return element.getAnnotations().length > 0;
    }

    /// A method that is no test and asks for nothing is plain, too.
    private static boolean isPlain(Method method) {
        for (var each : method.getAnnotations())
            if (!KNOWN.contains(each.annotationType())) return false;
        return !method.isAnnotationPresent(Test.class)
                || (method.getParameterCount() == 0
                        && method.getReturnType() == void.class
                        && (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0
                        && !method.isSynthetic());
    }

    private static List<Method> tests(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(Test.class))
                .sorted(ORDER)
                .toList();
    }

    private static Result run(Method test) {
        var name = test.getName();
        double worth = Result.worthOf(test);
        try {
            Constructor<?> constructor = test.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            test.setAccessible(true);
            test.invoke(constructor.newInstance());
            return new Result(name, worth, 1, 1, "");
        } catch (InvocationTargetException e) {
            // What the VM has no memory for is no test's failure; so JUnit sees it.
            if (e.getTargetException() instanceof OutOfMemoryError none) throw none;
            return new Result(name, worth, 1, 0, Result.why(e.getTargetException()));
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Result(name, worth, 1, 0, Result.why(e));
        }
    }
}
