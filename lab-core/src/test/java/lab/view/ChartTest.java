package lab.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static String spec(Chart chart) {
        return chart.display().data().getOrDefault("application/vnd.vegalite.v5+json", "");
    }

    @Test
    void writesWhatVegaLiteReads() {
        var chart = Chart.line(1, 2.5).title("Round \"trips\"").x("packet").y("ms");
        assertThat(spec(chart))
                .startsWith(
                        "{\"$schema\":\"https://vega.github.io/schema/vega-lite/v5.json\",\"background\":\"transparent\",\"config\":{")
                .contains("\"labelColor\":\"#767676\"", "\"mark\":{\"color\":\"#2a8ccb\"}")
                .endsWith(
                        "},"
                                + "\"title\":\"Round \\\"trips\\\"\",\"description\":\"Round \\\"trips\\\". Across: packet; upwards: ms. 2 values from 1 to 2.5.\",\"width\":480,\"height\":260,"
                                + "\"data\":{\"values\":[{\"x\":0,\"y\":1},{\"x\":1,\"y\":2.5}]},"
                                + "\"mark\":{\"type\":\"line\",\"tooltip\":true},"
                                + "\"encoding\":{\"x\":{\"field\":\"x\",\"type\":\"quantitative\",\"title\":\"packet\"},"
                                + "\"y\":{\"field\":\"y\",\"type\":\"quantitative\",\"title\":\"ms\"}}}");
    }

    @Test
    void anAxisWithoutANameHasNoTitle() {
        assertThat(spec(Chart.line(1, 2)))
                .contains(
                        "\"x\":{\"field\":\"x\",\"type\":\"quantitative\",\"title\":null}",
                        "\"y\":{\"field\":\"y\",\"type\":\"quantitative\",\"title\":null}");
        assertThat(Chart.line(1, 2).display().text()).contains("x");
    }

    @Test
    void namesSeveralSeries() {
        var chart =
                Chart.points(List.of(1, 2), List.of(3, 4)).named("a").series("b", List.of(5, 6));
        assertThat(spec(chart)).contains("\"series\":\"a\"", "\"series\":\"b\"", "\"color\":");
        assertThat(chart.display().text()).contains("* a", "o b");
    }

    @Test
    void tellsSeriesApartByMoreThanColour() {
        var chart =
                Chart.points(List.of(1), List.of(3))
                        .named("a")
                        .series("b", List.of(2), List.of(4))
                        .steps("c", List.of(1, 2), List.of(5, 6));
        assertThat(spec(chart))
                .contains(
                        "\"layer\":[",
                        "\"shape\":",
                        "\"strokeDash\":",
                        "\"interpolate\":\"step-after\"");
        assertThatThrownBy(() -> Chart.bar(Map.of("a", 1)).steps("b", List.of(1), List.of(1)))
                .hasMessageContaining("Steps cannot be drawn among bars");
    }

    @Test
    void hasItsValuesAsATableBesideIt() {
        var html =
                Chart.line(1, 2.5)
                        .x("packet")
                        .y("ms")
                        .beside()
                        .orElseThrow()
                        .data()
                        .get(Bundle.HTML);
        assertThat(html)
                .contains("<details", "<caption", "scope=\"col\"", ">packet<", ">2.5<")
                .doesNotContain("more</div>");
        assertThat(Chart.line().beside()).isEmpty();
        assertThat(Chart.line(new double[501]).beside().orElseThrow().data().get(Bundle.HTML))
                .contains("… and 1 more");
        var shown = new ArrayList<String>();
        var before =
                Screen.connect(
                        new Screen.Sink() {
                            @Override
                            public void show(Bundle bundle, String id, boolean update) {
                                shown.add(
                                        (bundle.data().containsKey(Bundle.HTML)
                                                        ? "table "
                                                        : "chart ")
                                                + update);
                            }

                            @Override
                            public void clear(boolean wait) {}
                        });
        try {
            Screen.display(Chart.line(1, 2)).update(Chart.line(3, 4));
            Screen.show(Chart.line(1));
        } finally {
            Screen.connect(before);
        }
        // The value of a cell is shown by whoever runs it.
        assertThat(shown)
                .containsExactly(
                        "chart false", "table false", "chart true", "table true", "table false");
    }

    @Test
    void namesBelowBarsStandUprightWhereTheyFit() {
        assertThat(spec(Chart.bar(Map.of("tcp", 4)))).contains("\"labelAngle\":0");
        var name = "a name with too many letters to stand below a bar";
        assertThat(spec(Chart.bar(Map.of(name, 4)))).doesNotContain("labelAngle");
    }

    @Test
    void drawsBarsInTheMapsOrder() {
        var heights = new LinkedHashMap<String, Integer>();
        heights.put("tcp", 4);
        heights.put("udp", 2);
        var chart = Chart.bar(heights).title("Frames");
        assertThat(spec(chart))
                .contains("\"sort\":null", "{\"x\":\"tcp\",\"y\":4},{\"x\":\"udp\",\"y\":2}");
        assertThat(chart.display().text().lines())
                .contains(
                        "Frames", "tcp |" + "#".repeat(40) + " 4", "udp |" + "#".repeat(20) + " 2");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(VegaLite.string("a\"\\\n\u0001\u2028\ud800b"))
                .isEqualTo("\"a\\\"\\\\\\u000a\\u0001\\u2028\\ud800b\"");
        assertThat(VegaLite.string("가😀")).isEqualTo("\"가😀\"");
        assertThat(spec(Chart.line(Double.NaN, 1e-9, 1e300)))
                .contains("\"y\":null", "\"y\":0.000000001", "E+300");
    }

    @Test
    void showsAGridWithItsRangeAsText() {
        var text = Chart.line(0, 5, 10).y("ms").display().text();
        assertThat(text.lines().toList())
                .hasSize(15)
                .satisfies(lines -> {
                    assertThat(lines.get(1)).startsWith("10 |").endsWith("*");
                    assertThat(lines.get(12)).isEqualTo(" 0 |*");
                });
        assertThat(Chart.line().display().text()).contains("No values");
        assertThat(Chart.line(3, 3).display().text()).contains("*");
        assertThat(Chart.line(-Double.MAX_VALUE, Double.MAX_VALUE).display().text()).contains("*");
    }

    @Test
    void wantsAsManyXAsY() {
        assertThatThrownBy(() -> Chart.line(List.of(1), List.of(1, 2)))
                .hasMessageContaining("1 values for x and 2 for y");
    }
}
