package workbook.ch04.reassembly;

import java.util.Optional;
import lab.check.Exercise;

/// Putting fragments together again (RFC 791 §3.2, RFC 1122 §3.3.2).
@Exercise(id = "ip.reassembler", points = 16, en = "Reassembly", ko = "재조립")
public interface Reassembly {
    interface Reassembler {
        /// @param packet a fragment or a whole packet, with an IPv4 header of 20 bytes
        /// @return the packet that it completes: the header of the first fragment, with MF off and
        ///   the length and the checksum of the whole
        Optional<byte[]> add(byte[] packet);

        /// Lets time pass. A packet whose first fragment came 60 seconds ago is given up.
        void tick(int seconds);
    }

    Reassembler reassembler();
}
