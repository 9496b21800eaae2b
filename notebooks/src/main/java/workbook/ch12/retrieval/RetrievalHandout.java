package workbook.ch12.retrieval;

import java.util.List;
import java.util.Random;
import lab.check.Handout;
import lab.check.Text;
import lab.view.Bundle;
import lab.view.Language;
import workbook.ch12.retrieval.Retrieval.Question;

/// The questions, as a list.
final class RetrievalHandout implements Handout {
    @Override
    public Bundle show(Random random, Language language) {
        var text = new StringBuilder();
        var html = new StringBuilder("<ol>");
        for (Question question : Sheet.of(random).questions()) {
            Kind kind = Sheet.kind(question);
            String asked = kind.question().apply(question.given()).in(language);
            text.append("%2d. %s%n".formatted(question.number(), asked));
            html.append("<li style=\"margin:0 0 6px 0\">").append(escape(asked));
            String choices = choices(kind.choices(), question.given(), language);
            if (!choices.isEmpty()) {
                text.append("    ").append(choices).append('\n');
                html.append("<br>").append(escape(choices).replace("   ", "&emsp; "));
            }
            html.append("</li>");
        }
        return Bundle.html(text.toString(), html.append("</ol>").toString());
    }

    private static String choices(List<Text> choices, List<Integer> order, Language language) {
        var line = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            line.append(i == 0 ? "" : "   ").append((char) ('a' + i)).append(") ");
            line.append(choices.get(order.get(i)).in(language));
        }
        return line.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
