package lab.kernel.magic.grow;

import java.util.List;
import lab.check.Exercise;

/// An exercise for the tests, whose answer may be of any size.
@Exercise(id = "test.grow", points = 3, en = "Grow", ko = "늘리기")
public interface Grow {
    /// @throws IllegalArgumentException for a negative count
    List<Integer> grow(int count);
}
