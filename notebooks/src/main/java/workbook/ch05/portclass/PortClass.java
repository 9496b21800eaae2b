package workbook.ch05.portclass;

import lab.check.Exercise;

/// The three ranges of port numbers (RFC 6335 §6).
@Exercise(id = "udp.port-class", points = 6, en = "Classes of ports", ko = "포트의 종류")
public interface PortClass {
    /// @return `system`, `user` or `dynamic`
    /// @throws IllegalArgumentException if there is no such port
    String portClass(int port);
}
