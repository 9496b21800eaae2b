package workbook.ch12.retrieval;

import java.util.List;
import java.util.Map;
import lab.check.Exercise;

/// Forty short questions. {@code %handout assess.retrieval} shows a learner's own.
@Exercise(id = "assess.retrieval", points = 40, en = "Forty questions", ko = "마흔 문제")
public interface Retrieval {
    /// @param id of the question in the bank
    /// @param given the numbers in it, or the order of its choices
    record Question(int number, String id, List<Integer> given) {}

    /// @param asked the questions of the handout
    /// @return answers by number: a number, or the letter of a choice
    Map<Integer, String> answers(List<Question> asked);
}
