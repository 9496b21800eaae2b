package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
    private static final String ACTIVE =
            "script, style, iframe, frame, object, embed, link, meta, base, form, input, button,"
                    + " svg, math, video, audio, source, template, noscript";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img src='https://evil.example/pixel.png' alt=''>",
                "<img src='//evil.example/pixel.png' alt=''>",
                "<b onclick=\"alert(1)\">x</b>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='java&#10;script:alert(1)'>x</a>",
                "<a href=' &#1;javascript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src='https://evil.example/'></iframe>",
                "<object data='https://evil.example/x.swf'></object>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<style>@import url(https://evil.example/x.css)</style>",
                "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
                "<base href='https://evil.example/'>",
                "<form action='https://evil.example/'><input name=x><button>x</button></form>",
                "<div style='background:url(https://evil.example/x.png)'>x</div>",
                "<div style='background:u\\72l(https://evil.example/x.png)'>x</div>",
                "<div style='background:image-set(\"https://evil.example/x.png\" 1x)'>x</div>",
                "<video src='https://evil.example/x.mp4' autoplay></video>",
                "<table background='https://evil.example/x.png'></table>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            })
    void leavesNothingThatRunsOrLoads(String hostile) {
        Document clean = Jsoup.parseBodyFragment(Sanitizer.output(hostile));

        assertThat(clean.body().select(ACTIVE)).isEmpty();
        for (Element element : clean.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("background");
                if (!attribute.getKey().equals("title")) {
                    assertThat(attribute.getValue()).doesNotContain("evil", "alert", "url(");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style=\"display:grid;color:#123456\" title=\"t\" lang=\"ko\">x</div>",
                "<table><caption>c</caption><tbody><tr><th scope=\"row\" colspan=\"2\">h</th>"
                        + "<td style=\"background:#ffffff\">v</td></tr></tbody></table>",
                "<details open><summary>s</summary>x</details>",
                "<progress value=\"3\" max=\"10\"></progress>",
                "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a packet\">",
            })
    void keepsWhatPicturesAreMadeOf(String picture) {
        assertThat(Sanitizer.output(picture)).isEqualTo(picture);
    }

    @Test
    void keepsLinksThatAReaderMayFollow() {
        assertThat(Sanitizer.output("<a href=\"https://www.rfc-editor.org/rfc/rfc791\">RFC</a>"))
                .isEqualTo(
                        "<a href=\"https://www.rfc-editor.org/rfc/rfc791\""
                                + " rel=\"noopener noreferrer\">RFC</a>");
        assertThat(Sanitizer.output("<a href=\"11-capstone.ipynb\">next</a>"))
                .contains("href=\"11-capstone.ipynb\"");
    }

    @Test
    void tellsWhatAPictureWasThatItMayNotLoad() {
        assertThat(Sanitizer.output("<img src=\"https://example.org/a.png\" alt=\"a packet\">"))
                .isEqualTo("<em>a packet</em>");
    }
}
