package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterTest {
    private static final String FRONT =
            """
            ---
            title.en: Bytes
            title.ko: 바이트
            minutes: 40
            needs.en: nothing
            needs.ko: 없음
            layers: internet, link
            ---
            """;

    private static final String SOURCE =
            FRONT
                    + """

                    ::: en {#opening}
                    Some *prose*.

                    ```
                    ::: not a fence here
                    ```
                    ::: ko
                    한국어 설명.
                    :::

                    ```java {#header-length}
                    // en: The length, in bytes.
                    // ko: 바이트 단위 길이.
                    int headerBytes(byte[] packet) {
                        // BEGIN SOLUTION
                        return (packet[0] & 0x0f) * 4;
                        // END SOLUTION
                    }
                    var unit = "bytes"; // en
                    var unit = "바이트"; // ko
                    ```

                    ```java {#header-length-check points=10}
                    %check ip.header-length
                    ```
                    """;

    private static Chapter parse(String text) {
        return ChapterParser.parse("source/01-bytes.md", "01-bytes", text);
    }

    private static Notebook notebook(Language language, Generator.Variant variant) {
        return Generator.notebook(parse(SOURCE), language, variant);
    }

    private static String source(Notebook notebook, String id) {
        return notebook.cells().stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow()
                .source();
    }

    @Test
    void aBlockIsACellWithItsId() {
        assertThat(notebook(Language.EN, Generator.Variant.LEARNER).cells())
                .extracting(Cell::id)
                .containsExactly("title", "opening", "header-length", "header-length-check");
    }

    @Test
    void koreanStartsWithItsLanguage() {
        Notebook korean = notebook(Language.KO, Generator.Variant.LEARNER);

        assertThat(korean.codeCells().getFirst().source()).isEqualTo("%language ko");
        assertThat(korean.language()).isEqualTo(Language.KO);
        assertThat(source(korean, "opening")).isEqualTo("한국어 설명.");
        assertThat(source(korean, "title")).contains("# 1. 바이트", "40분 · 10점", "| ● | **인터넷 계층**");
    }

    @Test
    void codeOnceHasCommentsAndLinesInBothLanguages() {
        assertThat(source(notebook(Language.EN, Generator.Variant.SOLVED), "header-length"))
                .isEqualTo(
                        """
                        // The length, in bytes.
                        int headerBytes(byte[] packet) {
                            // BEGIN SOLUTION
                            return (packet[0] & 0x0f) * 4;
                            // END SOLUTION
                        }
                        var unit = "bytes";\
                        """);
        assertThat(source(notebook(Language.KO, Generator.Variant.SOLVED), "header-length"))
                .startsWith("// 바이트 단위 길이.\n")
                .endsWith("var unit = \"바이트\";");
    }

    @Test
    void theLearnerGetsAStubThatCompilesAndThrows() {
        assertThat(source(notebook(Language.EN, Generator.Variant.LEARNER), "header-length"))
                .contains(
                        """
                        int headerBytes(byte[] packet) {
                            // Your code goes here, in place of the next line.
                            throw new UnsupportedOperationException("not done yet");
                        }\
                        """)
                .doesNotContain("SOLUTION", "0x0f");
    }

    @Test
    void exerciseAndCheckCarryNbgradersMetadata() {
        List<Cell.Code> cells = notebook(Language.EN, Generator.Variant.LEARNER).codeCells();

        assertThat(cells.getFirst().metadata().toString())
                .isEqualTo(
                        "{\"nbgrader\":{\"grade\":false,\"grade_id\":\"header-length\",\"locked\":false,"
                                + "\"schema_version\":3,\"solution\":true,\"task\":false}}");
        assertThat(cells.getLast().metadata().toString())
                .isEqualTo(
                        "{\"nbgrader\":{\"grade\":true,\"grade_id\":\"header-length-check\",\"locked\":true,"
                                + "\"schema_version\":3,\"solution\":false,\"task\":false,\"points\":10}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "Loose text. | 9: text stands outside of a block; put it into `::: en {#id}`",
                "'::: en {#a}\nHello.' | 9: this block of prose is never closed with `:::`",
                "'::: en {#a}\nHello.\n:::' | 11: the block `a` has no `::: ko` part",
                "'::: en {#a}\nHello.\n::: ko\n:::' | 11: the Korean of this block is empty",
                "'::: en\nHello.\n::: ko\n네.\n:::' | 9: this block needs an id of small letters,"
                        + " digits and dashes: {#id}",
                "'::: ko {#a}\n네.\n:::' | 9: a block of prose starts with English, `::: en {#id}`",
                "'```java {#a}\n1' | 9: this code fence is never closed with ```",
                "'```python {#a}\n```' | 9: a cell`s fence says `java`, not `python`",
                "'```java {#a colour=red}\n```' | 9: `colour=red` means nothing on this fence",
                "'```java {#a points=ten}\n```' | 9: points is `ten`, not a number",
                "'```java {#title}\n```' | 9: the id `title` is already taken",
                "'```java {#a}\n```\n```java {#a}\n```' | 11: the id `a` is already taken",
                "'```java {#a}\n// en: only\n1\n```' | 10: `// en: only` has no `// ko` line beside it",
                "'```java {#a}\n1\n// ko: 만\n```' | 11: `// ko: 만` has no `// en` line before beside"
                        + " it",
                "'```java {#a}\n// BEGIN SOLUTION\n```' | 10: this solution has no `// END SOLUTION`",
                "'```java {#a}\n// END SOLUTION\n```' | 10: a solution ends that never began",
            })
    void saysWhichLineOfTheSourceIsWrong(String body, String sentence) {
        assertThatThrownBy(() -> parse(FRONT + body))
                .isInstanceOf(NotebookException.class)
                .hasMessage("source/01-bytes.md:" + sentence.replace("cell`s", "cell's"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title.ko: 바이트 |              | 7: title.ko is missing",
                "minutes: 40     | minutes: long | 4: minutes is `long`, not a number",
                "minutes: 40     | mintes: 40    | 4: `mintes: 40` is none of title.en, title.ko,"
                        + " minutes, needs.en, needs.ko, layers",
                "internet, link  | physical      | 7: `physical` is not a layer: application,"
                        + " transport, internet or link",
            })
    void saysWhatIsWrongWithTheTitle(
            String from, @org.jspecify.annotations.Nullable String to, String sentence) {
        String broken = to == null ? FRONT.replace(from + "\n", "") : FRONT.replace(from, to);

        assertThatThrownBy(() -> parse(broken))
                .isInstanceOf(NotebookException.class)
                .hasMessage("source/01-bytes.md:" + sentence);
    }

    @Test
    void saysWhenTheFileIsNotNamedLikeAChapter() {
        assertThatThrownBy(() -> ChapterParser.parse("source/notes.md", "notes", FRONT))
                .hasMessageContaining("is not named like a chapter");
    }
}
