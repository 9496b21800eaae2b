package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.kernel.notebook.Chapter.Block;
import lab.view.Language;

/// What a chapter shows before it asks for an exercise: its section, and in the code of that
/// section the line that is most like the solution.
///
/// @param section its heading
/// @param code lines around that line, which begins with {@link #MARK}; empty where the section has
///   no code before the exercise
public record WorkedExample(String section, String code) {
    public static final String MARK = "→ ";

    private static final String NO_MARK = "  ";
    private static final String TO_FINISH = "-faded";
    private static final int AROUND = 4;
    private static final Pattern HEADING = Pattern.compile("(?m)^##? +(.+)$");
    private static final Pattern TOKEN =
            Pattern.compile("0x[0-9a-fA-F]+|\\d+|[A-Za-z_]\\w*|<<|>>>?|[&|^*/%]");

    /// What nearly every line has.
    private static final Set<String> COMMON =
            Set.of(
                    ("var int byte long boolean String return new for if else final void while i 0 1"
                                    + " System out println printf format packet length data n")
                            .split(" "));

    /// @param exercise its id
    /// @param type a class of what the chapters came with
    public static Optional<WorkedExample> of(String exercise, Class<?> type, Language language) {
        for (var source : ChapterSources.of(type).entrySet()) {
            if (!source.getValue().contains("%check " + exercise + "\n")) continue;
            var chapter =
                    ChapterParser.parse(
                            source.getKey(), source.getKey().replace(".md", ""), source.getValue());
            return in(chapter, exercise, language);
        }
        return Optional.empty();
    }

    static Optional<WorkedExample> in(Chapter chapter, String exercise, Language language) {
        var blocks = chapter.blocks();
        for (int check = 0; check < blocks.size(); check++) {
            if (!(blocks.get(check) instanceof Block.Code code)
                    || !code.source().en().strip().equals("%check " + exercise)) continue;
            int written = check;
            while (written > 0 && !isExercise(blocks.get(written))) written--;
            return Optional.of(before(blocks.subList(0, written + 1), language));
        }
        return Optional.empty();
    }

    private static boolean isExercise(Block block) {
        return block instanceof Block.Code code && code.isExercise();
    }

    /// @param blocks up to the one that is to be written
    private static WorkedExample before(List<Block> blocks, Language language) {
        var wanted = tokens(((Block.Code) blocks.getLast()).source().in(language));
        List<String> best = List.of();
        int line = 0;
        int most = 0;
        var section = "";
        for (var block : blocks.subList(0, blocks.size() - 1).reversed()) {
            if (block instanceof Block.Prose(var _, var text)) {
                section = heading(text.in(language));
                if (!section.isEmpty()) break;
            } else if (block instanceof Block.Code code && isExample(code)) {
                var lines = code.source().in(language).strip().lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    var shared = tokens(lines.get(i));
                    shared.retainAll(wanted);
                    if (shared.size() <= most && !best.isEmpty()) continue;
                    best = lines;
                    line = i;
                    most = shared.size();
                }
            }
        }
        return new WorkedExample(section, marked(best, line));
    }

    /// What is to be finished shows no way that works.
    private static boolean isExample(Block.Code code) {
        return !code.isExercise() && code.points() == 0 && !code.id().endsWith(TO_FINISH);
    }

    private static String heading(String prose) {
        Matcher heading = HEADING.matcher(prose);
        var last = "";
        while (heading.find()) last = heading.group(1).strip();
        return last;
    }

    private static Set<String> tokens(String code) {
        var tokens = new HashSet<String>();
        Matcher token = TOKEN.matcher(code.replaceAll("//.*|\"[^\"\n]*\"", ""));
        while (token.find()) if (!COMMON.contains(token.group())) tokens.add(token.group());
        return tokens;
    }

    private static String marked(List<String> lines, int line) {
        var shown = new ArrayList<String>();
        int end = Math.min(lines.size(), line + AROUND + 1);
        for (int i = Math.max(0, line - AROUND); i < end; i++)
            shown.add((i == line ? MARK : NO_MARK) + lines.get(i));
        return String.join("\n", shown);
    }
}
