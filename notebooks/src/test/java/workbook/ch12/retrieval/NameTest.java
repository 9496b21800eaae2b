package workbook.ch12.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import lab.check.Seed;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;
import lab.view.Language;
import org.junit.jupiter.api.Test;
import workbook.ch12.retrieval.Retrieval.Question;

/// Whose questions are asked.
class NameTest {
    @Test
    void answersCountForTheNameTheyWereDrawnFor() {
        Language.use(Language.EN);
        try (var interpreter = new LabInterpreter(new Session(LabVmCommand.onHost()))) {
            run(interpreter, "%learner Ada Lovelace");
            run(interpreter, answersOf(" ada lovelace"));
            assertThat(run(interpreter, "%check assess.retrieval")).isEqualTo("40");

            run(interpreter, "%learner bob");
            assertThat(Integer.parseInt(run(interpreter, "%check assess.retrieval")))
                    .isLessThan(30);
        }
    }

    /// A cell with one learner's answers.
    private static String answersOf(String learner) {
        List<Question> asked = Sheet.of(Seed.of(learner, "assess.retrieval").random()).questions();
        return """
        record Question(int number, String id, List<Integer> given) {}

        Map<Integer, String> answers(List<Question> asked) {
            var answers = new TreeMap<Integer, String>();
            %s
            return answers;
        }
        """
                .formatted(
                        asked.stream()
                                .map(each ->
                                        "answers.put(%d, \"%s\");"
                                                .formatted(each.number(), Sheet.answer(each)))
                                .collect(Collectors.joining("\n")));
    }

    private static String run(LabInterpreter interpreter, String cell) {
        Outcome outcome = interpreter.run(1, cell, Output.NONE);
        assertThat(outcome).isNotInstanceOf(Outcome.Failed.class);
        return outcome instanceof Outcome.Value(var bundle) ? bundle.text() : "";
    }
}
