package workbook;

class KoreanChaptersTest extends ChapterTest {
    KoreanChaptersTest() {
        super("ko");
    }
}
