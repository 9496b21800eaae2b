package lab.kernel.engine;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.List;
import jdk.jshell.JShell;

/// Which snippet and line a frame is of, for what a call of a learner's method throws: JShell says
/// so only of what its own snippets throw.
final class Frames {
    private Frames() {}

    /// @return the frames with snippets' ids and lines; as they are where JShell is closed to us
    static StackTraceElement[] named(JShell shell, List<StackTraceElement> frames) {
        var thrown = new Exception();
        thrown.setStackTrace(frames.toArray(StackTraceElement[]::new));
        try {
            var field = JShell.class.getDeclaredField("eval");
            field.setAccessible(true);
            Object eval = field.get(shell);
            Method translate =
                    eval.getClass().getDeclaredMethod("translateExceptionStack", Exception.class);
            translate.setAccessible(true);
            return (StackTraceElement[]) translate.invoke(eval, thrown);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return thrown.getStackTrace();
        }
    }
}
