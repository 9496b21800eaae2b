package lab.check;

/// A mistake in an exercise about the machine that the learner's code is on. It cannot make the
/// mistake itself: it is on another machine, or outside of the jail. So it is shown each call in
/// turn, first those that only ask how things are there ({@link Through}), and says whether it
/// would have answered the same.
public interface FromAfar {
    boolean wouldHaveDone(Call call);
}
