package workbook.ch01.u32;

import lab.check.Exercise;
import lab.check.Hex;

/// A number of 32 bits in network byte order.
@Exercise(id = "bytes.u32", points = 10, en = "Four bytes as one number", ko = "네 바이트를 하나의 수로")
public interface Unsigned32 {
    /// @return 0 to 4294967295
    @Hex(8)
    long u32(byte[] bytes, int at);
}
