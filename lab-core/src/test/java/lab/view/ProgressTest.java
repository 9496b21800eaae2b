package lab.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Map<String, String> screen = new LinkedHashMap<>();
    private int sent;
    private final Screen.Sink before =
            Screen.connect(
                    new Screen.Sink() {
                        @Override
                        public synchronized void show(Bundle bundle, String id, boolean update) {
                            assertThat(screen.containsKey(id)).isEqualTo(update);
                            assertThat(bundle.data()).containsKey(Bundle.HTML);
                            screen.put(id, bundle.text());
                            sent++;
                        }

                        @Override
                        public void clear(boolean wait) {}
                    });

    @AfterEach
    void stopWatching() {
        Screen.connect(before);
        Language.use(Language.EN);
    }

    private String shown() {
        assertThat(screen).hasSize(1);
        return screen.values().iterator().next();
    }

    @Test
    void goesThroughEveryElementAndEndsFull() {
        var seen = new ArrayList<Integer>();
        for (int each : Progress.over(List.of(1, 2, 3)).named("hosts")) seen.add(each);
        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(shown()).startsWith("hosts [" + "#".repeat(30) + "] 3 of 3 (100 %)");
    }

    @Test
    void sendsFewPicturesOfManySteps() {
        long began = System.nanoTime();
        int sum = 0;
        for (int each : Progress.over(0, 300_000)) sum += each & 1;
        assertThat(sum).isEqualTo(150_000);
        assertThat(shown()).contains("300,000 of 300,000");
        double tenths = (System.nanoTime() - began) / 1e8;
        assertThat(sent).isLessThanOrEqualTo((int) tenths + 3);
    }

    @Test
    void countsAStream() {
        for (var each : Progress.over(Stream.of("a", "b"))) assertThat(each).isNotEmpty();
        assertThat(shown()).startsWith("2, ");
    }

    @Test
    void showsTheStateAtWhichALoopWasLeft() {
        for (int each : Progress.over(0, 10)) if (each == 4) break;
        Screen.showLatest();
        assertThat(shown()).contains("4 of 10 (40 %)").contains("left");
    }

    @Test
    void showsAnEmptyOne() {
        for (var each : Progress.over(List.of())) assertThat(each).isNull();
        assertThat(shown()).contains("0 of 0");
    }

    @Test
    void changesATableInPlace() {
        var table = LiveTable.of("host", "ms");
        for (int i = 0; i < 50; i++) table.add("h" + i, i);
        int row = table.add("last", null);
        table.set(row, 1, 7.5);
        Screen.showLatest();
        assertThat(shown().lines().toList()).hasSize(52).last().isEqualTo("last  7.5");
        assertThat(sent).isLessThan(20);
        assertThatThrownBy(() -> table.add("few")).hasMessageContaining("2 columns");
    }

    @Test
    void speaksKorean() {
        Language.use(Language.KO);
        for (int each : Progress.over(0, 2)) assertThat(each).isNotNegative();
        assertThat(shown()).contains("2 중 2 (100 %)");
    }
}
