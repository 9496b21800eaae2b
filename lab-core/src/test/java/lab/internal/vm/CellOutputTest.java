package lab.internal.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellOutputTest {
    private final List<Message> sent = new ArrayList<>();
    private final CellOutput output = new CellOutput(sent::add);
    private final PrintStream out = output.stream(false);
    private final PrintStream err = output.stream(true);

    private static Message printed(String text) {
        return new Message.Printed(Cells.NONE, false, text);
    }

    @Test
    void theLineThatIsNotEndedIsThePrompt() {
        out.print("two\nlines\n이름? ");
        assertThat(output.takePrompt()).isEqualTo("이름? ");
        assertThat(sent).containsExactly(printed("two\nlines\n"));

        assertThat(output.takePrompt()).isEmpty();
        output.flush();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsNoPromptIsSentBeforeTheQuestion() {
        out.print("ended\n");
        assertThat(output.takePrompt()).isEmpty();
        out.print("to be ");
        err.print("bad ");
        assertThat(output.takePrompt()).isEmpty();
        assertThat(sent)
                .containsExactly(
                        printed("ended\n"),
                        printed("to be "),
                        new Message.Printed(Cells.NONE, true, "bad "));
    }

    @Test
    void aPromptThatNobodyAnswersIsPrinted() throws Exception {
        var input = new CellInput(_ -> {}, output);
        input.answer(new Message.Line(1, null));
        out.print("Name? ");
        assertThat(input.read()).isEqualTo(-1);
        output.flush();
        assertThat(sent).containsExactly(printed("Name? "));
    }

    @Test
    void aQuestionCarriesThePromptBehindWhatWasPrinted() throws Exception {
        var input = new CellInput(sent::add, output);
        input.answer(new Message.Line(1, "kim"));
        out.print("Two.\nName? ");
        assertThat(input.read()).isEqualTo('k');
        assertThat(sent)
                .containsExactly(printed("Two.\n"), new Message.ReadLine(1, "Name? ", false));
    }

    @Test
    void whoPrintsForNoCellMayStartThreads() throws InterruptedException {
        out.print("a line");
        var started = Thread.ofPlatform().start(() -> out.println(" of two"));
        started.join();
        output.flush();
        assertThat(sent).containsExactly(printed("a line of two\n"));
    }
}
