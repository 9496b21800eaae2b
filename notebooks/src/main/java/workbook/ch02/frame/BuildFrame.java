package workbook.ch02.frame;

import lab.check.Exercise;
import lab.check.Hex;

/// An Ethernet frame as software hands it to the card (RFC 894).
@Exercise(id = "ethernet.build", points = 14, en = "Build a frame", ko = "프레임 만들기")
public interface BuildFrame {
    /// @return the header and the payload, padded with zeros to at least 60 bytes
    /// @throws IllegalArgumentException if the payload has more than 1500 bytes
    byte[] frame(byte[] destination, byte[] source, @Hex(4) int type, byte[] payload);
}
