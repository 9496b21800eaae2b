package lab.kernel.magic;

import java.util.List;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;

/// {@code %learner ada}: says under which name somebody hands in, since a grader draws their
/// questions from that name. It stands in the notebook, so that it holds wherever that runs.
record LearnerMagic(Learner learner) implements Magic {
    @Override
    public String name() {
        return "learner";
    }

    @Override
    public String arguments() {
        return "name";
    }

    @Override
    public Text purpose() {
        return new Text(
                "says under which name you hand in; your questions are drawn from it",
                "제출할 때 쓰는 이름을 정합니다. 문제는 그 이름에서 뽑습니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (!given.isEmpty()) learner.name(String.join(" ", given));
        output.stream(Output.Stream.STDOUT, Phrase.LEARNER.in(learner.name()) + "\n");
        return new Outcome.Nothing();
    }
}
