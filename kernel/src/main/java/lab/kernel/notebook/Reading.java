package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lab.view.Language;

/// A notebook that was run with its solutions, for somebody who only reads: exercises as learners
/// get them, and below a check what it says of a right answer.
final class Reading {
    private static final Bilingual SOLVED =
            new Bilingual("*What the check says of a right answer:*", "*맞게 풀었을 때 검사가 보여 주는 결과:*");

    private Reading() {}

    static Notebook of(Notebook ran) {
        return new Notebook(
                ran.cells().stream()
                        .map(cell ->
                                cell instanceof Cell.Code code ? cell(code, ran.language()) : cell)
                        .toList(),
                ran.metadata());
    }

    private static Cell.Code cell(Cell.Code cell, Language language) {
        if (Solutions.in(cell.source())) {
            return Cell.Code.of(
                    cell.id(), Solutions.stubbed(cell.source(), language), cell.metadata());
        }
        if (!cell.metadata().flag("nbgrader", "grade")) return cell;
        List<CellOutput> outputs = isRight(cell) ? verdict(cell, language) : List.of();
        return new Cell.Code(
                cell.id(), cell.source(), cell.metadata(), OptionalInt.empty(), outputs);
    }

    /// Where the questions are a learner's own, the reference answers are not right.
    private static boolean isRight(Cell.Code cell) {
        String points = Integer.toString((int) cell.metadata().number("nbgrader", "points"));
        return cell.outputs().stream()
                .anyMatch(output ->
                        output instanceof CellOutput.ExecuteResult result
                                && points.equals(result.forms().data().get("text/plain")));
    }

    private static List<CellOutput> verdict(Cell.Code cell, Language language) {
        var outputs = new ArrayList<CellOutput>();
        outputs.add(
                new CellOutput.DisplayData(
                        new CellOutput.Forms(
                                new LinkedHashMap<>(Map.of("text/markdown", SOLVED.in(language)))),
                        Metadata.EMPTY));
        for (CellOutput output : cell.outputs()) {
            if (!(output instanceof CellOutput.ExecuteResult)) outputs.add(output);
        }
        return outputs;
    }
}
