package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered from one kernel to the next.
class HistoryTest {
    @TempDir Path folder;

    private History open() {
        return new History(Optional.of(new HistoryFile(folder.resolve("history.jsonl"))));
    }

    private static List<String> lines(
            History history, Request.History.Access access, int session, int last, String pattern) {
        var request = new Request.History(access, session, 1, last, pattern, false, false);
        return history.answer(request).getAsJsonArray("history").asList().stream()
                .map(JsonElement::toString)
                .toList();
    }

    private static List<String> tail(History history) {
        return lines(history, Request.History.Access.TAIL, 0, 100, "*");
    }

    @Test
    void remembersCellsOfEarlierKernels() {
        var first = open();
        first.add(1, "int a = 1;", "");
        first.add(2, "a", "1");
        var second = open();
        second.add(1, "\"안녕\\n\"", "x".repeat(20_000));

        assertThat(tail(second))
                .containsExactly(
                        "[1,1,\"int a = 1;\"]", "[1,2,\"a\"]", "[2,1,\"\\\"안녕\\\\n\\\"\"]");
        assertThat(lines(second, Request.History.Access.RANGE, -1, 9, "*")).hasSize(2);
        assertThat(lines(second, Request.History.Access.RANGE, 1, 2, "*"))
                .containsExactly("[1,1,\"int a = 1;\"]");
        assertThat(lines(second, Request.History.Access.RANGE, 0, 9, "*")).hasSize(1);
        assertThat(lines(second, Request.History.Access.SEARCH, 0, 9, "int*"))
                .containsExactly("[1,1,\"int a = 1;\"]");
        assertThat(tail(open())).hasSize(3);
    }

    @Test
    void passesOverWhatIsBroken() throws IOException {
        open().add(1, "kept", "");
        var file = folder.resolve("history.jsonl");
        for (var rubbish :
                List.of(
                        "[1,2",
                        "\n{}\n[]\n[1,\"x\",2,3]\nnull\n",
                        "\0\0\0",
                        "[9,1,\"cut in the mid"))
            Files.writeString(file, rubbish, StandardOpenOption.APPEND);
        var next = open();
        next.add(1, "after", "");
        assertThat(tail(open()))
                .extracting(line -> line.replaceFirst(".*,", ""))
                .containsExactly("\"kept\"]", "\"after\"]");
    }

    @Test
    void losesNothingOfKernelsThatRunAtOnce() throws Exception {
        var kernels = IntStream.range(0, 4).mapToObj(i -> open()).toList();
        for (int cell = 1; cell <= 25; cell++)
            for (var kernel : kernels) kernel.add(cell, "cell " + cell, "");
        var all = tail(open());
        assertThat(all).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void worksWhereNothingCanBeWritten() throws IOException {
        var blocked = Files.writeString(folder.resolve("file"), "");
        var history = new History(Optional.of(new HistoryFile(blocked.resolve("history.jsonl"))));
        history.add(1, "1 + 1", "2");
        assertThat(tail(history)).containsExactly("[1,1,\"1 + 1\"]");
    }

    @Test
    void rejectsASignatureThatWasHereBefore() {
        var replays = new Replays();
        assertThat(replays.isKnown("a")).isFalse();
        assertThat(replays.isKnown("a")).isTrue();
        for (int i = 0; i < Replays.MOST; i++) replays.isKnown("n" + i);
        assertThat(replays.isKnown("a")).isFalse();
    }
}
