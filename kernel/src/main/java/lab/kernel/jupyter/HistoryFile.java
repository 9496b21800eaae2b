package lab.kernel.jupyter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.kernel.jupyter.History.Entry;

/// Cells that were run, of this kernel and those before it: a JSON array a line, {@code [session,
/// count, input, output]}. Several kernels may append at once, each under a lock; a line that is no
/// such array is passed over. Trouble with the file is logged once and costs no cell.
final class HistoryFile {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int MOST_ENTRIES = 5000;
    private static final int MOST_OUTPUT = 10_000;
    private static final long MOST_BYTES = 8_000_000;

    private final Path file;
    private boolean broken;

    HistoryFile(Path file) {
        this.file = file;
    }

    /// In Jupyter's folder for data, where there is one.
    static Optional<HistoryFile> ofUser() {
        var given = System.getenv("JUPYTER_DATA_DIR");
        var home = Path.of(System.getProperty("user.home", ""));
        var system = System.getProperty("os.name", "");
        Path data;
        if (given != null && !given.isEmpty()) data = Path.of(given);
        else if (system.startsWith("Mac")) data = home.resolve("Library/Jupyter");
        else if (system.startsWith("Windows"))
            data = Path.of(System.getenv().getOrDefault("APPDATA", home.toString()), "jupyter");
        else data = home.resolve(".local/share/jupyter");
        boolean wanted = (given != null && !given.isEmpty()) || Files.isDirectory(data);
        return wanted
                ? Optional.of(new HistoryFile(data.resolve("tcpip-lab/history.jsonl")))
                : Optional.empty();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /// Takes a session number that no other kernel has, and tells of what was before it.
    ///
    /// @return the entries of earlier sessions, oldest first, and then one of the new session,
    ///   whose count is 0
    synchronized List<Entry> begin() {
        var entries = new ArrayList<Entry>();
        locked(() -> {
            entries.addAll(read());
            int session = entries.stream().mapToInt(Entry::session).max().orElse(0) + 1;
            boolean large = Files.exists(file) && Files.size(file) > MOST_BYTES;
            if (large || entries.size() > 2 * MOST_ENTRIES) rewrite(last(entries));
            var mark = new Entry(session, 0, "", "");
            entries.add(mark);
            append(mark);
        });
        return entries;
    }

    synchronized void add(Entry entry) {
        var kept = entry.output();
        var cut = kept.length() <= MOST_OUTPUT ? kept : kept.substring(0, MOST_OUTPUT) + "…";
        locked(() -> append(new Entry(entry.session(), entry.count(), entry.input(), cut)));
    }

    private void locked(Work work) {
        if (broken) return;
        // A lock on a file is the whole process's, so threads need one of their own.
        synchronized (HistoryFile.class) {
            workLocked(work);
        }
    }

    private void workLocked(Work work) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var door = file.resolveSibling(file.getFileName() + ".lock");
            try (var channel =
                            FileChannel.open(
                                    door, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid()) work.run();
            }
        } catch (IOException | RuntimeException e) {
            broken = true;
            log().log(Level.WARNING, "cells are not kept for later sessions: " + e);
        }
    }

    private List<Entry> read() throws IOException {
        if (!Files.exists(file)) return List.of();
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines().map(HistoryFile::entry).flatMap(Optional::stream).toList();
    }

    private static Optional<Entry> entry(String line) {
        try {
            if (JsonParser.parseString(line) instanceof JsonArray array
                    && array.size() == 4
                    && array.asList().stream().allMatch(JsonElement::isJsonPrimitive)
                    && array.get(0) instanceof JsonPrimitive session
                    && array.get(1) instanceof JsonPrimitive count
                    && session.isNumber()
                    && count.isNumber())
                return Optional.of(
                        new Entry(
                                session.getAsInt(),
                                count.getAsInt(),
                                array.get(2).getAsString(),
                                array.get(3).getAsString()));
        } catch (JsonParseException | NumberFormatException e) {
            log().log(Level.DEBUG, "passed over a line of " + line.length() + " characters");
        }
        return Optional.empty();
    }

    private static List<Entry> last(List<Entry> entries) {
        return entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size());
    }

    private void rewrite(List<Entry> entries) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        var text = new StringBuilder();
        for (var each : entries) text.append(line(each));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Begins with a line end where a kernel was killed in the middle of a line.
    private void append(Entry entry) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = channel.size();
            var last = ByteBuffer.allocate(1);
            boolean cut = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
            var line = ((cut ? "\n" : "") + line(entry)).getBytes(StandardCharsets.UTF_8);
            var bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) end += channel.write(bytes, end);
        }
    }

    private static String line(Entry entry) {
        var array = new JsonArray();
        array.add(entry.session());
        array.add(entry.count());
        array.add(entry.input());
        array.add(entry.output());
        return JSON.toJson(array) + "\n";
    }

    /// Made when there is something to say: to find out who logs, Java opens every jar.
    private static System.Logger log() {
        return System.getLogger(HistoryFile.class.getName());
    }
}
