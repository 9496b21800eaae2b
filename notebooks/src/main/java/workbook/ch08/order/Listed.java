package workbook.ch08.order;

import java.util.Collections;
import java.util.List;

/// What an order says of each pair.
abstract class Listed implements SocketOrder {
    abstract List<Step> order();

    @Override
    public boolean before(Step first, Step then) {
        return order().indexOf(first) < order().indexOf(then);
    }

    @Override
    public int times(Step step) {
        return Collections.frequency(order(), step);
    }
}
