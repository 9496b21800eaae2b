package lab.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lab.socket.Remark;

/// On an exercise whose answers hold words that are ours, neither the learner's nor a protocol's.
/// Checks compare them in English; a learner reads them in their own language.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Remarks {
    Remark[] value();
}
