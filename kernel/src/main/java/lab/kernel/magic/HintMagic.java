package lab.kernel.magic;

import java.util.List;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.grade.VerdictView;
import lab.view.Language;

/// {@code %hint ip.header-length}: the idea, and when asked again, the worked example. Costs
/// nothing.
final class HintMagic implements Magic {
    private final CheckMagic check;
    private final ProgressFile progress;

    HintMagic(CheckMagic check, ProgressFile progress) {
        this.check = check;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "hint";
    }

    @Override
    public String arguments() {
        return Language.say("exercise", "연습문제");
    }

    @Override
    public List<String> choices() {
        return check.choices();
    }

    @Override
    public Text purpose() {
        return new Text(
                "gives a hint for an exercise; asked again, the worked example",
                "연습 문제의 힌트를 줍니다. 다시 실행하면 예제를 보여 줍니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.size() != 1) return CheckMagic.notOne(this, given);
        return check.judged(
                this,
                given.getFirst(),
                cell,
                Output.NONE,
                verdict -> {
                    var id = verdict.task().id();
                    int before = progress.hints(id);
                    int hints = Math.min(before + 1, VerdictView.HINTS);
                    if (!verdict.passed()) progress.noteHints(id, hints);
                    var view =
                            VerdictView.of(
                                    verdict, Language.current(), Examples.of(verdict.task()));
                    output.display(view.hints(hints), "");
                    if (before == VerdictView.HINTS && !verdict.passed())
                        output.stream(Output.Stream.STDOUT, Phrase.NO_MORE_HINTS.in() + "\n");
                    return new Outcome.Nothing();
                });
    }

    @Override
    public void interrupt() {
        check.interrupt();
    }
}
