package workbook.ch01.u16;

import lab.check.Exercise;
import lab.check.Hex;

/// A number of 16 bits in network byte order (RFC 791 appendix B).
@Exercise(id = "bytes.u16", points = 10, en = "Two bytes as one number", ko = "두 바이트를 하나의 수로")
public interface Unsigned16 {
    /// @return 0 to 65535
    @Hex(4)
    int u16(byte[] bytes, int at);
}
