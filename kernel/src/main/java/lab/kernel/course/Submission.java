package lab.kernel.course;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file that a learner handed in.
///
/// @param learner as nbgrader knows them: the name of their folder
/// @param file that is to be graded; empty where there is none that could be
/// @param timestamp what nbgrader's collector noted; empty where it did not
/// @param flags of what was odd about finding it
record Submission(String learner, Optional<Path> file, String timestamp, List<Flag> flags) {
    private static final String ENDING = Assignment.ENDING;
    private static final long LONGEST_TIMESTAMP = 64;
    private static final int MOST_LIKE = 5;

    Submission {
        flags = List.copyOf(flags);
    }

    /// Finds `LEARNER/ASSIGNMENT/NAME.ipynb` and `LEARNER.ipynb` in a folder.
    static List<Submission> in(Path folder, String assignment) throws IOException {
        var found = new ArrayList<Submission>();
        for (Path entry : list(folder)) {
            var name = entry.getFileName().toString();
            if (name.startsWith(".")) continue;
            if (!isText(entry)) {
                found.add(nameless(entry));
            } else if (Files.isSymbolicLink(entry)
                    && Files.isDirectory(entry)
                    && Files.exists(entry.resolve(assignment))) {
                found.add(new Submission(name, Optional.empty(), "", List.of(link())));
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(entry.resolve(assignment), LinkOption.NOFOLLOW_LINKS))
                    found.add(nested(name, entry.resolve(assignment), assignment));
            } else if (name.endsWith(ENDING)) {
                // Entries come in the order of their names, so NAME is before NAME.ipynb.
                var learner = name.substring(0, name.length() - ENDING.length());
                found.add(of(learner, entry, "", new ArrayList<>()));
            }
        }
        // A folder before a file of the same name.
        found.sort(Comparator.comparing(Submission::learner));
        var each = new ArrayList<Submission>();
        for (var one : found) {
            if (each.isEmpty() || !each.getLast().learner.equals(one.learner)) each.add(one);
            else each.set(each.size() - 1, each.getLast().notAlone());
        }
        return withLikenesses(each);
    }

    /// Says whose names a person cannot tell apart. What is drawn from a name is the same for most
    /// of them.
    private static List<Submission> withLikenesses(List<Submission> all) {
        var alike =
                all.stream()
                        .map(Submission::learner)
                        .collect(Collectors.groupingBy(Names::look, TreeMap::new, toList()));
        return all.stream()
                .map(each -> each.like(requireNonNull(alike.get(Names.look(each.learner)))))
                .toList();
    }

    private Submission like(List<String> names) {
        if (names.size() == 1) return this;
        var others =
                names.stream()
                        .filter(each -> !each.equals(learner))
                        .limit(MOST_LIKE)
                        .map(each -> Page.cut(Names.plain(each), 60))
                        .collect(Collectors.joining(", "));
        var more = new ArrayList<>(flags);
        more.add(
                Flag.of(
                        Flag.Kind.ODD,
                        "Somebody else's name looks the same but for capitals, blanks or signs that do not show (%s)."
                                .formatted(others),
                        "대소문자, 공백, 보이지 않는 글자만 다른 이름이 또 있습니다(%s).".formatted(others)));
        return new Submission(learner, file, timestamp, more);
    }

    /// Whether another process that is told the name finds the file. Where it is not, other files'
    /// names may read the same.
    private static boolean isText(Path entry) {
        try {
            return Path.of(entry.toString()).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Submission nameless(Path entry) {
        var path = entry.toUri().getRawPath().replaceFirst("/$", "");
        return new Submission(
                path.substring(path.lastIndexOf('/') + 1), Optional.empty(), "", List.of(noText()));
    }

    private static Flag noText() {
        return Flag.of(
                Flag.Kind.UNREADABLE,
                "The name of what was handed in is not text in this system's encoding (%s)."
                                .formatted(System.getProperty("sun.jnu.encoding"))
                        + " Rename it, or set LANG=C.UTF-8, and grade again.",
                "제출된 파일이나 폴더의 이름을 이 시스템의 인코딩(%s)으로 읽을 수 없습니다."
                                .formatted(System.getProperty("sun.jnu.encoding"))
                        + " 이름을 바꾸거나 LANG=C.UTF-8을 설정하고 다시 채점하십시오.");
    }

    /// The same as other processes find it.
    Submission absolute() {
        return new Submission(learner, file.map(Path::toAbsolutePath), timestamp, flags);
    }

    private Submission notAlone() {
        var more = new ArrayList<>(flags);
        more.add(
                Flag.of(
                        Flag.Kind.ODD,
                        "Two things were handed in under this name; the one in the folder counts.",
                        "같은 이름으로 두 가지가 제출되었습니다. 폴더에 있는 것을 채점합니다."));
        return new Submission(learner, file, timestamp, more);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static Submission nested(String learner, Path folder, String assignment) {
        var flags = new ArrayList<Flag>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            flags.add(link());
            return new Submission(learner, Optional.empty(), "", flags);
        }
        List<Path> inside;
        try {
            inside = list(folder);
        } catch (IOException e) {
            flags.add(
                    Flag.of(
                            Flag.Kind.UNREADABLE,
                            "The folder that was handed in cannot be opened.",
                            "제출된 폴더를 열 수 없습니다."));
            return new Submission(learner, Optional.empty(), "", flags);
        }
        // Those that begin with a full stop are notes of systems and front ends.
        var notebooks =
                inside.stream()
                        .filter(each -> each.toString().endsWith(ENDING))
                        .filter(each -> !each.getFileName().toString().startsWith("."))
                        .toList();
        var timestamp = timestamp(folder.resolve("timestamp.txt"));
        var named = folder.resolve(assignment + ENDING);
        if (notebooks.contains(named)) return of(learner, named, timestamp, flags);
        if (notebooks.size() == 1) {
            flags.add(
                    Flag.of(
                            Flag.Kind.ODD,
                            "The notebook was handed in under another name.",
                            "노트북이 다른 이름으로 제출되었습니다."));
            return of(learner, notebooks.getFirst(), timestamp, flags);
        }
        flags.add(
                Flag.of(
                        Flag.Kind.UNREADABLE,
                        notebooks.isEmpty()
                                ? "No notebook was handed in."
                                : "Several notebooks were handed in, and none has the assignment's"
                                        + " name.",
                        notebooks.isEmpty()
                                ? "제출된 노트북이 없습니다."
                                : "노트북이 여러 개 제출되었고, 과제 이름과 같은 것이 없습니다."));
        return new Submission(learner, Optional.empty(), timestamp, flags);
    }

    private static Submission of(String learner, Path file, String timestamp, List<Flag> flags) {
        if (!isText(file)) {
            flags.add(noText());
            return new Submission(learner, Optional.empty(), timestamp, flags);
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            if (isAnothers(file)) flags.add(anothers());
            return new Submission(learner, Optional.of(file), timestamp, flags);
        }
        flags.add(link());
        return new Submission(learner, Optional.empty(), timestamp, flags);
    }

    /// Whether it has a second name, and not the owner of the folder it was put into: a learner can
    /// give a name of theirs to a file that they may not read, and have it read by whoever grades.
    private static boolean isAnothers(Path file) {
        try {
            var parent = file.toAbsolutePath().getParent();
            return parent != null
                    && (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                            > 1
                    && !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                            .equals(Files.getOwner(parent, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Where files have no owners or no second names.
            return false;
        }
    }

    private static Flag anothers() {
        return Flag.of(
                Flag.Kind.ODD,
                "What was handed in is another name of somebody else's file (a hard link).",
                "제출물이 다른 사람의 파일에 붙인 또 다른 이름(하드 링크)입니다.");
    }

    private static Flag link() {
        return Flag.of(
                Flag.Kind.TAMPERING,
                "What was handed in is a link to somewhere else or no file; it was not followed.",
                "제출물이 다른 곳을 가리키는 링크이거나 파일이 아닙니다. 따라가지 않았습니다.");
    }

    private static String timestamp(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > LONGEST_TIMESTAMP) return "";
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.strip().replaceAll("[^0-9A-Za-z:.+ -]", "");
        } catch (IOException e) {
            return "";
        }
    }
}
