package lab.check;

import java.util.List;

/// What a check did or asked, in order; together they are the transcript that a learner reads.
public sealed interface Step {
    /// The check did something that was not a call.
    record Action(Text what) implements Step {}

    /// The check called the learner's method.
    record Called(String method, List<Argument> arguments, Result result) implements Step {
        public Called {
            arguments = List.copyOf(arguments);
        }
    }

    /// The check asked for something.
    ///
    /// @param what empty where the values say it all
    record Expectation(Text what, Shown expected, Shown actual, boolean met) implements Step {}

    /// @param value before the call
    record Argument(String name, Shown value) {}

    sealed interface Result {
        record Value(Shown value) implements Result {}

        /// A method that returns nothing returned.
        record Done() implements Result {}

        record None(NoAnswer why) implements Result {}
    }
}
