package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code whose lines may end in `// en`, `// ko`, `// en: comment` or `// ko: comment`.
///
/// @param line the source's line, from 1, that the code starts at
record BilingualCode(String file, int line, List<String> lines) {
    private static final Pattern MARKED = Pattern.compile("(.*?)// (en|ko)(?:: (.*))?");

    Bilingual split() {
        var en = new ArrayList<String>();
        var ko = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            List<String> english = run("en", i);
            List<String> korean = run("ko", i + english.size());
            if (english.isEmpty() != korean.isEmpty()) {
                throw new NotebookException(
                        "%s:%d: `%s` has no %s beside it"
                                .formatted(
                                        file,
                                        line + i,
                                        lines.get(i).strip(),
                                        korean.isEmpty() ? "`// ko` line" : "`// en` line before"));
            }
            if (english.isEmpty()) {
                en.add(lines.get(i));
                ko.add(lines.get(i));
                i++;
            } else {
                en.addAll(english);
                ko.addAll(korean);
                i += english.size() + korean.size();
            }
        }
        return new Bilingual(String.join("\n", en), String.join("\n", ko));
    }

    /// The lines from {@code start} on that are marked {@code language}, without the mark.
    private List<String> run(String language, int start) {
        var run = new ArrayList<String>();
        for (int i = start; i < lines.size(); i++) {
            Matcher marked = MARKED.matcher(lines.get(i));
            if (!marked.matches() || !marked.group(2).equals(language)) break;
            String comment = marked.group(3);
            run.add(
                    comment == null
                            ? marked.group(1).stripTrailing()
                            : marked.group(1) + "// " + comment);
        }
        return run;
    }
}
