package workbook.ch12.route;

import java.util.Map;
import lab.check.Exercise;

/// The choice of a route: the longest prefix that fits (RFC 1812 §5.2.4.3).
@Exercise(id = "assess.route", points = 10, en = "Which way?", ko = "어느 길로")
public interface RouteChoice {
    /// @param table interfaces by prefix, such as {@code 10.1.0.0/16}, in no order
    /// @return the interface, empty if no prefix fits
    String route(Map<String, String> table, String address);
}
