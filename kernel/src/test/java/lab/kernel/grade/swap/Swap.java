package lab.kernel.grade.swap;

import lab.check.Exercise;

/// An exercise for the tests: swaps the two bytes of each pair.
@Exercise(id = "test.swap", points = 10, en = "Swap the bytes", ko = "바이트 바꾸기")
public interface Swap {
    /// @throws IllegalArgumentException if there is a byte without another
    byte[] swap(byte[] bytes);
}
