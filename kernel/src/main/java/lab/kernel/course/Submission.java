package lab.kernel.course;

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

    Submission named(String name) {
        return new Submission(name, file, timestamp, flags);
    }

    Submission odd(String en, String ko) {
        var more = new ArrayList<>(flags);
        more.add(Flag.of(Flag.Kind.ODD, en, ko));
        return new Submission(learner, file, timestamp, more);
    }

    static boolean isNotebook(Path file) {
        var name = file.getFileName().toString();
        return hasEnding(name) && !name.startsWith(".");
    }

    static boolean hasEnding(String name) {
        return name.regionMatches(
                true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
    }

    /// Whether a person would take its name for this one.
    static boolean isLike(Path file, String name) {
        return Names.look(file.getFileName().toString()).equals(Names.look(name));
    }

    Submission like(List<String> names) {
        if (names.size() == 1) return this;
        var others =
                names.stream()
                        .filter(each -> !each.equals(learner))
                        .limit(MOST_LIKE)
                        .map(each -> Page.cut(Names.plain(each), 60))
                        .collect(Collectors.joining(", "));
        return odd(
                "Somebody else's name looks the same but for capitals, blanks or signs that do not show (%s)."
                        .formatted(others),
                "대소문자, 공백, 보이지 않는 글자만 다른 이름이 또 있습니다(%s).".formatted(others));
    }

    /// Whether another process that is told the name finds the file. Where it is not, other files'
    /// names may read the same.
    static boolean isText(Path entry) {
        try {
            return Path.of(entry.toString()).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static Submission nameless(Path entry) {
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

    Submission notAlone() {
        return odd(
                "Two things were handed in under this name; the one in the folder counts.",
                "같은 이름으로 두 가지가 제출되었습니다. 폴더에 있는 것을 채점합니다.");
    }

    static Submission linked(String learner) {
        return new Submission(learner, Optional.empty(), "", List.of(link()));
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    static Submission nested(String learner, Path folder, String assignment) {
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
        var notebooks = inside.stream().filter(Submission::isNotebook).toList();
        var timestamp = timestamp(folder.resolve("timestamp.txt"));
        var named =
                notebooks.stream()
                        .filter(each -> isLike(each, assignment + ENDING))
                        .max(Comparator.comparing(folder.resolve(assignment + ENDING)::equals));
        if (named.isPresent()) return of(learner, named.get(), timestamp, flags);
        if (notebooks.size() == 1) {
            flags.add(
                    Flag.of(
                            Flag.Kind.ODD,
                            "The notebook was handed in under another name.",
                            "노트북이 다른 이름으로 제출되었습니다."));
            return of(learner, notebooks.getFirst(), timestamp, flags);
        }
        flags.add(notebooks.isEmpty() ? none(inside) : several(notebooks));
        return new Submission(learner, Optional.empty(), timestamp, flags);
    }

    private static Flag none(List<Path> inside) {
        var others = names(inside.stream().filter(each -> !each.endsWith("timestamp.txt")));
        return others.isEmpty()
                ? Flag.of(Flag.Kind.UNREADABLE, "No notebook was handed in.", "제출된 노트북이 없습니다.")
                : Flag.of(
                        Flag.Kind.UNREADABLE,
                        "No notebook (.ipynb) was handed in, but %s.".formatted(others),
                        "노트북(.ipynb)이 아니라 %s이(가) 제출되었습니다.".formatted(others));
    }

    private static Flag several(List<Path> notebooks) {
        var names = names(notebooks.stream());
        return Flag.of(
                Flag.Kind.UNREADABLE,
                "Several notebooks were handed in (%s), and none has the assignment's name."
                        .formatted(names),
                "노트북이 여러 개 제출되었고(%s), 과제 이름과 같은 것이 없습니다.".formatted(names));
    }

    private static String names(Stream<Path> files) {
        return SubmissionFolder.names(
                files.map(each -> each.getFileName().toString())
                        .filter(each -> !each.startsWith("."))
                        .toList());
    }

    static Submission of(String learner, Path file, String timestamp, List<Flag> flags) {
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
