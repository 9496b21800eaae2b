package lab.kernel.magic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A learner's best score of each exercise and when it was last solved, as lines of text: exercise,
/// best, solved how many times on different days, last of them, hints asked for since. Nothing else
/// depends on it: without the file, the map begins anew.
///
/// @param file empty where there is no place for one
record ProgressFile(Optional<Path> file) {
    private static final int[] DAYS = {1, 3, 7, 14, 30, 60};

    /// @param best points
    /// @param times on how many days it was solved in full
    /// @param last of those days; empty where it never was
    /// @param hints that were asked for since it was last solved
    record Entry(int best, int times, Optional<LocalDate> last, int hints) {
        static final Entry NONE = new Entry(0, 0, Optional.empty(), 0);

        /// Recalled after a day, then after ever longer.
        boolean isDue(LocalDate today) {
            return last.map(day ->
                            !day.plusDays(DAYS[Math.clamp(times - 1, 0, DAYS.length - 1)])
                                    .isAfter(today))
                    .orElse(false);
        }

        Entry after(int points, int max, LocalDate today) {
            int higher = Math.max(best, points);
            if (points < max) return new Entry(higher, times, last, hints);
            if (last.equals(Optional.of(today))) return new Entry(higher, times, last, 0);
            return new Entry(higher, times + 1, Optional.of(today), 0);
        }
    }

    /// Under the checkout's `.lab`, where this process was started from one.
    static ProgressFile ofCheckout() {
        try {
            var jar =
                    Path.of(
                            ProgressFile.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            for (var folder = jar.getParent(); folder != null; folder = folder.getParent()) {
                var state = folder.resolve(".lab");
                if (Files.isDirectory(state) && Files.isWritable(state))
                    return new ProgressFile(Optional.of(state.resolve("progress.tsv")));
            }
        } catch (java.net.URISyntaxException | RuntimeException e) {
            return new ProgressFile(Optional.empty());
        }
        return new ProgressFile(Optional.empty());
    }

    /// What is in it; lines that somebody broke are left out.
    SortedMap<String, Entry> read() {
        try {
            return entries(lines());
        } catch (IOException e) {
            return new TreeMap<>();
        }
    }

    /// What of it cannot be used, in sentences.
    List<String> troubles() {
        var troubles = new ArrayList<String>();
        try {
            var lines = lines();
            for (int i = 0; i < lines.size(); i++)
                if (entry(lines.get(i)).isEmpty())
                    troubles.add(Phrase.BROKEN_PROGRESS.in(file.orElseThrow(), i + 1));
        } catch (IOException e) {
            troubles.add(
                    Phrase.UNREADABLE_PROGRESS.in(
                            file.orElseThrow(), String.valueOf(e.getMessage())));
        }
        return troubles;
    }

    private List<String> lines() throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) return List.of();
        // A byte that is no text breaks its line, and not the file.
        return new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8).lines().toList();
    }

    private static SortedMap<String, Entry> entries(List<String> lines) {
        var entries = new TreeMap<String, Entry>();
        for (var line : lines)
            entry(line)
                    .ifPresent(entry -> entries.put(line.substring(0, line.indexOf('\t')), entry));
        return entries;
    }

    private static Optional<Entry> entry(String line) {
        var fields = line.split("\t", -1);
        if (fields.length != 4 && fields.length != 5) return Optional.empty();
        try {
            return Optional.of(
                    new Entry(
                            Integer.parseInt(fields[1]),
                            Integer.parseInt(fields[2]),
                            fields[3].isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(LocalDate.parse(fields[3])),
                            fields.length == 5 ? Integer.parseInt(fields[4]) : 0));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// How many hints were asked for since the exercise was last solved.
    int hints(String exercise) {
        return read().getOrDefault(exercise, Entry.NONE).hints();
    }

    void noteHints(String exercise, int hints) {
        note(exercise, entry -> new Entry(entry.best(), entry.times(), entry.last(), hints));
    }

    void note(String exercise, int points, int max, LocalDate today) {
        note(exercise, entry -> entry.after(points, max, today));
    }

    /// A check must not fail because of its map, so a disk that is full is no error. Lines that
    /// somebody broke stay, for whoever did to mend.
    private void note(String exercise, UnaryOperator<Entry> change) {
        if (file.isEmpty()) return;
        try {
            var lines = lines();
            var entries = entries(lines);
            entries.put(exercise, change.apply(entries.getOrDefault(exercise, Entry.NONE)));
            var broken =
                    lines.stream().filter(line -> entry(line).isEmpty()).map(line -> line + "\n");
            var good =
                    entries.entrySet().stream().map(each -> line(each.getKey(), each.getValue()));
            var path = file.get();
            var beside =
                    Files.writeString(
                            path.resolveSibling(
                                    path.getFileName() + "." + ProcessHandle.current().pid()),
                            Stream.concat(good, broken).collect(Collectors.joining()));
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // The map is one score behind.
        }
    }

    private static String line(String exercise, Entry entry) {
        return "%s\t%d\t%d\t%s\t%d\n"
                .formatted(
                        exercise,
                        entry.best(),
                        entry.times(),
                        entry.last().map(Object::toString).orElse(""),
                        entry.hints());
    }
}
