package workbook.ch01.checksum;

import lab.check.Exercise;
import lab.check.Hex;

/// The internet checksum (RFC 1071 §1).
@Exercise(id = "rfc1071.checksum", points = 22, en = "The internet checksum", ko = "인터넷 체크섬")
public interface InternetChecksum {
    /// The ones' complement of the ones' complement sum of the 16-bit words in {@code
    /// bytes[offset]} to {@code bytes[offset + length - 1]}.
    @Hex(4)
    int checksum(byte[] bytes, int offset, int length);
}
