package workbook.ch09.chunked;

import lab.check.Exercise;

/// A body whose length nobody knew when it began (RFC 9112 §7.1).
@Exercise(id = "http.chunked", points = 14, en = "A body in chunks", ko = "청크로 나눈 본문")
public interface Chunked {
    /// @param body as it was sent: chunks, the last of size 0, perhaps fields behind it
    /// @return the data of all chunks
    byte[] chunked(byte[] body);
}
