package workbook.ch12.retrieval;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "none-answered",
            en =
                    "No question has an answer yet. Run the handout, and put the "
                            + "answers in by number.",
            ko = "아직 답이 없습니다. 문제지를 실행하고 번호별로 답을 넣으십시오.")
    static final class NoneAnswered implements Retrieval {
        @Override
        public Map<Integer, String> answers(List<Question> asked) {
            return Map.of();
        }
    }

    @Mistake(
            id = "always-a",
            en =
                    "You answered a everywhere. Some questions ask for a number, "
                            + "and the right choice has another place each time.",
            ko = "모두 a라고 답했습니다. 수를 묻는 문제도 있고, 맞는 보기의 자리는 매번 다릅니다.")
    static final class AlwaysA implements Retrieval {
        @Override
        public Map<Integer, String> answers(List<Question> asked) {
            return asked.stream().collect(Collectors.toMap(Question::number, _ -> "a"));
        }
    }

    @Mistake(
            id = "numbered-only",
            en =
                    "Question marks are still in place of the answers. Replace "
                            + "each by a number or a letter.",
            ko = "답의 자리에 아직 물음표가 있습니다. 물음표를 수나 글자로 바꾸십시오.")
    static final class NumberedOnly implements Retrieval {
        @Override
        public Map<Integer, String> answers(List<Question> asked) {
            return asked.stream().collect(Collectors.toMap(Question::number, _ -> "?"));
        }
    }
}
