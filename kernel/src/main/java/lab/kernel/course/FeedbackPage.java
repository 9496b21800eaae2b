package lab.kernel.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import lab.check.Text;
import lab.kernel.course.Result.Basis;
import lab.kernel.course.Result.Score;

/// What a learner gets back, in the language of their notebook. Of hidden checks it has what
/// `%check` says of them.
record FeedbackPage(Result result, Assignment assignment, Manual manual) {
    private static final Text TOTAL = new Text("Points: %s of %s", "점수: %2$s점 중 %1$s점");
    private static final Text NOTES = new Text("About what you handed in", "제출물에 대한 안내");
    private static final Text TEACHER = new Text("From your teacher", "선생님의 의견");
    private static final Text BY_HAND =
            new Text("A person grades this one.", "이 부분은 선생님이 직접 채점합니다.");

    void write(Path out) throws IOException {
        ResultFile.replace(
                out.resolve("feedback").resolve(Names.file(result.learner()) + ".html"), html());
    }

    /// A text without arguments may have a learner's own words in it, which are no format.
    private String say(Text text, Object... arguments) {
        var words = text.in(result.language());
        return Page.escape(arguments.length == 0 ? words : String.format(words, arguments));
    }

    String html() {
        var title =
                assignment.title().in(result.language()) + " · " + Names.plain(result.learner());
        var body =
                "<h1>%s</h1>\n<p><b>%s</b></p>\n%s%s"
                        .formatted(
                                Page.escape(title),
                                say(
                                        TOTAL,
                                        Page.points(manual.points(result)),
                                        Page.points(result.max())),
                                notes(),
                                result.scores().stream()
                                        .map(this::score)
                                        .collect(Collectors.joining("\n")));
        return Page.of(result.language(), title, body);
    }

    private String notes() {
        var items =
                result.flags().stream()
                        .map(flag -> "<li>" + say(flag.text()) + "</li>\n")
                        .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<h2>%s</h2>\n<ul>\n%s</ul>\n".formatted(say(NOTES), items);
    }

    private String score(Score score) {
        var decision = manual.of(result.learner(), score.cell());
        var comment =
                decision.map(Manual.Decision::comment)
                        .filter(each -> !each.isBlank())
                        .map(each ->
                                "<p><b>%s:</b> %s</p>\n".formatted(say(TEACHER), Page.escape(each)))
                        .orElse("");
        var shown =
                score.basis() == Basis.BY_HAND
                                && decision.flatMap(Manual.Decision::points).isEmpty()
                        ? "<p>" + say(BY_HAND) + "</p>"
                        : Page.steady(score.shown());
        return "<section>\n<h2>%s: %s / %s</h2>\n%s%s\n</section>"
                .formatted(
                        Page.escape(score.cell()),
                        Page.points(manual.points(result, score)),
                        Page.points(score.max()),
                        comment,
                        shown);
    }
}
