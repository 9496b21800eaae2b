package lab.kernel.course.halves;

import java.util.List;
import lab.check.Exercise;

/// An exercise for the tests: a number halved until nothing is left.
@Exercise(id = "test.halves", points = 6, en = "Halves", ko = "절반")
public interface Halves {
    List<Integer> halves(int n);
}
