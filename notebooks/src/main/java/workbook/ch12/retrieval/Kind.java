package workbook.ch12.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import lab.check.Text;

/// A question of the bank, before its numbers are drawn or its choices are put in order.
///
/// @param choices none where a number is asked for; in the order of {@code given} where there are
///   some
/// @param answer derived from what is given
record Kind(
        String id,
        Function<Random, List<Integer>> draw,
        Function<List<Integer>, Text> question,
        List<Text> choices,
        Function<List<Integer>, String> answer) {
    private static final String LETTERS = "abcd";

    Kind {
        choices = List.copyOf(choices);
    }

    /// One whose answer is the same for everybody.
    static Kind fixed(String id, Text question, long answer) {
        return new Kind(id, _ -> List.of(), _ -> question, List.of(), _ -> Long.toString(answer));
    }

    /// One with numbers, each from 0 up to but without its bound.
    static Kind computed(
            String id,
            List<Integer> bounds,
            Function<List<Integer>, Text> question,
            Function<List<Integer>, Long> answer) {
        return new Kind(
                id,
                random -> bounds.stream().map(random::nextInt).toList(),
                question,
                List.of(),
                given -> Long.toString(answer.apply(given)));
    }

    /// One with choices, the first of which is right. The learner's code gets to know the order, so
    /// that it must not tell which was the first: they are put in another order here.
    static Kind choice(String id, Text question, List<Text> rightFirst) {
        List<Text> choices =
                rightFirst.stream()
                        .sorted(Comparator.comparingInt(choice -> (id + choice.en()).hashCode()))
                        .toList();
        int right = choices.indexOf(rightFirst.getFirst());
        return new Kind(
                id,
                random -> shuffled(choices.size(), random),
                _ -> question,
                choices,
                given -> String.valueOf(LETTERS.charAt(given.indexOf(right))));
    }

    private static List<Integer> shuffled(int size, Random random) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) order.add(i);
        Collections.shuffle(order, random);
        return order;
    }
}
