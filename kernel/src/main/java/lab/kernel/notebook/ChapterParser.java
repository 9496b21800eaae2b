package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.kernel.notebook.Chapter.Block;
import org.jspecify.annotations.Nullable;

/// Reads a chapter's source. Every mistake is one sentence with the file and the line to go to.
final class ChapterParser {
    private static final Pattern NAME = Pattern.compile("\\d\\d-[a-z0-9-]+");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern FENCE = Pattern.compile("```\\s*(\\w*)\\s*(?:\\{(.*)})?\\s*");
    private static final Pattern PROSE = Pattern.compile(":::\\s*(\\w*)\\s*(?:\\{(.*)})?\\s*");
    private static final Set<String> RESERVED = Set.of("title", "language");

    private final String file;
    private final List<String> lines;
    private final Set<String> ids = new HashSet<>(RESERVED);
    private int next;

    private ChapterParser(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /// @param file its path, for errors
    /// @param name its file's name without the ending
    static Chapter parse(String file, String name, String text) {
        if (!NAME.matcher(name).matches()) {
            throw new NotebookException(
                    file + ": is not named like a chapter, two digits, a dash and a name");
        }
        return new ChapterParser(file, text).chapter(name);
    }

    private Chapter chapter(String name) {
        FrontMatter front = FrontMatter.parse(file, lines);
        var blocks = new ArrayList<Block>();
        for (next = front.length(); next < lines.size(); next++) {
            String line = lines.get(next);
            if (line.startsWith("```")) blocks.add(code());
            else if (line.startsWith(":::")) blocks.add(prose());
            else if (!line.isBlank()) {
                throw wrong(next, "text stands outside of a block; put it into `::: en {#id}`");
            }
        }
        return new Chapter(
                name,
                front.text("title"),
                front.number("minutes"),
                front.text("needs"),
                front.layers(),
                blocks);
    }

    private Block prose() {
        int start = next;
        Matcher fence = fence(PROSE, "`::: en {#id}`");
        if (!fence.group(1).equals("en")) {
            throw wrong(start, "a block of prose starts with English, `::: en {#id}`");
        }
        Attributes attributes = attributes(fence.group(2), Set.of());
        String english = proseUntil(start);
        int switched = next;
        if (!lines.get(next).matches(":::\\s*ko\\s*")) {
            throw wrong(switched, "the block `%s` has no `::: ko` part".formatted(attributes.id));
        }
        String korean = proseUntil(start);
        if (!lines.get(next).strip().equals(":::")) {
            throw wrong(next, "the block `%s` is not closed with `:::`".formatted(attributes.id));
        }
        if (english.isBlank()) throw wrong(start, "the English of this block is empty");
        if (korean.isBlank()) throw wrong(switched, "the Korean of this block is empty");
        return new Block.Prose(attributes.id, new Bilingual(english, korean));
    }

    /// The text up to the next `:::` that no code fence hides.
    private String proseUntil(int start) {
        var text = new ArrayList<String>();
        boolean inCode = false;
        for (next++; next < lines.size(); next++) {
            String line = lines.get(next);
            if (line.startsWith("```")) inCode = !inCode;
            if (!inCode && line.startsWith(":::")) return String.join("\n", text).strip();
            text.add(line);
        }
        throw wrong(start, "this block of prose is never closed with `:::`");
    }

    private Block code() {
        int start = next;
        Matcher fence = fence(FENCE, "```java {#id}");
        if (!fence.group(1).equals("java")) {
            throw wrong(start, "a cell's fence says `java`, not `%s`".formatted(fence.group(1)));
        }
        Attributes attributes = attributes(fence.group(2), Set.of("points"));
        var source = new ArrayList<String>();
        for (next++; next < lines.size(); next++) {
            if (lines.get(next).startsWith("```")) {
                checkSolutions(start + 1, source);
                Bilingual both = new BilingualCode(file, start + 2, source).split();
                return new Block.Code(attributes.id, both, attributes.points(this, start));
            }
            source.add(lines.get(next));
        }
        throw wrong(start, "this code fence is never closed with ```");
    }

    private void checkSolutions(int first, List<String> source) {
        int begun = -1;
        for (int i = 0; i < source.size(); i++) {
            boolean begins = source.get(i).contains(Solutions.BEGIN);
            boolean ends = source.get(i).contains(Solutions.END);
            if (begins && begun >= 0) throw wrong(first + i, "a solution begins inside another");
            if (ends && begun < 0) throw wrong(first + i, "a solution ends that never began");
            if (begins) begun = i;
            if (ends) begun = -1;
        }
        if (begun >= 0) throw wrong(first + begun, "this solution has no `// END SOLUTION`");
    }

    private Matcher fence(Pattern pattern, String form) {
        Matcher matcher = pattern.matcher(lines.get(next));
        if (matcher.matches()) return matcher;
        throw wrong(next, "`%s` is not of the form %s".formatted(lines.get(next), form));
    }

    private record Attributes(String id, Map<String, String> values) {
        int points(ChapterParser parser, int line) {
            String points = values.getOrDefault("points", "0");
            try {
                return Integer.parseInt(points);
            } catch (NumberFormatException _) {
                throw parser.wrong(line, "points is `%s`, not a number".formatted(points));
            }
        }
    }

    private Attributes attributes(@Nullable String text, Set<String> allowed) {
        String id = "";
        var values = new HashMap<String, String>();
        var words = new StringTokenizer(text == null ? "" : text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            int equals = word.indexOf('=');
            if (word.startsWith("#")) {
                id = word.substring(1);
            } else if (equals > 0 && allowed.contains(word.substring(0, equals))) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                throw wrong(next, "`%s` means nothing on this fence".formatted(word));
            }
        }
        if (!ID.matcher(id).matches()) {
            throw wrong(next, "this block needs an id of small letters, digits and dashes: {#id}");
        }
        if (!ids.add(id)) throw wrong(next, "the id `%s` is already taken".formatted(id));
        return new Attributes(id, values);
    }

    private NotebookException wrong(int line, String what) {
        return new NotebookException("%s:%d: %s".formatted(file, line + 1, what));
    }
}
