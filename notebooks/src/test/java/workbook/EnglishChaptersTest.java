package workbook;

class EnglishChaptersTest extends ChapterTest {
    EnglishChaptersTest() {
        super("en");
    }
}
