package lab.internal.vm;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// What the kernel process and the lab VM say to each other. Requests carry an id, their answers
/// the same one; a cell's output carries the number of the cell that made it.
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Message {

    // From the kernel process.

    record Load(int id, List<ClassFile> classes) implements Message {}

    /// Asks for new code in classes that are loaded.
    record Redefine(int id, List<ClassFile> classes) implements Message {}

    /// Says that no snippet to come uses these classes; no answer.
    record Forget(List<String> classes) implements Message {
        public Forget {
            classes = List.copyOf(classes);
        }
    }

    /// Runs a static method without parameters that a snippet was compiled to.
    record Invoke(int id, int cell, String className, String method) implements Message {}

    /// Asks how the value that the last {@link Invoke} returned wants to be shown.
    record Show(int id, int cell) implements Message {}

    record AddToClassPath(int id, String path) implements Message {}

    /// Calls what a learner's code was bound to by {@link Calls#bind}.
    ///
    /// @param binding name it was bound under
    /// @param millis after which the call is stopped
    record Call(int id, int cell, String binding, List<@Nullable Object> arguments, int millis)
            implements Message {}

    /// Ends whatever {@code cell} is doing; no answer.
    record Stop(int cell) implements Message {}

    record UseLanguage(String language) implements Message {}

    /// A line for {@link ReadLine}.
    ///
    /// @param id of the question
    /// @param line without its end, null where there is no more input
    record Line(int id, @Nullable String line) implements Message {}

    /// What the front end says over a comm.
    record Hear(int id, int cell, Comm.Event event) implements Message {}

    // From the lab VM.

    /// What a cell says over a comm.
    record Said(int cell, Comm.Event event) implements Message {}

    record Loaded(int id) implements Message {}

    record NotLoaded(int id, String why) implements Message {}

    record Returned(int id, @Nullable Object value) implements Message {}

    /// There is a value, but not one that can leave the lab VM.
    record Refused(int id, String why) implements Message {}

    /// There is a value or something to show, but with more bytes than may leave the lab VM.
    record TooLarge(int id) implements Message {}

    record Shown(int id, Bundle bundle) implements Message {}

    record Threw(int id, Thrown thrown) implements Message {}

    record Stopped(int id) implements Message {}

    /// A snippet reached a name that is declared nowhere yet.
    ///
    /// @param snippet JShell's number for it
    record Unresolved(int id, int snippet, Thrown thrown) implements Message {}

    record Printed(int cell, boolean error, String text) implements Message {}

    /// Something to show below a cell.
    ///
    /// @param display names it for later updates
    /// @param update whether it replaces what was shown under that name
    record Displayed(int cell, String display, boolean update, Bundle bundle) implements Message {}

    /// Takes away what a cell has shown.
    ///
    /// @param late once the cell shows something new
    record Cleared(int cell, boolean late) implements Message {}

    record ReadLine(int id, String prompt, boolean password) implements Message {}

    /// A compiled class. What it names is found out where it was compiled, whose code for that is
    /// warm: a lab VM that has just started would be slow at it.
    ///
    /// @param supertypes of the cells' classes, those that it extends or implements
    /// @param needed the cells' classes that its code names
    record ClassFile(String name, byte[] bytes, List<String> supertypes, List<String> needed) {
        public ClassFile {
            supertypes = List.copyOf(supertypes);
            needed = List.copyOf(needed);
        }
    }

    /// An exception without its class, which the kernel process does not have.
    record Thrown(
            String className,
            @Nullable String message,
            List<StackTraceElement> frames,
            List<Thrown> suppressed,
            @Nullable Thrown cause) {

        private static final int DEEPEST_CAUSE = 16;
        private static final int MOST_FRAMES = 256;
        private static final int LONGEST_MESSAGE = 1 << 16;
        private static final int MOST_SUPPRESSED = 4;

        static Thrown of(Throwable thrown) {
            return of(thrown, DEEPEST_CAUSE);
        }

        /// A learner's own exception may throw when it is asked what it is, or have nothing to say.
        private static Thrown of(Throwable thrown, int depth) {
            var cause = depth == 0 ? null : asked(thrown::getCause);
            var frames = asked(thrown::getStackTrace);
            var suppressed = depth < 2 ? null : asked(thrown::getSuppressed);
            return new Thrown(
                    nameOf(thrown.getClass()),
                    cut(asked(thrown::getMessage)),
                    frames == null
                            ? List.of()
                            : Stream.of(frames)
                                    .filter(Objects::nonNull)
                                    .limit(MOST_FRAMES)
                                    .toList(),
                    suppressed == null
                            ? List.of()
                            : Stream.of(suppressed)
                                    .limit(MOST_SUPPRESSED)
                                    .map(each -> of(each, 1))
                                    .toList(),
                    cause == null ? null : of(cause, depth - 1));
        }

        /// An anonymous class goes by the name of the class that it extends.
        private static String nameOf(Class<?> type) {
            return type.isAnonymousClass() ? nameOf(type.getSuperclass()) : type.getName();
        }

        private static <T> @Nullable T asked(Supplier<@Nullable T> what) {
            try {
                return what.get();
            } catch (RuntimeException | StackOverflowError e) {
                return null;
            }
        }

        private static @Nullable String cut(@Nullable String message) {
            return message == null || message.length() <= LONGEST_MESSAGE
                    ? message
                    : message.substring(0, LONGEST_MESSAGE) + "…";
        }
    }
}
