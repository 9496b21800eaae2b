package lab.kernel.jupyter;

import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a front end shows while a cell is being written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class WritingHelpTest {
    private KernelProcess kernel;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        kernel = KernelProcess.start();
        client = new Client(kernel);
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        kernel.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'/* 😀👍 */ System.out.printl', 20, 'println('",
        "'String 안녕 = \"😀\".toUpperC', 16, 'toUpperCase('",
        "'String 한글 = \"x\";\n한글.subs', 20, 'substring('",
        "'int n = 1; record Spot(int row) {}\nvar spot = new Spot(1); spot.ro', 64, 'row()'",
        "'%langu', 0, '%language'",
        "'%language k', 10, 'ko'",
        "'%language ko\nMath.ab', 18, 'abs('",
    })
    void completesAtPositionsThatCountCodePoints(String code, int start, String match)
            throws IOException {
        int end = code.codePointCount(0, code.length());

        var reply = client.request("complete_request", json("code", code, "cursor_pos", end));

        var content = reply.reply().content();
        assertThat(content.getAsJsonArray("matches").asList())
                .extracting(JsonElement::getAsString)
                .contains(match);
        assertThat(content.get("cursor_start").getAsInt()).isEqualTo(start);
        assertThat(content.get("cursor_end").getAsInt()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ipv4Head', 'Ipv4Header', class",
        "'Math.ab', 'abs(', function",
        "'Integer.MAX_V', 'MAX_VALUE', instance",
        "'%chec', '%check', magic",
    })
    void saysWhatKindOfThingACompletionIs(String code, String match, String kind)
            throws IOException {
        var request = json("code", code, "cursor_pos", code.length());
        var types =
                client.request("complete_request", request)
                        .reply()
                        .content()
                        .getAsJsonObject("metadata")
                        .getAsJsonArray("_jupyter_types_experimental");

        assertThat(types.asList())
                .extracting(JsonElement::getAsJsonObject)
                .filteredOn(each -> each.get("text").getAsString().equals(match))
                .extracting(each -> each.get("type").getAsString())
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "'/* 😀 */ Math.max', 16, 'int Math.max(int'",
        "'new ArrayList', 13, 'ArrayList'",
        "'Ipv4Header', 4, 'RFC 791'",
        "'%check ip', 3, 'checks your solution'",
        "'%language ko\nMath.max', 20, 'int Math.max(int'",
    })
    void inspectsAtPositionsThatCountCodePoints(String code, int cursor, String expected)
            throws IOException {
        var request = json("code", code, "cursor_pos", cursor, "detail_level", 0);
        var found = client.request("inspect_request", request).reply();

        assertThat(found.content().get("found").getAsBoolean()).isTrue();
        assertThat(found.plain()).contains(expected);
    }

    @Test
    void findsNothingAboutNothing() throws IOException {
        var request = json("code", "  ", "cursor_pos", 1, "detail_level", 0);
        var found = client.request("inspect_request", request).reply();

        assertThat(found.content().get("found").getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'int x = 7;', complete, ",
        "'1 + 1', complete, ",
        "'', complete, ",
        "'%check ip.header-length', complete, ",
        "'%language ko\nfor (;;) {', incomplete, '    '",
        "'class A { void f() {', incomplete, '        '",
        "'int twice(int x) {', incomplete, '    '",
        "'System.out.println(\"{\" +', incomplete, ''",
        "'int = 3;', invalid, ",
    })
    void knowsWhetherACellIsComplete(String code, String status, @Nullable String indent)
            throws IOException {
        var reply = client.request("is_complete_request", json("code", code)).reply();

        assertThat(reply.text("status")).isEqualTo(status);
        if (indent != null) assertThat(reply.text("indent")).isEqualTo(indent);
    }
}
