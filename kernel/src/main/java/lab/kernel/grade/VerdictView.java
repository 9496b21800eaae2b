package lab.kernel.grade;

import lab.view.Bundle;
import lab.view.Display;
import lab.view.Language;

/// A verdict as its learner, or with hidden checks opened its instructor, reads it.
///
/// @param opensHidden whether inputs and values of hidden checks are shown
public record VerdictView(Verdict verdict, Language language, boolean opensHidden)
        implements Display {
    /// What the learner sees.
    public static VerdictView of(Verdict verdict, Language language) {
        return new VerdictView(verdict, language, false);
    }

    @Override
    public Bundle display() {
        var answer = new Answer(verdict, language, opensHidden);
        return Bundle.html(new AnswerText(answer).render(), new AnswerHtml(answer).render());
    }
}
