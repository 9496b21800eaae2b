package lab.kernel.grade.hanging;

import lab.check.Exercise;

/// An exercise for the tests: its checks are faulty.
@Exercise(id = "test.hanging", points = 3, en = "Hanging", ko = "멈춤")
public interface Hanging {
    int answer();
}
