package workbook.ch09.fields;

import java.util.Map;
import lab.check.Exercise;

/// The field lines of an HTTP message (RFC 9112 §5, RFC 9110 §5).
@Exercise(id = "http.fields", points = 14, en = "Field lines", ko = "헤더 필드")
public interface Fields {
    /// @param message a whole one: first line, field lines, empty line, body
    /// @return values by name in small letters; where a name comes again, the values joined by a
    ///   comma and a space
    Map<String, String> fields(String message);
}
