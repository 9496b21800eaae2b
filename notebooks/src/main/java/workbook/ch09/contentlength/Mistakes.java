package workbook.ch09.contentlength;

import java.nio.charset.StandardCharsets;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "characters",
            en =
                    "You counted characters. The receiver counts bytes, and a "
                            + "Korean letter is three of them in UTF-8. It would stop "
                            + "reading in the middle.",
            ko =
                    "글자 수를 세었습니다. 받는 쪽은 바이트를 셉니다. 한글 한 글자는 UTF-8로 세 바이트이므로, 받는 쪽이 "
                            + "중간에서 읽기를 멈추게 됩니다.")
    static final class Characters implements ContentLength {
        @Override
        public String contentLength(String body) {
            return "Content-Length: " + body.length();
        }
    }

    @Mistake(
            id = "code-points",
            en =
                    "You counted what a reader would call characters. What goes on "
                            + "the wire are the bytes of their encoding.",
            ko = "사람이 보는 글자 수를 세었습니다. 선을 지나는 것은 글자를 인코딩한 바이트입니다.")
    static final class CodePoints implements ContentLength {
        @Override
        public String contentLength(String body) {
            return "Content-Length: " + body.codePointCount(0, body.length());
        }
    }

    @Mistake(
            id = "utf-16",
            en =
                    "Those are two bytes a character: UTF-16, as Java keeps "
                            + "strings in memory. The body is sent as UTF-8.",
            ko = "글자마다 두 바이트로 세었습니다. 자바가 메모리에 문자열을 두는 UTF-16입니다. 본문은 UTF-8로 " + "보냅니다.")
    static final class Utf16 implements ContentLength {
        @Override
        public String contentLength(String body) {
            return "Content-Length: " + body.getBytes(StandardCharsets.UTF_16BE).length;
        }
    }

    @Mistake(
            id = "two-more",
            en =
                    "Two too many. The empty line before the body belongs to the "
                            + "head, and nothing follows the body.",
            ko = "둘이 많습니다. 본문 앞의 빈 줄은 헤더에 속하고, 본문 뒤에는 아무것도 없습니다.")
    static final class TwoMore implements ContentLength {
        @Override
        public String contentLength(String body) {
            return "Content-Length: " + (body.getBytes(StandardCharsets.UTF_8).length + 2);
        }
    }

    @Mistake(
            id = "stripped",
            en =
                    "White space at the end of a body is body too. What you send "
                            + "is what you count.",
            ko = "본문 끝의 공백과 줄 바꿈도 본문입니다. 보내는 것을 그대로 세십시오.")
    static final class Stripped implements ContentLength {
        @Override
        public String contentLength(String body) {
            return "Content-Length: " + body.strip().getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
