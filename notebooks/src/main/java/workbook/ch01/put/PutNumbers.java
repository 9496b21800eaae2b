package workbook.ch01.put;

import lab.check.Exercise;
import lab.check.Hex;

/// Numbers of 16 and 32 bits, written in network byte order.
@Exercise(id = "bytes.put", points = 10, en = "Write a number as bytes", ko = "수를 바이트로 쓰기")
public interface PutNumbers {
    /// Writes two bytes and no other.
    void put16(byte[] bytes, int at, @Hex(4) int value);

    /// Writes four bytes and no other.
    void put32(byte[] bytes, int at, @Hex(8) long value);
}
