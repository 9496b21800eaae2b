package lab.kernel.notebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.view.Language;

/// The page that a learner's first start opens: every chapter in both languages, what it takes and
/// gives, and its place among the layers. One page for both, since a learner chooses here.
final class StartPage {
    static final String NAME = "start.ipynb";

    private static final String OPENING =
            """
            # TCP/IP Lab

            Learn TCP/IP by building it: every header bit is yours to set, and every packet is one you can look at. \
            Choose a language in the table and begin with the first chapter. A full mark (●) means that \
            the chapter is about that layer.

            TCP/IP를 직접 만들면서 배웁니다. 헤더의 모든 비트를 직접 채우고, 오가는 패킷을 직접 들여다봅니다. \
            아래 표에서 언어를 고르고 첫 장부터 시작하십시오. 채워진 표시(●)는 그 장에서 다루는 계층입니다.
            """;

    private static final String CLOSING =
            """
            **Run a cell** with Shift+Enter. Below each exercise a cell with `%check` says how far you are; ask as \
            often as you like. `%help` lists the rest. The cell below shows what you have done so far.

            **셀은** Shift+Enter로 실행합니다. 연습 문제마다 아래에 있는 `%check` 셀이 답을 검사하며, 몇 번이든 \
            다시 실행할 수 있습니다. 나머지는 `%help`가 알려 줍니다. 아래 셀은 지금까지 한 것을 보여 줍니다.
            """;

    private StartPage() {}

    static Notebook of(List<Chapter> chapters) {
        return new Notebook(
                List.of(
                        Cell.Markdown.of("opening", OPENING.strip()),
                        Cell.Markdown.of("map", map(chapters)),
                        Cell.Markdown.of("closing", CLOSING.strip()),
                        Cell.Code.of("progress", "%progress", Metadata.EMPTY)),
                Generator.NOTEBOOK.with("title", "TCP/IP Lab"));
    }

    private static String map(List<Chapter> chapters) {
        String layers =
                Stream.of(Chapter.Layer.values())
                        .map(layer -> inBoth(layer.label()))
                        .collect(Collectors.joining(" | "));
        return "| No.<br>번호 | English | 한국어 | Minutes<br>시간(분) | Points<br>배점 | %s |\n|--:|---|---|--:|--:|%s\n%s"
                .formatted(
                        layers,
                        ":-:|".repeat(Chapter.Layer.values().length),
                        chapters.stream().map(StartPage::row).collect(Collectors.joining("\n")));
    }

    /// Short, since eight other columns stand beside it.
    private static String inBoth(Bilingual layer) {
        return layer.in(Language.EN) + "<br>" + layer.in(Language.KO).replace(" 계층", "");
    }

    private static String row(Chapter chapter) {
        return "| %d | %s | %s | %d | %s | %s |"
                .formatted(
                        chapter.number(),
                        link(chapter, Language.EN),
                        link(chapter, Language.KO),
                        chapter.minutes(),
                        points(chapter),
                        marks(chapter, " | "));
    }

    /// A dash where there is nothing to solve.
    static String points(Chapter chapter) {
        return chapter.points() == 0 ? "–" : Integer.toString(chapter.points());
    }

    /// A mark for each layer.
    static String marks(Chapter chapter, String between) {
        return Stream.of(Chapter.Layer.values())
                .map(layer -> chapter.layers().contains(layer) ? "●" : "○")
                .collect(Collectors.joining(between));
    }

    private static String link(Chapter chapter, Language language) {
        return "[%s](%s/%s.ipynb)"
                .formatted(
                        chapter.title().in(language),
                        language.locale().getLanguage(),
                        chapter.name());
    }
}
