package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On the public interface whose methods a learner writes. Parameter names are part of what the
/// learner sees. Methods take and return values: primitives, strings, arrays, optionals, lists,
/// sets, maps, and records and enums nested in the interface. A method that returns an interface
/// nested in it makes an object of a class that the learner writes. One that may answer null says
/// `@Nullable`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exercise {
    /// What follows `%check`, such as `ip.header-length`.
    String id();

    /// The sum of its checks' points.
    int points();

    String en();

    String ko();
}
