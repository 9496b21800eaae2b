package workbook.ch01.verify;

import lab.check.Exercise;

/// Verifying the internet checksum as a receiver does (RFC 1071 §1).
@Exercise(id = "rfc1071.verify", points = 10, en = "Verify a checksum", ko = "체크섬 검증하기")
public interface VerifyChecksum {
    /// @param header an IPv4 header with its checksum in bytes 10 and 11
    /// @return whether it arrived as it was sent, as far as the checksum can tell
    boolean ok(byte[] header);
}
