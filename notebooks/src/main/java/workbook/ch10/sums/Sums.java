package workbook.ch10.sums;

import lab.check.Exercise;
import lab.check.Hex;

/// What should stand in a frame's checksum fields, and whether the TCP one was left to the card.
@Exercise(id = "frame.checksums", points = 12, en = "Both checksums of a frame", ko = "프레임의 두 체크섬")
public interface Sums {
    record Right(@Hex(4) int ip, @Hex(4) int tcp) {}

    /// @param frame holds a TCP segment in an IPv4 packet
    /// @return what should stand in the two fields, whatever stands there now
    Right checksums(byte[] frame);

    /// @return whether the TCP field holds the sum over the pseudo header alone, not inverted
    boolean offloaded(byte[] frame);
}
