package lab.kernel.notebook;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/// What a chapter's source says about itself before its first block: `key: value` lines between two
/// lines of `---`.
final class FrontMatter {
    private static final String RULE = "---";
    private static final List<String> KEYS =
            List.of("title.en", "title.ko", "minutes", "needs.en", "needs.ko", "layers");

    private record Value(String text, int line) {}

    private final String file;
    private final Map<String, Value> values = new HashMap<>();
    private int end;

    private FrontMatter(String file) {
        this.file = file;
    }

    static FrontMatter parse(String file, List<String> lines) {
        var front = new FrontMatter(file);
        if (lines.isEmpty() || !lines.getFirst().equals(RULE)) {
            throw front.wrong(1, "the chapter does not start with `---` and its title");
        }
        front.end = 1 + lines.subList(1, lines.size()).indexOf(RULE);
        if (front.end == 0) throw front.wrong(1, "the `---` that ends the title is missing");
        for (int i = 1; i < front.end; i++) front.put(lines.get(i), i + 1);
        return front;
    }

    private void put(String line, int number) {
        int colon = line.indexOf(':');
        String key = line.substring(0, Math.max(colon, 0)).strip();
        if (!KEYS.contains(key)) {
            throw wrong(number, "`%s` is none of %s".formatted(line, String.join(", ", KEYS)));
        }
        values.put(key, new Value(line.substring(colon + 1).strip(), number));
    }

    /// How many lines it takes, its rules with it.
    int length() {
        return end + 1;
    }

    Bilingual text(String key) {
        return new Bilingual(value(key + ".en").text, value(key + ".ko").text);
    }

    int number(String key) {
        Value value = value(key);
        try {
            return Integer.parseInt(value.text);
        } catch (NumberFormatException _) {
            throw wrong(value.line, "%s is `%s`, not a number".formatted(key, value.text));
        }
    }

    Set<Chapter.Layer> layers() {
        Value value = value("layers");
        var layers = EnumSet.noneOf(Chapter.Layer.class);
        var names = new StringTokenizer(value.text, ", ");
        while (names.hasMoreTokens()) {
            String name = names.nextToken();
            try {
                layers.add(Chapter.Layer.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                throw wrong(
                        value.line,
                        "`%s` is not a layer: application, transport, internet or link"
                                .formatted(name));
            }
        }
        return layers;
    }

    private Value value(String key) {
        Value value = values.get(key);
        if (value == null || value.text.isEmpty()) throw wrong(end + 1, key + " is missing");
        return value;
    }

    private NotebookException wrong(int line, String what) {
        return new NotebookException("%s:%d: %s".formatted(file, line, what));
    }
}
