package lab.kernel.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.kernel.course.Result.Basis;
import lab.kernel.course.Result.Check;
import lab.kernel.course.Result.Score;
import lab.view.Language;

/// One page for whoever teaches: how it went, where learners go wrong, what to look at by hand.
///
/// @param passedOver sentences about what is in the folder and was not graded
/// @param differences from nbgrader's scores; empty where nobody asked for them
record InstructorPage(
        Assignment assignment,
        List<Result> results,
        List<String> passedOver,
        Manual manual,
        Optional<List<Gradebook.Difference>> differences) {
    private static final int BINS = 10;
    private static final int WIDEST_BAR = 24;

    /// Of whom one thing is said, and that can be read before it.
    private static final int MOST_NAMES = 12;

    String html() {
        var title = assignment.title().en() + " · " + results.size() + " submissions";
        var body =
                "<h1>%s</h1>\n%s%s%s%s%s%s%s"
                        .formatted(
                                Page.escape(title),
                                byHand(),
                                differences.map(InstructorPage::differences).orElse(""),
                                distribution(),
                                mistakes(),
                                protection(),
                                matrix(),
                                scores());
        return Page.of(Language.EN, title, body);
    }

    private static String section(String title, String body) {
        return "<h2>%s</h2>\n%s\n".formatted(Page.escape(title), body);
    }

    /// @param caption for whoever cannot see what the table stands below
    /// @param heads of its columns; empty where what stands there needs none
    private static String table(String caption, List<String> heads, String rows) {
        var head =
                heads.stream()
                        .map(each ->
                                each.isEmpty()
                                        ? "<td></td>"
                                        : "<th scope=\"col\">%s</th>".formatted(each))
                        .collect(Collectors.joining());
        return table(caption, "<tr>" + head + "</tr>\n" + rows);
    }

    private static String table(String caption, String rows) {
        return "<table>\n<caption class=\"unseen\">%s</caption>\n%s</table>"
                .formatted(caption, rows);
    }

    private static String rowOf(String learner) {
        return "<tr><th scope=\"row\">" + learner + "</th>";
    }

    private static String who(Result result) {
        return who(result.learner());
    }

    private static String who(String learner) {
        return "<bdi>" + Page.escape(Page.cut(Names.plain(learner), 100)) + "</bdi>";
    }

    /// Tampering first; who has the same to be said of them is in one line.
    private String byHand() {
        var found = new LinkedHashMap<Flag, List<String>>();
        for (var result : results)
            for (var flag : new LinkedHashSet<>(result.flags()))
                found.computeIfAbsent(flag, _ -> new ArrayList<>()).add(who(result));
        var items =
                found.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
                        .map(entry -> item(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
        items +=
                passedOver.stream()
                        .map(each -> "<li>%s</li>\n".formatted(Page.escape(each)))
                        .collect(Collectors.joining());
        return section(
                "What to look at by hand",
                items.isEmpty() ? "<p>Nothing.</p>" : "<ul>\n" + items + "</ul>");
    }

    private static String item(Flag flag, List<String> who) {
        var kind =
                switch (flag.kind()) {
                    case TAMPERING -> "<span class=\"tampering\">Tampering.</span> ";
                    case ODD, BY_HAND, UNREADABLE -> "";
                };
        var text = Page.escape(flag.text().en());
        var names = String.join(", ", who);
        return who.size() <= MOST_NAMES
                ? "<li><b>%s</b>: %s%s</li>\n".formatted(names, kind, text)
                : "<li>%s%s <details><summary><b>%d learners</b></summary>%s</details></li>\n"
                        .formatted(kind, text, who.size(), names);
    }

    private static String differences(List<Gradebook.Difference> found) {
        var rows =
                found.stream()
                        .map(each ->
                                "%s<td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n"
                                        .formatted(
                                                rowOf(who(each.learner())),
                                                Page.escape(each.cell()),
                                                each.theirs().map(Page::points).orElse("–"),
                                                Page.points(each.ours())))
                        .collect(Collectors.joining());
        return section(
                "Differences from nbgrader",
                found.isEmpty()
                        ? "<p>None: nbgrader gave every cell the same points.</p>"
                        : "<p>nbgrader runs a learner's notebook as it is, where a cell can change"
                                + " what a later one checks. Look at these by hand.</p>\n"
                                + table(
                                        "Cells to which nbgrader gave other points",
                                        List.of("Learner", "Cell", "nbgrader", "here"),
                                        rows));
    }

    private String distribution() {
        var bins = new int[BINS];
        for (var result : results) {
            double share = result.max() == 0 ? 0 : manual.points(result) / result.max();
            bins[Math.clamp((int) (share * BINS), 0, BINS - 1)]++;
        }
        int most = Math.max(1, IntStream.of(bins).max().orElse(1));
        var rows =
                IntStream.range(0, BINS)
                        .map(i -> BINS - 1 - i)
                        .mapToObj(i ->
                                "<tr><th scope=\"row\" class=\"n\">%d–%d %%</th><td class=\"n\">%d</td><td><span class=\"bar\" style=\"width:%sem\"></span></td></tr>\n"
                                        .formatted(
                                                i * 100 / BINS,
                                                (i + 1) * 100 / BINS,
                                                bins[i],
                                                Page.points((double) WIDEST_BAR * bins[i] / most)))
                        .collect(Collectors.joining());
        var points = results.stream().mapToDouble(manual::points).sorted().toArray();
        var median =
                points.length == 0
                        ? 0
                        : (points[points.length / 2] + points[(points.length - 1) / 2]) / 2;
        return section(
                "Distribution",
                "<p>Median %s of %s points.</p>\n%s"
                        .formatted(
                                Page.points(median),
                                Page.points(assignment.points()),
                                table(
                                        "How many learners have how much of the points",
                                        List.of("Points", "Learners", ""),
                                        rows)));
    }

    private String mistakes() {
        record Named(String exercise, String id, String hint) {}
        var counts =
                results.stream()
                        .flatMap(result -> result.scores().stream())
                        .filter(score -> score.mistake().isPresent())
                        .map(score ->
                                score.mistake()
                                        .map(mistake ->
                                                new Named(
                                                        score.exercise(),
                                                        mistake.id(),
                                                        mistake.hint().en()))
                                        .orElseThrow())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var rows =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Named, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(entry -> entry.getKey().id()))
                        .map(entry ->
                                "<tr><td class=\"n\">%d</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                                        .formatted(
                                                entry.getValue(),
                                                Page.escape(entry.getKey().id()),
                                                Page.escape(entry.getKey().exercise()),
                                                Page.escape(entry.getKey().hint())))
                        .collect(Collectors.joining());
        return section(
                "Most common mistakes",
                rows.isEmpty()
                        ? "<p>None that has a name.</p>"
                        : table(
                                "Mistakes and how many learners made them",
                                List.of("Learners", "Mistake", "Exercise", "Hint they get"),
                                rows));
    }

    /// Which scores a learner's code could have reached.
    private String protection() {
        var open = decidedBy(Basis.LEARNERS_VM);
        var witnessed = decidedBy(Basis.WITNESSED);
        var sentences = new StringBuilder();
        if (!open.isEmpty())
            sentences.append(
                    "<p>The tests of these cells ran in the learner's VM, where a learner's code can reach them: <b>%s</b>.</p>\n"
                            .formatted(open));
        if (!witnessed.isEmpty())
            sentences.append(
                    "<p>What the code of these exercises did with sockets and adapters is what the library in the learner's VM saw of it; code that changes the library there can make it say something else: <b>%s</b>.</p>\n"
                            .formatted(witnessed));
        sentences.append(
                sentences.isEmpty()
                        ? "<p>All scores were decided outside of the learners' VMs.</p>"
                        : "<p>All others were decided outside.</p>");
        return section("Protection", sentences.toString());
    }

    /// The cells of which one learner's at least was decided so: of who handed in nothing that
    /// runs, none was.
    private String decidedBy(Basis basis) {
        return results.stream()
                .flatMap(result -> result.scores().stream())
                .filter(score -> score.basis() == basis)
                .map(score -> Page.escape(score.cell()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String matrix() {
        var columns = new LinkedHashMap<String, List<Check>>();
        results.stream()
                .flatMap(result -> result.scores().stream())
                .forEach(score ->
                        columns.merge(
                                score.cell(),
                                score.checks(),
                                (before, now) -> before.size() >= now.size() ? before : now));
        var first = new StringBuilder("<tr><td></td>");
        var second = new StringBuilder("<tr><th scope=\"col\">Learner</th>");
        columns.forEach((cell, checks) -> {
            first.append(
                    "<th scope=\"colgroup\" class=\"last\" colspan=\"%d\">%s</th>"
                            .formatted(checks.size() + 1, Page.escape(cell)));
            checks.forEach(check ->
                    second.append(
                            "<th scope=\"col\" class=\"check\">%s%s</th>"
                                    .formatted(
                                            Page.escape(check.title().en()),
                                            check.hidden() ? " ◦" : "")));
            second.append("<th scope=\"col\" class=\"check last\">points</th>");
        });
        var rows =
                results.stream()
                        .map(result ->
                                "%s%s</tr>\n".formatted(rowOf(who(result)), cells(result, columns)))
                        .collect(Collectors.joining());
        return section(
                "Learners and checks",
                "<p>✓ passed, ✗ another answer, · no answer, ∞ no end; ◦ is a hidden check.</p>\n<div class=\"wide\">%s</div>"
                        .formatted(
                                table(
                                        "What each learner's code answered to each check",
                                        "<thead>%s</tr>\n%s</tr>\n</thead>\n<tbody>%s</tbody>"
                                                .formatted(first, second, rows))));
    }

    private String cells(Result result, Map<String, List<Check>> columns) {
        var byCell =
                result.scores().stream()
                        .collect(Collectors.toMap(Score::cell, Function.identity(), (a, _) -> a));
        var row = new StringBuilder();
        columns.forEach((cell, checks) -> {
            var score = Optional.ofNullable(byCell.get(cell));
            var theirs = score.map(Score::checks).orElse(List.of());
            for (int i = 0; i < checks.size(); i++) {
                row.append(i < theirs.size() ? mark(theirs.get(i)) : "<td>–</td>");
            }
            var points = score.map(each -> Page.points(manual.points(result, each))).orElse("–");
            row.append("<td class=\"n last\">%s</td>".formatted(points));
        });
        return row.toString();
    }

    private static String mark(Check check) {
        return switch (check.outcome()) {
            case "Passed" -> "<td class=\"good\">✓</td>";
            case "Unanswered" -> "<td title=\"no answer\">·</td>";
            case "GivenUp" -> "<td class=\"bad\" title=\"no end\">∞</td>";
            case "Broken" -> "<td title=\"the check itself failed\">!</td>";
            default -> "<td class=\"bad\">✗</td>";
        };
    }

    private String scores() {
        var rows =
                results.stream()
                        .map(result ->
                                "%s<td class=\"n\">%s</td><td><a href=\"feedback/%s.html\">feedback</a></td></tr>\n"
                                        .formatted(
                                                rowOf(who(result)),
                                                Page.points(manual.points(result)),
                                                Page.escape(Names.file(result.learner()))))
                        .collect(Collectors.joining());
        return section(
                "Scores", table("Each learner's points", List.of("Learner", "Points", ""), rows));
    }
}
