package lab.kernel.magic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lab.check.Catalog;
import lab.check.Task;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.view.Bundle;
import lab.view.Language;

/// {@code %progress}: the workbook's exercises, what is done, and what to recall today.
final class ProgressMagic implements Magic {
    private static final Pattern CHAPTER = Pattern.compile("\\.ch(\\d+)\\b");
    private static final int WIDTH = 10;

    private final Supplier<Catalog> catalog;
    private final ProgressFile file;
    private final Supplier<LocalDate> today;

    ProgressMagic(Supplier<Catalog> catalog, ProgressFile file, Supplier<LocalDate> today) {
        this.catalog = catalog;
        this.file = file;
        this.today = today;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Text purpose() {
        return new Text(
                "shows what you have done and what to recall today", "지금까지 푼 것과 오늘 복습할 것을 보여 줍니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (!given.isEmpty()) return misused();
        var entries = file.read();
        var rows = new ArrayList<List<String>>();
        byChapter().forEach((chapter, tasks) -> rows.add(row(chapter, tasks, entries)));
        output.display(bundle(rows, recall(entries)), "");
        file.troubles().forEach(each -> output.stream(Output.Stream.STDERR, each + "\n"));
        return new Outcome.Nothing();
    }

    private SortedMap<String, List<Task>> byChapter() {
        var chapters = new TreeMap<String, List<Task>>();
        for (var task : catalog.get().tasks().values()) {
            var number = CHAPTER.matcher(task.type().getPackageName());
            chapters.computeIfAbsent(number.find() ? number.group(1) : "–", _ -> new ArrayList<>())
                    .add(task);
        }
        return chapters;
    }

    private static List<String> row(
            String chapter, List<Task> tasks, Map<String, ProgressFile.Entry> entries) {
        int best = 0;
        int max = 0;
        var open = new ArrayList<String>();
        for (var task : tasks) {
            int points =
                    Math.min(
                            entries.getOrDefault(task.id(), ProgressFile.Entry.NONE).best(),
                            task.points());
            best += points;
            max += task.points();
            if (points < task.points()) open.add(task.id());
        }
        int filled = max == 0 ? 0 : WIDTH * best / max;
        return List.of(
                chapter,
                "█".repeat(filled) + "░".repeat(WIDTH - filled),
                best + " / " + max,
                open.isEmpty() ? "✓" : String.join(", ", open));
    }

    private String recall(Map<String, ProgressFile.Entry> entries) {
        var due =
                catalog.get().tasks().values().stream()
                        .filter(task ->
                                entries.getOrDefault(task.id(), ProgressFile.Entry.NONE)
                                        .isDue(today.get()))
                        .map(Task::id)
                        .toList();
        return due.isEmpty()
                ? say("Nothing to recall today.", "오늘 복습할 것은 없습니다.")
                : say(
                        "Solve again today, without looking: " + String.join(", ", due),
                        "오늘 보지 않고 다시 풀어 볼 것: " + String.join(", ", due));
    }

    private static String say(String en, String ko) {
        return new Text(en, ko).in(Language.current());
    }

    private static Bundle bundle(List<List<String>> rows, String recall) {
        var head =
                List.of(
                        say("Chapter", "장"),
                        say("Done", "진도"),
                        say("Points", "점수"),
                        say("Still open", "남은 연습 문제"));
        var text = new StringBuilder();
        var html =
                new StringBuilder(
                                "<table style=\"table-layout:auto\"><caption style=\"text-align:left;font-weight:bold\">")
                        .append(say("Progress", "진도"))
                        .append("</caption><thead>")
                        .append(cells("th scope=\"col\" style=\"text-align:left\"", head))
                        .append("</thead><tbody>");
        for (var row : rows) {
            text.append(String.join("  ", row)).append('\n');
            html.append(cells("td style=\"text-align:left\"", row));
        }
        html.append("</tbody>");
        return Bundle.html(
                text + recall,
                html.append("</table><p>").append(escape(recall)).append("</p>").toString());
    }

    private static String cells(String tag, List<String> texts) {
        var row = new StringBuilder("<tr>");
        var end = tag.substring(0, 2);
        for (var text : texts)
            row.append('<')
                    .append(tag)
                    .append('>')
                    .append(isBar(text) ? bar(text) : escape(unbroken(text)))
                    .append("</")
                    .append(end)
                    .append('>');
        return row.append("</tr>").toString();
    }

    /// A score stays on one line.
    private static String unbroken(String text) {
        return text.replace(" / ", "\u00a0/\u00a0");
    }

    private static boolean isBar(String text) {
        return text.matches("[█░]+");
    }

    /// Somebody who hears it would hear each of the blocks.
    private static String bar(String blocks) {
        long filled = blocks.chars().filter(c -> c == '█').count();
        return "<progress max=\"%d\" value=\"%d\">%s</progress>"
                .formatted(blocks.length(), filled, blocks);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
