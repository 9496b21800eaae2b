package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a class that implements the exercise the way learners get it wrong. Whoever gives the same
/// answers sees the text as a hint. One that would never end throws [NoAnswer.TimedOut] instead, by
/// way of [NoAnswerException].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Mistake {
    String id();

    String en();

    String ko();
}
