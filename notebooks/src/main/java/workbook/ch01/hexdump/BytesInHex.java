package workbook.ch01.hexdump;

import lab.check.Exercise;

/// Bytes as people read them: two hexadecimal digits each, sixteen to a line.
@Exercise(id = "bytes.hexdump", points = 8, en = "Bytes in hexadecimal", ko = "바이트를 16진수로 쓰기")
public interface BytesInHex {
    /// Lower-case digits, one space between bytes, one line break between lines.
    String hexdump(byte[] bytes);
}
