package lab.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import lab.view.Chart;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartSvgTest {
    private static String spec(Chart chart) {
        return chart.display().data().getOrDefault("application/vnd.vegalite.v5+json", "");
    }

    private static Element svg(Chart chart) throws Exception {
        var svg = ChartSvg.of(spec(chart)).orElseThrow();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void isDrawnForLightPagesAndDarkOnes() {
        var svg =
                ChartSvg.of(
                                "{\"data\":{\"values\":[{\"x\":0,\"y\":1}]},\"mark\":{\"type\":\"line\"}}")
                        .orElseThrow();
        assertThat(svg)
                .contains("fill=\"currentColor\"", "@media(prefers-color-scheme:dark)")
                .doesNotContain("#767676");
    }

    @Test
    void drawsAPointWhereItsValuesAre() throws Exception {
        var chart =
                Chart.points(List.of(0, 10), List.of(0, 100))
                        .named("sent <b>")
                        .steps("acknowledged", List.of(0, 10), List.of(0, 50))
                        .title("Sequence numbers")
                        .x("ms")
                        .y("bytes");
        var svg = svg(chart);
        assertThat(svg.getTextContent())
                .contains("Sequence numbers", "ms", "bytes", "sent <b>", "acknowledged", "100");
        var paths = svg.getElementsByTagName("path");
        var drawn = new StringBuilder();
        for (int i = 0; i < paths.getLength(); i++)
            drawn.append(((Element) paths.item(i)).getAttribute("d")).append('\n');
        assertThat(drawn.toString())
                .contains("M74.0 288.0m-4")
                .contains("M624.0 34.0m-4")
                .contains("M74.0 288.0H624.0L624.0 161.0");
    }

    @Test
    void drawsABarForEachKey() throws Exception {
        var heights = new LinkedHashMap<String, Integer>(Map.of("TCP", 78));
        heights.put("UDP", 39);
        var bars = svg(Chart.bar(heights)).getElementsByTagName("rect");
        assertThat(bars.getLength()).isEqualTo(2);
        double tall = Double.parseDouble(((Element) bars.item(0)).getAttribute("height"));
        double low = Double.parseDouble(((Element) bars.item(1)).getAttribute("height"));
        assertThat(low).isCloseTo(tall / 2, within(0.1));
    }

    @Test
    void leavesOtherChartsToTheirTable() {
        assertThat(ChartSvg.of("{")).isEmpty();
        assertThat(ChartSvg.of("{\"data\":{\"values\":[{\"a\":1}]},\"mark\":\"bar\"}")).isEmpty();
        assertThat(ChartSvg.of("{\"mark\":\"arc\",\"data\":{\"values\":[{\"x\":1,\"y\":2}]}}"))
                .isEmpty();
    }
}
