package lab.kernel.magic;

import java.util.List;
import java.util.stream.Stream;
import lab.kernel.engine.Assistant;
import lab.kernel.engine.Completions;
import lab.kernel.engine.Completions.Candidate;
import lab.kernel.magic.MagicCell.Line;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// Help with cells as a notebook has them: magics at the start, Java after them.
final class LabAssistant implements Assistant {
    private final Assistant java;
    private final List<Magic> magics;

    LabAssistant(Assistant java, List<Magic> magics) {
        this.java = java;
        this.magics = magics;
    }

    @Override
    public Completions complete(String code, int cursor) {
        if (BashMagic.isIn(code)) return new Completions(cursor, List.of());
        var cell = MagicCell.of(code);
        var line = lineAt(cell, cursor);
        if (line == null) return java.complete(cell.java(), cursor);
        var before = code.substring(line.start(), cursor);
        int start = line.start() + beginningOfLastWord(before);
        var candidates =
                start == line.start() ? magics.stream().map(HelpMagic::sign) : choices(line.text());
        var begun = code.substring(start, cursor);
        return new Completions(
                start,
                candidates
                        .filter(each -> each.startsWith(begun))
                        .map(each -> new Candidate(each, "magic"))
                        .toList());
    }

    private static int beginningOfLastWord(String text) {
        int at = text.length();
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) at--;
        return at;
    }

    private Stream<String> choices(String line) {
        var magic = named(line);
        return magic == null ? Stream.of() : magic.choices().stream();
    }

    private @Nullable Magic named(String line) {
        var name = line.strip().split("\\s+", 2)[0].replaceFirst("^%", "");
        return magics.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static @Nullable Line lineAt(MagicCell cell, int cursor) {
        return cell.magics().stream()
                .filter(line -> line.start() < cursor && cursor <= line.end())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String inspect(String code, int cursor) {
        if (BashMagic.isIn(code)) return "";
        var cell = MagicCell.of(code);
        var line = lineAt(cell, cursor);
        if (line == null) return java.inspect(cell.java(), cursor);
        var magic = named(line.text());
        return magic == null
                ? ""
                : HelpMagic.head(magic) + "\n\n" + magic.purpose().in(Language.current());
    }

    @Override
    public Completeness completeness(String code) {
        boolean noJava = BashMagic.isIn(code) || LabInterpreter.QUESTION.matcher(code).matches();
        return noJava
                ? new Completeness("complete", "")
                : java.completeness(MagicCell.of(code).java());
    }
}
