package workbook.ch00.order;

import java.util.List;
import lab.check.Exercise;

/// Who puts which header in front, in which order. Two of the six steps do not happen.
@Exercise(id = "layers.order", points = 8, en = "Down and up again", ko = "내려가기와 올라가기")
public interface Order {
    /// @return four of socket, tcp, ip, ethernet, browser-address, card-port, as a message is sent
    List<String> order();

    /// @return the same four as a message is received
    List<String> receiveOrder();
}
