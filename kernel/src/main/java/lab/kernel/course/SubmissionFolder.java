package lab.kernel.course;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is in a folder of submissions, as nbgrader, a learning platform or a person has put it
/// there: `LEARNER/ASSIGNMENT/NAME.ipynb`, `LEARNER/NAME.ipynb` and `LEARNER.ipynb`.
///
/// @param passedOver sentences about what is there and is nobody's notebook
record SubmissionFolder(List<Submission> submissions, List<String> passedOver) {
    /// How platforms name what they collect: Moodle `NAME_12_assignsubmission_file_`, with the
    /// file's own name behind it where there are no folders; Canvas `name_LATE_1234_5678_FILE`.
    private static final Pattern COLLECTED =
            Pattern.compile(
                    "(.+?)(?:_\\d+_assignsubmission_file(?:_.*)?|(?:_late)?_\\d{4,}_\\d{4,}_.+)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// What a browser calls a second file of one name.
    private static final Pattern COPY = Pattern.compile("(.+?) ?\\(\\d+\\)", Pattern.DOTALL);

    private static final Set<String> ARCHIVES =
            Set.of("zip", "tar", "tgz", "gz", "bz2", "xz", "7z", "rar");

    /// What systems leave wherever they have been.
    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of("__macosx", "thumbs.db", "desktop.ini");

    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 60;

    SubmissionFolder {
        submissions = List.copyOf(submissions);
        passedOver = List.copyOf(passedOver);
    }

    static SubmissionFolder of(Path folder, String assignment) throws IOException {
        return new Search(folder, assignment).found();
    }

    /// Names where there may be thousands.
    static String names(List<String> all) {
        var some =
                all.stream()
                        .limit(MOST_NAMES)
                        .map(each -> Page.cut(Names.plain(each), LONGEST_NAME))
                        .collect(Collectors.joining(", "));
        int more = all.size() - MOST_NAMES;
        return more > 0 ? some + " and %d more".formatted(more) : some;
    }

    private static final class Search {
        private final Path folder;
        private final String assignment;
        private final List<Submission> found = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private final List<String> archives = new ArrayList<>();
        private final List<String> folders = new ArrayList<>();
        private final List<String> links = new ArrayList<>();

        Search(Path folder, String assignment) {
            this.folder = folder;
            this.assignment = assignment;
        }

        SubmissionFolder found() throws IOException {
            for (Path entry : Submission.list(folder)) {
                var name = entry.getFileName().toString();
                boolean isOurs = !name.startsWith(".");
                if (isOurs && !LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT)))
                    look(entry, name);
            }
            return new SubmissionFolder(
                    withLikenesses(alone(withTheirOwnNames(found))), sentences());
        }

        private void look(Path entry, String name) throws IOException {
            boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (!Submission.isText(entry)) {
                found.add(Submission.nameless(entry));
            } else if (Files.isSymbolicLink(entry) && Files.isDirectory(entry)) {
                if (Files.exists(entry.resolve(assignment))) found.add(Submission.linked(name));
                else links.add(name);
            } else if (isFolder) {
                var inside = inside(entry);
                if (inside.isPresent())
                    found.add(Submission.nested(learner(name), inside.get(), assignment));
                else folders.add(name);
            } else if (Submission.isNotebook(entry)) {
                // Entries come in the order of their names, so NAME is before NAME.ipynb.
                found.add(Submission.of(learner(name), entry, "", new ArrayList<>()));
            } else if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                archives.add(name);
            } else {
                files.add(name);
            }
        }

        private static String learner(String name) {
            return Submission.hasEnding(name)
                    ? name.substring(0, name.length() - Assignment.ENDING.length())
                    : name;
        }

        /// Where in a learner's folder the notebook has to be.
        private Optional<Path> inside(Path learner) throws IOException {
            var named = learner.resolve(assignment);
            if (Files.exists(named, LinkOption.NOFOLLOW_LINKS)) return Optional.of(named);
            if (!Files.isReadable(learner)) return Optional.of(learner);
            var entries = Submission.list(learner);
            return entries.stream()
                    .filter(each -> Submission.isLike(each, assignment))
                    .findFirst()
                    .or(() ->
                            entries.stream().anyMatch(Submission::isNotebook)
                                    ? Optional.of(learner)
                                    : Optional.empty());
        }

        private List<String> sentences() {
            var all = new ArrayList<String>();
            if (!files.isEmpty())
                all.add(
                        "Passed over, for this is no notebook (.ipynb): %s. Ask for the notebook, and put it there as LEARNER.ipynb."
                                .formatted(names(files)));
            if (!archives.isEmpty())
                all.add(
                        "Passed over, for this is an archive: %s. Unpack each into a folder of its learner's name, and grade again."
                                .formatted(names(archives)));
            if (!folders.isEmpty())
                all.add(
                        "Passed over, for these folders have neither a notebook nor a folder %s: %s."
                                .formatted(assignment, names(folders)));
            if (!links.isEmpty())
                all.add(
                        "Passed over, for this is a link to another folder: %s. Put the folder itself there."
                                .formatted(names(links)));
            return all;
        }
    }

    /// Without what a platform has added, where that leaves each another name.
    private static List<Submission> withTheirOwnNames(List<Submission> all) {
        var given = new HashMap<String, Set<String>>();
        for (var each : all)
            given.computeIfAbsent(own(each.learner()), _ -> new HashSet<>()).add(each.learner());
        return all.stream().map(each -> withItsOwnName(each, given)).collect(toList());
    }

    private static Submission withItsOwnName(Submission each, Map<String, Set<String>> given) {
        var own = own(each.learner());
        if (requireNonNull(given.get(own)).size() > 1) {
            return each.learner().equals(own)
                    ? each
                    : each.odd(
                            "More than one was handed in under the name %s; each is graded for itself."
                                    .formatted(names(List.of(own))),
                            "%s 이름으로 제출된 것이 둘 이상입니다. 각각 따로 채점합니다.".formatted(names(List.of(own))));
        }
        return COLLECTED.matcher(each.learner()).matches() ? each.named(own) : each;
    }

    private static String own(String learner) {
        for (var pattern : List.of(COLLECTED, COPY)) {
            var matcher = pattern.matcher(learner);
            if (matcher.matches()) return matcher.group(1);
        }
        return learner;
    }

    /// Of two of one name the first, and a word about it: a folder stands before a file.
    private static List<Submission> alone(List<Submission> found) {
        found.sort(Comparator.comparing(Submission::learner));
        var each = new ArrayList<Submission>();
        for (var one : found) {
            if (each.isEmpty() || !each.getLast().learner().equals(one.learner())) each.add(one);
            else each.set(each.size() - 1, each.getLast().notAlone());
        }
        return each;
    }

    /// Says whose names a person cannot tell apart. What is drawn from a name is the same for most
    /// of them.
    private static List<Submission> withLikenesses(List<Submission> all) {
        var alike =
                all.stream()
                        .map(Submission::learner)
                        .collect(Collectors.groupingBy(Names::look, TreeMap::new, toList()));
        return all.stream()
                .map(each -> each.like(requireNonNull(alike.get(Names.look(each.learner())))))
                .toList();
    }
}
