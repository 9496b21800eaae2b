package lab.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whether colour-blind people can tell apart what {@link Hue} colours.
class ColourBlindTest {
    /// What eyes without one kind of cones make of linear red, green and blue, by rows (Viénot,
    /// Brettel and Mollon 1999; for the blue cones the approximation of Machado et al. 2009).
    private static final double[][] NO_RED = {{0.11, 0.89, 0}, {0.11, 0.89, 0}, {0.004, -0.004, 1}};

    private static final double[][] NO_GREEN = {{0.29, 0.71, 0}, {0.29, 0.71, 0}, {-0.02, 0.02, 1}};
    private static final double[][] NO_BLUE = {
        {1.256, -0.077, -0.179}, {-0.078, 0.931, 0.148}, {0.005, 0.691, 0.304}
    };
    private static final double[][] ALL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static double[] linear(String hex) {
        return IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double[] seen(String hex, double[][] eye) {
        var rgb = linear(hex);
        return IntStream.range(0, 3)
                .mapToDouble(i -> eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2])
                .map(c -> Math.clamp(c, 0, 1))
                .toArray();
    }

    /// The distance of two colours in CIELAB (ΔE of 1976); 2.3 is just noticeable side by side.
    private static double distance(double[] one, double[] other) {
        var a = lab(one);
        var b = lab(other);
        return Math.sqrt(
                IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }

    private static double[] lab(double... rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    @Test
    void everyEyeTellsAnyTwoKindsOfLayersApart() {
        for (var eye : List.of(ALL, NO_RED, NO_GREEN, NO_BLUE)) {
            for (Hue one : Hue.values()) {
                for (Hue other : Hue.values()) {
                    if (one == other) continue;
                    assertThat(distance(seen(one.strong, eye), seen(other.strong, eye)))
                            .as("%s and %s", one, other)
                            .isGreaterThan(10);
                }
            }
        }
    }

    @Test
    void everyEyeTellsTheSidesOfAnExchangeAndTheSeriesOfAChartApart() {
        for (var eye : List.of(ALL, NO_RED, NO_GREEN, NO_BLUE)) {
            for (Hue other : List.of(Hue.APPLICATION, Hue.WRONG)) {
                assertThat(distance(seen(Hue.INTERNET.line, eye), seen(other.line, eye)))
                        .as("%s", other)
                        .isGreaterThan(10);
            }
        }
    }
}
