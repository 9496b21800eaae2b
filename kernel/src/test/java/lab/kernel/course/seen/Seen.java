package lab.kernel.course.seen;

import java.util.List;
import lab.check.Exercise;
import lab.check.Through;

/// An exercise for the tests, of whose one part the library in the lab VM says what was done, and
/// of whose other part a method that nobody writes.
@Exercise(id = "test.seen", points = 5, en = "Seen", ko = "보기")
public interface Seen {
    @Through(signature = "byte[] word()", call = "lab.packet.Checksum.of(word(), 0, 2)")
    int sum();

    List<Integer> order();

    default boolean before(int first, int then) {
        var order = order();
        return order.indexOf(first) < order.indexOf(then);
    }
}
