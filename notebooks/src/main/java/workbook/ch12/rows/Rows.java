package workbook.ch12.rows;

import java.util.List;
import lab.check.Exercise;

/// What a server and a client do, from the first socket to the last close, as a partial order.
@Exercise(id = "assess.rows", points = 10, en = "The sixteen rows", ko = "소켓의 열여섯 단계")
public interface Rows {
    /// @return each of the sixteen once, in an order in which they can happen
    List<String> order();
}
