package lab.kernel.course.size;

import lab.check.Exercise;

/// An exercise for the tests, which a learner solves who attacks the other.
@Exercise(id = "test.size", points = 4, en = "Size", ko = "크기")
public interface Size {
    int size(byte[] bytes);
}
