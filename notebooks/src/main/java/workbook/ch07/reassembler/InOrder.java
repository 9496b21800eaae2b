package workbook.ch07.reassembler;

import lab.check.Exercise;

/// Bytes put in order, whatever order they come in (RFC 9293 §3.10.7.4, seventh check).
@Exercise(id = "tcp.reassembler", points = 26, en = "Bytes in order", ko = "바이트를 순서대로")
public interface InOrder {
    interface Reassembler {
        /// Takes what of `data` is new and in the window.
        ///
        /// @param seq of its first byte
        /// @return what is in order now and was not returned before, as ASCII text
        String push(int seq, byte[] data);
    }

    /// @param first the sequence number of the first byte
    /// @param window how many bytes from the next one on there is room for
    Reassembler reassembler(int first, int window);
}
