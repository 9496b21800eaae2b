package lab.kernel.course.machine;

import lab.check.Exercise;
import lab.check.Through;

@Exercise(id = "test.machine", points = 1, en = "How it is there", ko = "그곳의 상태")
public interface Machine {
    @Through(signature = "", call = "7")
    int really();
}
