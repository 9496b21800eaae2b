package lab.kernel.grade;

import java.util.Optional;
import lab.view.Bundle;
import lab.view.Display;
import lab.view.Language;

/// A verdict as its learner, or with hidden checks opened its instructor, reads it.
///
/// @param opensHidden whether inputs and values of hidden checks are shown
/// @param example what its second hint shows
public record VerdictView(
        Verdict verdict, Language language, boolean opensHidden, Optional<Example> example)
        implements Display {
    /// The hints there are, each saying more than the one before.
    public static final int HINTS = 2;

    /// What the learner sees.
    public static VerdictView of(Verdict verdict, Language language, Optional<Example> example) {
        return new VerdictView(verdict, language, false, example);
    }

    /// The first hints alone.
    ///
    /// @param count from 1 to {@link #HINTS}
    public Bundle hints(int count) {
        var answer = new Answer(verdict, language, opensHidden, example);
        return verdict.passed()
                ? Bundle.text(answer.say(Phrases.NO_HINT))
                : Bundle.html(
                        new AnswerText(answer).hints(count), new AnswerHtml(answer).hints(count));
    }

    @Override
    public Bundle display() {
        var answer = new Answer(verdict, language, opensHidden, example);
        return Bundle.html(new AnswerText(answer).render(), new AnswerHtml(answer).render());
    }
}
