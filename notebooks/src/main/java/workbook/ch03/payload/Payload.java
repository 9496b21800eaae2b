package workbook.ch03.payload;

import lab.check.Exercise;

/// The data that a packet carries, without its header and without what the link put behind it.
@Exercise(id = "ip.payload", points = 14, en = "The data of a packet", ko = "패킷의 데이터")
public interface Payload {
    /// @param packet starts with the IPv4 header
    /// @return the data, as far as it is there
    byte[] payload(byte[] packet);
}
