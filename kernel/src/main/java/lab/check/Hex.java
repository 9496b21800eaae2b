package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method of an exercise whose number is shown in hexadecimal, with at least this many digits.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Hex {
    int value();
}
