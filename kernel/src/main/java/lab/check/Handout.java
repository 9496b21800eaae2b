package lab.check;

import java.util.Random;
import lab.view.Bundle;
import lab.view.Language;

/// What an exercise hands out to each learner before there is anything to check: questions or a
/// capture of the learner's own. A class in the exercise's package implements it and has a
/// constructor without parameters; {@code %handout} shows it. It holds no answers, since what it
/// shows is the learner's to keep.
public interface Handout {
    /// @param random the learner's generator, at its start, as a check of the exercise gets it
    Bundle show(Random random, Language language);

    /// Java that declares what is handed out, for the learner's cells; empty where there is nothing
    /// to declare.
    ///
    /// @param random the same, at its start again
    default String java(Random random) {
        return "";
    }
}
