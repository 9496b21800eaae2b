package lab.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One thing to show, in several forms by MIME type; a front end takes the richest it can draw. The
/// plain text is always among them.
public record Bundle(SequencedMap<String, String> data) {
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";

    public Bundle {
        if (!data.containsKey(TEXT)) throw new IllegalArgumentException("a bundle needs " + TEXT);
        data = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(data));
    }

    public static Bundle text(String text) {
        var data = new LinkedHashMap<String, String>();
        data.put(TEXT, text);
        return new Bundle(data);
    }

    public static Bundle html(String text, String html) {
        return text(text).with(HTML, html);
    }

    /// This bundle and one form more.
    public Bundle with(String mimeType, String content) {
        var more = new LinkedHashMap<>(data);
        more.put(mimeType, content);
        return new Bundle(more);
    }

    public String text() {
        return data.getOrDefault(TEXT, "");
    }
}
