package workbook.ch12.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class FromTheBank implements Retrieval {
        @Override
        public Map<Integer, String> answers(List<Question> asked) {
            return asked.stream().collect(Collectors.toMap(Question::number, Sheet::answer));
        }
    }

    @Solution
    static final class InCapitals implements Retrieval {
        @Override
        public Map<Integer, String> answers(List<Question> asked) {
            var answers = new HashMap<Integer, String>();
            for (Question question : asked) {
                answers.put(
                        question.number(), " " + Sheet.answer(question).toUpperCase(Locale.ROOT));
            }
            return answers;
        }
    }
}
