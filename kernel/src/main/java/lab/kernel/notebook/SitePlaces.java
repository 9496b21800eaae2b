package lab.kernel.notebook;

import java.util.List;
import java.util.Optional;
import lab.view.Language;

/// Where the pages of a site are, and what leads from one to the next.
///
/// @param chapters in their order
/// @param language of the pages that it leads to
record SitePlaces(List<Chapter> chapters, Language language) {
    private static final Bilingual CHAPTERS = new Bilingual("Chapters", "장 목록");

    /// A page's path in the site.
    static String of(Chapter chapter, Language language) {
        return "%s/%s.html".formatted(language.locale().getLanguage(), chapter.name());
    }

    static String start(Language language) {
        return language == Language.EN
                ? "index.html"
                : language.locale().getLanguage() + "/index.html";
    }

    /// The page of a chapter's notebook.
    String page(Notebook notebook, int chapter) {
        return HtmlReport.of(
                notebook,
                bar("../", "../" + of(chapters.get(chapter), other())),
                neighbours(chapter));
    }

    /// What stands on top of every page.
    ///
    /// @param up from the page to the site's folder
    /// @param translation of the page, from the page
    String bar(String up, String translation) {
        return """
        <header class="bar"><a class="home" href="%s%s">TCP/IP Lab</a> \
        <a lang="%3$s" hreflang="%3$s" href="%4$s">%5$s</a></header>
        """
                .formatted(
                        up,
                        start(language),
                        other().locale().getLanguage(),
                        translation,
                        other() == Language.KO ? "한국어" : "English");
    }

    private Language other() {
        return language == Language.EN ? Language.KO : Language.EN;
    }

    private String neighbours(int chapter) {
        return "<footer><nav class=\"neighbours\" aria-label=\"%s\">\n%s%s</nav></footer>\n"
                .formatted(
                        CHAPTERS.in(language),
                        link(chapter - 1, "prev", "← %s"),
                        link(chapter + 1, "next", "%s →"));
    }

    private String link(int to, String relation, String words) {
        return Optional.of(to)
                .filter(i -> i >= 0 && i < chapters.size())
                .map(chapters::get)
                .map(chapter ->
                        "<a rel=\"%s\" href=\"../%s\">%s</a>\n"
                                .formatted(
                                        relation,
                                        of(chapter, language),
                                        Html.escape(
                                                words.formatted(
                                                        Generator.title(chapter, language)))))
                .orElse("");
    }
}
