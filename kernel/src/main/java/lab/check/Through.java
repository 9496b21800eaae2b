package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method of an exercise whose learner's method takes or gives what cannot leave the lab VM,
/// as an open socket. The interface's method has values only; an expression in the lab VM stands
/// between.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Through {
    /// What the learner is to write, such as {@code void serveOnce(ServerSocket server)}. Empty if
    /// there is nothing to write, and the lab VM is only asked how things are.
    String signature();

    /// The expression that stands for a call. It may use the parameters of the interface's method
    /// by name, lab-core's classes and, by its name, the learner's method.
    String call();
}
