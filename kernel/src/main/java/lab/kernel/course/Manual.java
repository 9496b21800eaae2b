package lab.kernel.course;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.kernel.notebook.NotebookException;

/// What a person decided, in a file that no regrade writes to: `learner,cell,points,comment`, where
/// empty points leave those that the checks gave.
///
/// @param decisions by learner and cell
record Manual(Map<Place, Decision> decisions) {
    static final String HEAD = "learner,cell,points,comment";

    Manual {
        decisions = Map.copyOf(decisions);
    }

    /// How the letters of a name are composed makes no difference: file systems and keyboards
    /// differ in it.
    record Place(String learner, String cell) {
        Place {
            learner = Normalizer.normalize(learner, Normalizer.Form.NFC);
        }
    }

    record Decision(Optional<Double> points, String comment) {}

    /// @throws NotebookException naming the line that is wrong
    static Manual read(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, HEAD + "\n");
            return new Manual(Map.of());
        }
        var decisions = new HashMap<Place, Decision>();
        int number = 0;
        for (var row : rows(text(file))) {
            number++;
            boolean isHead = number == 1 && String.join(",", row).strip().equals(HEAD);
            if (isHead || row.stream().allMatch(String::isBlank)) continue;
            if (row.size() < 3)
                throw wrong(file, number, "has fewer than the three fields " + HEAD);
            var points = row.get(2).strip();
            try {
                if (!points.isEmpty() && !Double.isFinite(Double.parseDouble(points)))
                    throw new NumberFormatException(points);
                decisions.put(
                        new Place(row.get(0), row.get(1)),
                        new Decision(
                                points.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Double.valueOf(points)),
                                row.size() > 3 ? row.get(3) : ""));
            } catch (NumberFormatException e) {
                throw wrong(file, number, "has the points \"" + points + "\", which is no number");
            }
        }
        return new Manual(decisions);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new NotebookException(
                    "%s: is not UTF-8 text; save it as \"CSV UTF-8\"".formatted(file));
        }
    }

    /// Decisions about what nobody handed in: as a rule a slip of the pen.
    List<Place> unknown(List<Result> results) {
        var known = new HashSet<Place>();
        for (var result : results)
            for (var score : result.scores()) known.add(new Place(result.learner(), score.cell()));
        return decisions.keySet().stream()
                .filter(place -> !known.contains(place))
                .sorted(Comparator.comparing(Place::learner).thenComparing(Place::cell))
                .toList();
    }

    private static NotebookException wrong(Path file, int row, String what) {
        return new NotebookException("%s: row %d %s".formatted(file, row, what));
    }

    /// The rows of a CSV file (RFC 4180).
    static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') field.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else quoted = false;
            } else if (c == '"') quoted = true;
            else if (c == ',') end(row, field);
            else if (c == '\n') {
                end(row, field);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r' && c != '\ufeff') field.append(c);
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            end(row, field);
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static void end(List<String> row, StringBuilder field) {
        row.add(field.toString());
        field.setLength(0);
    }

    Optional<Decision> of(String learner, String cell) {
        return Optional.ofNullable(decisions.get(new Place(learner, cell)));
    }

    /// What a cell is worth after all.
    double points(Result result, Result.Score score) {
        return of(result.learner(), score.cell())
                .flatMap(Decision::points)
                .map(points -> Math.clamp(points, 0, score.max()))
                .orElse(score.points());
    }

    double points(Result result) {
        return result.scores().stream().mapToDouble(score -> points(result, score)).sum();
    }
}
