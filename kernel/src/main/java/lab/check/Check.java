package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A JUnit 5 test worth points. Its parameters may be the exercise's interface, which is the
/// learner, and a [Trial]. Any assertion will do; the expected and the actual value of a failed one
/// are shown. The text names what is checked, as a learner would say it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
@ExtendWith(TrialResolver.class)
public @interface Check {
    int points();

    String en();

    String ko();
}
