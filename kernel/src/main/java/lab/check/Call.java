package lab.check;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call of the learner's method, as it was.
///
/// @param on what it was called on
/// @param arguments copied before the call
/// @param after the arguments once the method had returned; arrays may have been written to
public record Call(
        Instance on,
        Method method,
        List<@Nullable Object> arguments,
        Answer answer,
        List<@Nullable Object> after) {

    public sealed interface Answer {
        /// @param value an [Instance] where the call made one
        record Returned(@Nullable Object value) implements Answer {}

        record None(NoAnswer why) implements Answer {}
    }

    /// Whether another implementation that did the same to the same arguments could be this one.
    public boolean sameEffect(Call other) {
        return switch (answer) {
            case Answer.Returned(var value) ->
                    other.answer instanceof Answer.Returned(var theirs)
                            && Values.equal(value, theirs)
                            && Values.equal(after, other.after);
            case Answer.None(NoAnswer.Threw threw) ->
                    other.answer instanceof Answer.None(NoAnswer.Threw theirs)
                            && threw.exception().equals(theirs.exception());
            case Answer.None(var why) ->
                    other.answer instanceof Answer.None(var theirs)
                            && why.getClass() == theirs.getClass();
        };
    }
}
