package lab.kernel.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// Which line of which cell each snippet came from.
final class Origins {
    private final Map<String, Origin> bySnippet = new ConcurrentHashMap<>();
    private Origin next = new Origin(0, 0);

    /// @param cell the number it goes by
    /// @param line of the cell on which the snippet begins, from 0
    record Origin(int cell, int line) {
        /// @param snippetLine from 1
        String place(long snippetLine) {
            return Language.say("cell %d, line %d", "셀 %d, %d번째 줄", cell, line + snippetLine);
        }
    }

    /// The snippets that JShell makes from now on begin here.
    void begin(Origin origin) {
        next = origin;
    }

    /// They begin where an earlier one did.
    void beginAgain(String snippetId) {
        var origin = of(snippetId);
        if (origin != null) begin(origin);
    }

    /// Called by JShell as it names a snippet.
    String name(int number) {
        var id = Integer.toString(number);
        bySnippet.put(id, next);
        return id;
    }

    @Nullable Origin of(String snippetId) {
        return bySnippet.get(snippetId);
    }
}
