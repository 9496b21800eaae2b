package lab.kernel.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lab.kernel.course.Assignment.Part;
import lab.kernel.magic.MagicCell;

/// The instructor's notebook with a learner's solutions in it. Whatever else the learner changed is
/// not run, and is said.
///
/// @param cells in the instructor's order
record Rebuilt(List<Cell> cells, List<Flag> flags) {
    Rebuilt {
        cells = List.copyOf(cells);
        flags = List.copyOf(flags);
    }

    /// @param source Java alone where it is the learner's: a magic works in the trusted process
    /// @param isLearners whether the learner wrote it
    record Cell(Part part, String source, boolean isLearners) {}

    static Rebuilt of(Assignment assignment, HandedIn handedIn) {
        return new Rebuilding(assignment, handedIn).rebuilt();
    }

    private static final class Rebuilding {
        private final Assignment assignment;
        private final HandedIn handedIn;
        private final List<Part> parts;
        private final List<Flag> flags = new ArrayList<>();
        private final Map<String, HandedIn.Written> byGradeId = new LinkedHashMap<>();
        private final Set<HandedIn.Written> taken = new HashSet<>();

        Rebuilding(Assignment assignment, HandedIn handedIn) {
            this.assignment = assignment;
            this.handedIn = handedIn;
            this.parts = assignment.parts(handedIn.language());
        }

        Rebuilt rebuilt() {
            handedIn.unreadable().ifPresent(flags::add);
            var duplicated = new HashSet<String>();
            for (var cell : handedIn.cells()) {
                if (cell.gradeId().isEmpty()) continue;
                var before = byGradeId.put(cell.gradeId(), cell);
                // Of a name of the learner's own, the page would have the learner's own words.
                if (before != null && isAnothers(cell)) duplicated.add(cell.gradeId());
            }
            if (!duplicated.isEmpty())
                odd(
                        "These cells are there more than once, and the last one of each counts:"
                                + " %s.",
                        "다음 셀이 두 번 이상 있습니다. 각각 마지막 셀을 채점합니다: %s.", duplicated);
            var cells = parts.stream().map(this::cell).toList();
            if (handedIn.unreadable().isEmpty()) {
                reportMissing();
                reportOrder();
                reportChanges();
                reportOwnCells();
            }
            return new Rebuilt(cells, flags);
        }

        private Cell cell(Part part) {
            if (!(part instanceof Part.Written written))
                return new Cell(part, part.source(), false);
            var theirs = find(written);
            theirs.ifPresent(taken::add);
            return theirs.map(each -> new Cell(part, javaOf(each.source()), true))
                    .orElseGet(() -> new Cell(part, part.source(), false));
        }

        /// By nbgrader's id; else by the notebook's, which stays when somebody renames it; else by
        /// its first line of Java.
        private Optional<HandedIn.Written> find(Part.Written part) {
            var byId = byGradeId.get(part.id());
            if (byId != null) return Optional.of(byId);
            var head = head(part.source());
            return handedIn.cells().stream()
                    .filter(cell -> !isAnothers(cell))
                    .filter(cell -> cell.id().equals(part.id()))
                    .findFirst()
                    .or(() ->
                            handedIn.cells().stream()
                                    .filter(cell -> !isAnothers(cell) && !head.isEmpty())
                                    .filter(cell -> head(cell.source()).equals(head))
                                    .findFirst());
        }

        private boolean isAnothers(HandedIn.Written cell) {
            return parts.stream().anyMatch(part -> part.id().equals(cell.gradeId()));
        }

        private static String head(String source) {
            return source.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .findFirst()
                    .map(line -> line.replaceAll("\\s+", " "))
                    .filter(line -> line.contains("("))
                    .orElse("");
        }

        private String javaOf(String source) {
            return MagicCell.of(source).java();
        }

        private void reportMissing() {
            var missing = new ArrayList<String>();
            var renamed = new ArrayList<String>();
            for (var part : parts) {
                if (!(part instanceof Part.Written written)) {
                    boolean graded = part instanceof Part.Graded;
                    if (graded && !byGradeId.containsKey(part.id())) missing.add(part.id());
                } else if (find(written).isEmpty()) missing.add(part.id());
                else if (!byGradeId.containsKey(part.id())) renamed.add(part.id());
            }
            if (!missing.isEmpty())
                odd(
                        "These cells are missing; a check that is missing ran all the same: %s.",
                        "다음 셀이 없습니다. 빠진 검사도 실행했습니다: %s.", missing);
            if (!renamed.isEmpty())
                odd(
                        "These cells have lost their id and were found by their content: %s.",
                        "다음 셀은 ID가 없어 내용으로 찾았습니다: %s.", renamed);
        }

        private void reportOrder() {
            var expected = parts.stream().map(Part::id).filter(byGradeId::containsKey).toList();
            var wanted = new HashSet<>(expected);
            // A duplicate stands where its last copy does.
            var found = new ArrayList<String>();
            for (var cell : handedIn.cells()) {
                if (!wanted.contains(cell.gradeId())) continue;
                found.remove(cell.gradeId());
                found.add(cell.gradeId());
            }
            if (!found.equals(expected))
                flags.add(
                        Flag.of(
                                Flag.Kind.ODD,
                                "The cells stand in another order; they ran in the instructor's.",
                                "셀의 순서가 바뀌었습니다. 원래 순서대로 실행했습니다."));
        }

        /// A cell of the instructor's may be of either language's edition.
        private void reportChanges() {
            var changed = new ArrayList<String>();
            var metadata = new ArrayList<String>();
            for (var part : parts) {
                var cell = byGradeId.get(part.id());
                if (cell == null) continue;
                double points = part.points();
                boolean solution = part instanceof Part.Written;
                boolean graded = part instanceof Part.Graded || points > 0;
                var says = Set.of(cell.flags().split(" "));
                if (cell.points() != points
                        || says.contains("solution") != solution
                        || says.contains("grade") != graded) metadata.add(part.id());
                if (part instanceof Part.Graded && !isAnEdition(part.id(), cell.source()))
                    changed.add(part.id());
            }
            if (!changed.isEmpty())
                tampered(
                        "These checks were changed; the instructor's ran: %s.",
                        "다음 검사 셀이 수정되었습니다. 원래 검사를 실행했습니다: %s.", changed);
            if (!metadata.isEmpty())
                tampered(
                        "The points or the kind of these cells were changed; the instructor's"
                                + " count: %s.",
                        "다음 셀의 배점이나 종류가 수정되었습니다. 원래 값으로 채점했습니다: %s.", metadata);
        }

        private boolean isAnEdition(String id, String source) {
            return assignment.editions().values().stream()
                    .flatMap(List::stream)
                    .filter(part -> part.id().equals(id))
                    .anyMatch(part ->
                            part instanceof Part.Graded graded && graded.isUnchanged(source));
        }

        private void reportOwnCells() {
            var ids = parts.stream().map(Part::id).collect(Collectors.toSet());
            long own =
                    handedIn.cells().stream()
                            .filter(cell -> !cell.source().isBlank())
                            .filter(cell -> !ids.contains(cell.gradeId()))
                            .filter(cell -> !ids.contains(cell.id()) && !taken.contains(cell))
                            .filter(cell -> !cell.id().equals("language"))
                            .filter(cell -> MagicCell.of(cell.source()).hasJava())
                            .count();
            if (own > 0)
                flags.add(
                        Flag.of(
                                Flag.Kind.ODD,
                                own == 1
                                        ? "1 cell is the learner's own and was not run."
                                        : own + " cells are the learner's own and were not run.",
                                "학습자가 추가한 셀 " + own + "개는 실행하지 않았습니다."));
        }

        private void odd(String en, String ko, Iterable<String> ids) {
            add(Flag.Kind.ODD, en, ko, ids);
        }

        private void tampered(String en, String ko, Iterable<String> ids) {
            add(Flag.Kind.TAMPERING, en, ko, ids);
        }

        private void add(Flag.Kind kind, String en, String ko, Iterable<String> ids) {
            var sorted = new java.util.TreeSet<String>();
            ids.forEach(id -> sorted.add(Page.cut(Names.plain(id), 60)));
            var all = sorted.stream().limit(20).collect(Collectors.joining(", "));
            flags.add(Flag.of(kind, en.formatted(all), ko.formatted(all)));
        }
    }

    /// The ids that a notebook gives to what it has, by what they are; for tests and for people.
    Map<String, String> sources() {
        var sources = new HashMap<String, String>();
        cells.forEach(cell -> sources.put(cell.part().id(), cell.source()));
        return sources;
    }
}
