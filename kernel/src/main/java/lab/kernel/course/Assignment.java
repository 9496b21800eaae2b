package lab.kernel.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.check.Text;
import lab.kernel.magic.MagicCell;
import lab.kernel.notebook.Cell;
import lab.kernel.notebook.HiddenTests;
import lab.kernel.notebook.Notebook;
import lab.kernel.notebook.NotebookException;
import lab.kernel.notebook.Workbook;
import lab.view.Language;

/// What learners were asked to do, as the instructor's source has it. All editions have the same
/// cells.
///
/// @param name of the notebook, without its ending
/// @param title for pages
/// @param editions the code cells, by the language that their words are in
/// @param files what cells may read, by the paths that they see in a jail
/// @param folder that the cells run in, outside of a jail
record Assignment(
        String name,
        Text title,
        Map<Language, List<Part>> editions,
        SequencedMap<Path, Path> files,
        Path folder) {
    static final String ENDING = ".ipynb";

    /// Where cells run in a jail.
    static final Path HOME = Jail.HOME.resolve("notebooks");

    private static final Pattern CHECK = Pattern.compile("check\\s+(\\S+)\\s*");

    /// A line that nbgrader's `generate_assignment` replaces.
    private static final Pattern AUTOTEST = Pattern.compile("(?m)^\\s*//.*\\bAUTOTEST\\b");

    /// A code cell of the instructor's.
    sealed interface Part {
        String id();

        /// As it is handed out.
        String source();

        /// What it is worth, at most.
        double points();

        /// Runs, and is nobody's to change.
        record Given(String id, String source) implements Part {
            @Override
            public double points() {
                return 0;
            }
        }

        /// The learner's to write.
        ///
        /// @param points that a person gives for it; 0 where its checks do
        record Written(String id, String source, double points) implements Part {}

        /// Worth points.
        ///
        /// @param source with its hidden tests
        /// @param exercise that it checks; empty where it has test code, which the learner's VM
        ///   runs
        record Graded(String id, String source, double points, Optional<String> exercise)
                implements Part {
            boolean hasHiddenTests() {
                return HiddenTests.in(source);
            }

            /// Whether a learner's copy of it is as it was handed out, or as it was written.
            boolean isUnchanged(String theirs) {
                return lines(theirs).equals(lines(source))
                        || lines(theirs).equals(lines(HiddenTests.without(source)));
            }

            /// An editor may write the ends of lines as its system does.
            private static List<String> lines(String source) {
                return source.strip().lines().toList();
            }
        }
    }

    /// @throws NotebookException in words, where there is none of this name
    static Assignment find(String given, Path workbook) {
        try {
            var file = Path.of(given);
            if (given.endsWith(ENDING) && Files.isRegularFile(file)) return of(file);
            if (Files.isDirectory(file)) return of(only(file));
            var name = given.endsWith(ENDING) ? given.substring(0, given.length() - 6) : given;
            var chapter = new Workbook(workbook).solved(name);
            if (chapter.isEmpty())
                throw new NotebookException(
                        "%s: there is no such notebook, nor a chapter of this name; the chapters are %s"
                                .formatted(
                                        given, String.join(", ", new Workbook(workbook).names())));
            return ofChapter(name, chapter, workbook);
        } catch (IOException e) {
            throw new NotebookException("%s: cannot be read (%s)".formatted(given, e));
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var notebooks = files.filter(each -> each.toString().endsWith(ENDING)).toList();
            if (notebooks.size() == 1) return notebooks.getFirst();
            throw new NotebookException(
                    "%s: has %d notebooks; name the one to grade"
                            .formatted(folder, notebooks.size()));
        }
    }

    private static Assignment ofChapter(
            String name, Map<Language, Notebook> chapter, Path workbook) {
        var editions = new EnumMap<Language, List<Part>>(Language.class);
        var files = new LinkedHashMap<Path, Path>();
        chapter.forEach((language, notebook) -> editions.put(language, parts(notebook)));
        var captures = workbook.resolve("captures").toAbsolutePath();
        if (Files.isDirectory(captures)) {
            files.put(Jail.HOME.resolve("captures"), captures);
            // Where nbgrader's edition of the chapter has them.
            files.put(HOME.resolve("captures"), captures);
        }
        var title =
                new Text(
                        title(chapter.get(Language.EN), name),
                        title(chapter.get(Language.KO), name));
        return new Assignment(name, title, editions, files, workbook.resolve("en"));
    }

    private static Assignment of(Path file) throws IOException {
        var notebook = Notebook.read(file);
        var last = file.getFileName().toString();
        var name = last.substring(0, last.length() - ENDING.length());
        var folder = file.toAbsolutePath().resolveSibling("");
        var files = new LinkedHashMap<Path, Path>();
        try (Stream<Path> beside = Files.list(folder)) {
            beside.filter(each -> !each.toString().endsWith(ENDING))
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(each -> files.put(HOME.resolve(each.getFileName()), each));
        }
        var title = title(notebook, name);
        return new Assignment(
                name,
                new Text(title, title),
                Map.of(notebook.language(), parts(notebook)),
                files,
                folder);
    }

    private static String title(@org.jspecify.annotations.Nullable Notebook notebook, String name) {
        return notebook == null ? name : notebook.metadata().text("title").orElse(name);
    }

    private static List<Part> parts(Notebook source) {
        var parts = new ArrayList<Part>();
        for (var cell : source.handedOut().cells()) {
            if (cell instanceof Cell.Code code && !code.source().isBlank()) parts.add(part(code));
        }
        return parts;
    }

    private static Part part(Cell.Code cell) {
        var meta = cell.metadata();
        var id = meta.text("nbgrader", "grade_id").orElse(cell.id());
        try {
            HiddenTests.without(cell.source());
        } catch (NotebookException e) {
            throw new NotebookException("cell " + id + ": " + e.getMessage());
        }
        double points = meta.number("nbgrader", "points");
        boolean graded = meta.flag("nbgrader", "grade");
        if (meta.flag("nbgrader", "solution"))
            return new Part.Written(id, cell.source(), graded ? points : 0);
        if (graded && AUTOTEST.matcher(cell.source()).find())
            throw new NotebookException(
                    "cell %s: nbgrader has to make tests of its AUTOTEST lines first; grade the notebook in release/"
                            .formatted(id));
        return graded
                ? new Part.Graded(id, cell.source(), points, exercise(cell.source()))
                : new Part.Given(id, cell.source());
    }

    private static Optional<String> exercise(String source) {
        return MagicCell.of(source).magics().stream()
                .map(line -> CHECK.matcher(line.text()))
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /// The cells in this language, or in the one there is.
    List<Part> parts(Language language) {
        var edition = editions.get(language);
        return edition == null ? editions.values().iterator().next() : edition;
    }

    double points() {
        return parts(Language.EN).stream().mapToDouble(Part::points).sum();
    }

    /// All that a result depends on besides the submission and the checks.
    byte[] fingerprint() {
        return (name + editions).getBytes(StandardCharsets.UTF_8);
    }
}
