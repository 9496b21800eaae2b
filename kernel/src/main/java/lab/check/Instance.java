package lab.check;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// An object of the learner's as a transcript knows it: the exercise as a whole, or one that a call
/// has made.
///
/// @param type an interface of the exercise
/// @param number counts those of its type from 1; 0 for the exercise itself
public record Instance(Class<?> type, int number) {
    static Instance exercise(Class<?> type) {
        return new Instance(type, 0);
    }

    boolean isExercise() {
        return number == 0;
    }

    /// Whether this is the type of objects that the learner writes as a class: an interface nested
    /// in the exercise. One that is sealed over records is a value.
    public static boolean isPart(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer != null && type.isInterface() && !type.isSealed() && isExercise(outer);
    }

    private static boolean isExercise(@Nullable Class<?> type) {
        return type != null
                && (type.isAnnotationPresent(Exercise.class)
                        || isExercise(type.getDeclaringClass()));
    }

    /// Whether it makes an object with the constructor of the learner's class of that name, rather
    /// than by a method.
    public static boolean constructs(Method method) {
        return isPart(method.getReturnType()) && !isPart(method.getDeclaringClass());
    }

    /// As {@code cache}, or {@code cache2} for the second of them.
    public String label() {
        String name = type.getSimpleName();
        String variable = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return number > 1 ? variable + number : variable;
    }
}
