package lab.kernel.notebook;

import java.util.List;
import java.util.stream.Collectors;
import lab.view.Language;

/// The first page of a site in one language: the map of its chapters.
final class SiteStart {
    private static final Bilingual OPENING =
            new Bilingual(
                    """
                    # TCP/IP Lab

                    Learn TCP/IP by building it: every header bit is yours to set, and every packet is one you can look at.

                    These pages are for reading, with what the cells showed on the machine that made them. To solve the \
                    exercises, run `./lab` in a checkout of the project; the same chapters open there as notebooks.

                    ## Chapters

                    The four marks stand for application, transport, internet and network interface, from left to right; \
                    a full one means that the chapter is about that layer.
                    """,
                    """
                    # TCP/IP Lab

                    TCP/IP를 직접 만들면서 배웁니다. 헤더의 모든 비트를 직접 채우고, 오가는 패킷을 직접 들여다봅니다.

                    이 페이지는 읽기용이며, 셀의 출력은 페이지를 만든 컴퓨터에서 나온 것입니다. 연습 문제를 풀려면 \
                    내려받은 프로젝트에서 `./lab`을 실행하십시오. 같은 장이 노트북으로 열립니다.

                    ## 차례

                    계층의 네 표시는 왼쪽부터 애플리케이션, 전송, 인터넷, 네트워크 인터페이스 계층입니다. 그 장에서 다루는 \
                    계층은 채워져 있습니다.
                    """);

    private static final Bilingual HEAD =
            new Bilingual("| Chapter | Minutes | Points | Layers |", "| 장 | 시간(분) | 배점 | 계층 |");

    private SiteStart() {}

    static String page(List<Chapter> chapters, Language language) {
        var start =
                new Notebook(
                        List.of(
                                Cell.Markdown.of(
                                        "start",
                                        OPENING.in(language) + "\n" + map(chapters, language))),
                        Metadata.EMPTY
                                .with(
                                        "tcpiplab",
                                        Metadata.EMPTY.with(
                                                "language", language.locale().getLanguage()))
                                .with("title", "TCP/IP Lab"));
        String up = language == Language.EN ? "" : "../";
        Language other = language == Language.EN ? Language.KO : Language.EN;
        return HtmlReport.of(
                start,
                new SitePlaces(chapters, language).bar(up, up + SitePlaces.start(other)),
                "");
    }

    private static String map(List<Chapter> chapters, Language language) {
        return "%s\n|---|--:|--:|---|\n%s"
                .formatted(
                        HEAD.in(language),
                        chapters.stream()
                                .map(chapter -> row(chapter, language))
                                .collect(Collectors.joining("\n")));
    }

    private static String row(Chapter chapter, Language language) {
        String up = language == Language.EN ? "" : "../";
        return "| [%s](%s) | %d | %s | %s |"
                .formatted(
                        Generator.title(chapter, language),
                        up + SitePlaces.of(chapter, language),
                        chapter.minutes(),
                        StartPage.points(chapter),
                        StartPage.marks(chapter, ""));
    }
}
