package lab.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    record Host(String name, int port) {}

    record Rude(int n) {
        public int n() {
            throw new IllegalStateException("no");
        }

        @Override
        public String toString() {
            return "Rude[…]";
        }
    }

    record Node(String name, List<Object> next) {}

    private static String text(Object value) {
        return Screen.bundleOf(value).text();
    }

    private static String html(Object value) {
        return Screen.bundleOf(value).data().getOrDefault(Bundle.HTML, "");
    }

    @AfterEach
    void speakEnglish() {
        Language.use(Language.EN);
    }

    static List<Object> plain() {
        return List.of(
                1,
                2.5,
                true,
                'c',
                "text",
                Language.EN,
                List.of(1, 2),
                List.of(),
                Map.of(),
                new int[] {1});
    }

    @ParameterizedTest
    @MethodSource("plain")
    void leavesAPlainValueAsItIs(Object value) {
        assertThat(Screen.bundleOf(value).data()).containsOnlyKeys(Bundle.TEXT);
        if (!value.getClass().isArray()) assertThat(text(value)).isEqualTo(value.toString());
    }

    @Test
    void showsARecordsComponentsAsRows() {
        assertThat(text(new Host("a", 80))).isEqualTo("Host\nField  Value\nname   a\nport   80");
        assertThat(html(new Host("<b>", 80)))
                .contains(
                        "<caption",
                        ">Host</caption>",
                        "scope=\"col\"",
                        "scope=\"row\"",
                        "&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void showsRecordsOfOneKindWithAColumnForEachComponent() {
        var hosts = List.of(new Host("alpha", 80), new Host("가", 8080));
        assertThat(text(hosts).lines().skip(1))
                .containsExactly("   name   port", "0  alpha  80", "1  가     8080");
        assertThat(text(hosts.toArray(Host[]::new)).lines().skip(1)).hasSize(3);
        assertThat(text(hosts.stream())).contains("alpha").contains("can be read once");
    }

    @Test
    void showsMapsRowsAndEntries() {
        var map = new LinkedHashMap<String, Object>();
        map.put("one", 1);
        map.put("many", List.of(1, 2));
        assertThat(text(map).lines().skip(1))
                .containsExactly("Key   Value", "one   1", "many  [1, 2]");
        assertThat(text(List.of(map, Map.of("two", 2))).lines().skip(1))
                .containsExactly("   one  many    two", "0  1    [1, 2]", "1               2");
        assertThat(text(new int[][] {{1, 2}, {3}}).lines().skip(1))
                .containsExactly("   0  1", "0  1  2", "1  3");
    }

    @Test
    void saysHowManyMoreThereAre() {
        var hosts = IntStream.range(0, 250).mapToObj(i -> new Host("h" + i, i)).toList();
        assertThat(text(hosts)).contains("h99").doesNotContain("h100").endsWith("… and 150 more");
        assertThat(html(hosts)).contains("… and 150 more");
        assertThat(text(Collections.nCopies(1500, 7))).endsWith(", … and 500 more]");
        assertThat(text(new int[2][30])).contains("… and 11 columns more");
    }

    @Test
    void doesNotWaitForTheEndOfAnEndlessStream() {
        assertThat(text(Stream.iterate(1, n -> n + 1).map(n -> new Host("h" + n, n))))
                .contains("h100")
                .doesNotContain("h101")
                .contains("… and more.");
        assertThat(text(Stream.of(1).flatMap(one -> Stream.generate(() -> one))))
                .contains("… and more.");
        assertThat(text(IntStream.iterate(0, n -> n + 1))).contains("… and more.");
    }

    @Test
    void survivesWhatThrowsAndWhatContainsItself() {
        assertThat(text(new Rude(1))).contains("‹threw IllegalStateException›");
        var self = new ArrayList<Object>();
        self.add(self);
        self.add(new Host("a", 1));
        assertThat(text(self)).contains("Host[name=a, port=1]").contains("…");
        var node = new Node("n", new ArrayList<>());
        node.next().add(List.of(node.next()));
        assertThat(text(node)).contains("n").contains("…");
        var angry =
                new Object() {
                    @Override
                    public String toString() {
                        throw new AssertionError("no");
                    }
                };
        assertThat(text(List.of(List.of(angry)))).contains("toString threw AssertionError");
    }

    @Test
    void cutsLongTextsAndKeepsEachRowOnOneLine() {
        assertThat(text(List.of(new Host("x".repeat(100_000), 1))).length()).isLessThan(600);
        assertThat(text(new Host("a\nb", 1))).contains("a\\nb");
        assertThat(text(List.of("x".repeat(3_000_000))).length()).isLessThan(1_000_100);
    }

    @Test
    void showsBytesAsAShortDump() {
        assertThat(text(new byte[] {0x45, 0, 0x41}).lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("byte[3]"),
                        second -> assertThat(second).startsWith("0000  45 00 41").endsWith("E·A"));
        assertThat(text(new byte[1000]))
                .contains("00f0")
                .doesNotContain("0100")
                .endsWith("… and 744 bytes more");
    }

    @Test
    void showsAnImageAsPng() {
        var bundle = Screen.bundleOf(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        assertThat(bundle.text()).isEqualTo("image, 3 × 2");
        var png = Base64.getDecoder().decode(bundle.data().getOrDefault("image/png", ""));
        assertThat(new String(png, 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
    }

    @Test
    void makesATableOfAnythingThatHasParts() {
        assertThat(Table.of(List.of(1, 2)).display().text()).contains("0  1").contains("1  2");
        assertThatThrownBy(() -> Table.of(5)).hasMessageContaining("Integer has no parts");
        Language.use(Language.KO);
        assertThat(text(new Host("a", 80))).contains("필드").contains("값");
    }

    @Test
    void callsTheJdksOwnClassesWhatTheyAre() {
        assertThat(Brief.nameOf(List.of(1).getClass())).isEqualTo("List");
        assertThat(Brief.nameOf(Map.of(1, 2).getClass())).isEqualTo("Map");
        assertThat(Brief.nameOf(Set.of(1, 2, 3).getClass())).isEqualTo("Set");
        assertThat(Brief.nameOf(ArrayList.class)).isEqualTo("ArrayList");
    }

    @Test
    void keepsToHtmlThatAnUntrustedNotebookMayShow() {
        assertThat(html(List.of(new Host("a", 1))))
                .doesNotContain("<style", "<script", "<svg", "var(--", "role=", "aria-")
                .doesNotContainPattern("color:(?!#)");
    }
}
