package lab.kernel.course.halves;

import lab.check.Exercise;

import java.util.List;

/// An exercise for the tests: a number halved until nothing is left.
@Exercise(id = "test.halves", points = 6, en = "Halves", ko = "절반")
public interface Halves {
    List<Integer> halves(int n);
}
