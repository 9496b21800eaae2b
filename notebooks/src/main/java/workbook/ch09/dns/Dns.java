package workbook.ch09.dns;

import lab.check.Exercise;

/// A DNS query, and names as they stand in a message (RFC 1035 §3.1, §4.1).
@Exercise(id = "dns.names", points = 16, en = "Ask for a name", ko = "이름 묻기")
public interface Dns {
    /// @return a query for the IPv4 address (type A, class IN) with recursion desired; its
    ///   identification is 1
    byte[] query(String name);

    /// @param message a whole one
    /// @param at where the name begins
    /// @return its labels with dots between
    /// @throws IllegalArgumentException if its pointers go in a circle
    String name(byte[] message, int at);
}
