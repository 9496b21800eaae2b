package workbook.ch02.mac;

import lab.check.Exercise;

/// A MAC address as people write it.
@Exercise(id = "ethernet.mac", points = 8, en = "A MAC address as text", ko = "MAC 주소 적기")
public interface MacText {
    /// @param address 6 bytes
    /// @return as in 02:00:00:00:00:0a
    String mac(byte[] address);
}
