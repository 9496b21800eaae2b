package lab.kernel.magic.flip;

import lab.check.Exercise;

/// An exercise for the tests, whose answer stands in its argument.
@Exercise(id = "test.flip", points = 1, en = "Flip", ko = "뒤집기")
public interface Flip {
    void flip(byte[] bytes);
}
