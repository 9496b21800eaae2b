package lab.kernel.magic.twice;

import lab.check.Exercise;

/// An exercise for the tests.
@Exercise(id = "test.twice", points = 5, en = "Twice", ko = "두 배")
public interface Twice {
    int twice(int n);
}
