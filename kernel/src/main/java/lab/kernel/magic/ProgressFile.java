package lab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A learner's best score of each exercise and when it was last solved, as lines of text: exercise,
/// best, solved how many times on different days, last of them. Nothing else depends on it: without
/// the file, the map begins anew.
///
/// @param file empty where there is no place for one
record ProgressFile(Optional<Path> file) {
    private static final int[] DAYS = {1, 3, 7, 14, 30, 60};

    /// @param best points
    /// @param times on how many days it was solved in full
    /// @param last of those days; empty where it never was
    record Entry(int best, int times, Optional<LocalDate> last) {
        static final Entry NONE = new Entry(0, 0, Optional.empty());

        /// Recalled after a day, then after ever longer.
        boolean isDue(LocalDate today) {
            return last.map(day ->
                            !day.plusDays(DAYS[Math.clamp(times - 1, 0, DAYS.length - 1)])
                                    .isAfter(today))
                    .orElse(false);
        }

        Entry after(int points, int max, LocalDate today) {
            int higher = Math.max(best, points);
            if (points < max || last.equals(Optional.of(today)))
                return new Entry(higher, times, last);
            return new Entry(higher, times + 1, Optional.of(today));
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
        var entries = new TreeMap<String, Entry>();
        try {
            if (file.isEmpty() || !Files.exists(file.get())) return entries;
            for (var line : Files.readAllLines(file.get())) {
                var fields = line.split("\t", -1);
                if (fields.length == 4) parse(fields).ifPresent(e -> entries.put(fields[0], e));
            }
        } catch (IOException e) {
            return entries;
        }
        return entries;
    }

    private static Optional<Entry> parse(String[] fields) {
        try {
            return Optional.of(
                    new Entry(
                            Integer.parseInt(fields[1]),
                            Integer.parseInt(fields[2]),
                            fields[3].isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(LocalDate.parse(fields[3]))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Notes a score. A check must not fail because of its map, so a disk that is full is no error.
    void note(String exercise, int points, int max, LocalDate today) {
        if (file.isEmpty()) return;
        var entries = read();
        entries.put(exercise, entries.getOrDefault(exercise, Entry.NONE).after(points, max, today));
        var text =
                entries.entrySet().stream()
                        .map(each ->
                                "%s\t%d\t%d\t%s\n"
                                        .formatted(
                                                each.getKey(),
                                                each.getValue().best(),
                                                each.getValue().times(),
                                                each.getValue()
                                                        .last()
                                                        .map(Object::toString)
                                                        .orElse("")))
                        .collect(Collectors.joining());
        try {
            var path = file.get();
            var beside =
                    Files.writeString(
                            path.resolveSibling(
                                    path.getFileName() + "." + ProcessHandle.current().pid()),
                            text);
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // The map is one score behind.
        }
    }
}
