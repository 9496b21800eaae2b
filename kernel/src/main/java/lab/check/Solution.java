package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a class that implements the exercise rightly. Two or more, written differently, prove that
/// the checks ask for the answer and not for one way to it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Solution {}
