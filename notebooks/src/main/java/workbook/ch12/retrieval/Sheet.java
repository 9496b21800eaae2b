package workbook.ch12.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import workbook.ch12.retrieval.Retrieval.Question;

/// A learner's forty questions, some of each sort.
record Sheet(List<Question> questions) {
    static final int LENGTH = 40;

    Sheet {
        questions = List.copyOf(questions);
    }

    static Sheet of(Random random) {
        var drawn = new ArrayList<Kind>();
        drawn.addAll(some(10, FieldKinds.all(), random));
        drawn.addAll(some(14, ComputedKinds.all(), random));
        drawn.addAll(some(16, ChoiceKinds.all(), random));
        Collections.shuffle(drawn, random);
        var questions = new ArrayList<Question>();
        for (Kind kind : drawn) {
            questions.add(new Question(questions.size() + 1, kind.id(), kind.draw().apply(random)));
        }
        return new Sheet(questions);
    }

    private static List<Kind> some(int count, List<Kind> kinds, Random random) {
        var all = new ArrayList<>(kinds);
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }

    /// Every question there is.
    static List<Kind> bank() {
        return Stream.of(FieldKinds.all(), ComputedKinds.all(), ChoiceKinds.all())
                .flatMap(List::stream)
                .toList();
    }

    static Kind kind(Question question) {
        return bank().stream()
                .filter(kind -> kind.id().equals(question.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question " + question.id()));
    }

    static String answer(Question question) {
        return kind(question).answer().apply(question.given());
    }
}
