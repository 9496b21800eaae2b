package workbook.ch11.nic;

import java.util.List;
import lab.check.Exercise;
import lab.check.Hex;

/// The network interface layer of a host with one adapter (RFC 826).
@Exercise(id = "stack.nic", points = 15, en = "Frames in and out", ko = "프레임 주고받기")
public interface NetworkCard {
    interface Nic {
        /// @param to the IPv4 address of a neighbour
        /// @return the frames to put on the cable: the packet's, or a request for the MAC address
        List<byte[]> send(@Hex(8) int to, byte[] packet);

        /// @return the frames to put on the cable because of this one
        List<byte[]> onFrame(byte[] frame);
    }

    Nic nic(byte[] mac, @Hex(8) int ip);
}
