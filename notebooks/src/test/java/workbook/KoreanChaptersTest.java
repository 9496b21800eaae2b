package workbook;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
        named = "lab.tests",
        matches = "all",
        disabledReason =
                "verify alone runs no chapters, which takes minutes; ./lab test does, or"
                        + " -Dlab.tests=all")
class KoreanChaptersTest extends ChapterTest {
    KoreanChaptersTest() {
        super("ko");
    }
}
