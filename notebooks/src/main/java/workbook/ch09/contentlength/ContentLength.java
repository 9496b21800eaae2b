package workbook.ch09.contentlength;

import lab.check.Exercise;

/// The field line that says where a message ends (RFC 9110 §8.6); the body is sent as UTF-8.
@Exercise(id = "http.content-length", points = 8, en = "How long it is", ko = "본문의 길이")
public interface ContentLength {
    /// @return such as {@code Content-Length: 5}, without the line's end
    String contentLength(String body);
}
