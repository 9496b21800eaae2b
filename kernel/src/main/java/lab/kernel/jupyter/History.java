package lab.kernel.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// The cells that were run, oldest first; with a file, also those of earlier kernels. Safe for
/// several threads.
final class History {
    private final Optional<HistoryFile> file;
    private final CompletableFuture<Integer> session;
    private final List<Entry> entries = new ArrayList<>();

    /// @param session the number of the kernel that it ran in
    /// @param output the text of its value, empty if it had none
    record Entry(int session, int count, String input, String output) {}

    /// Reads the file in the background.
    History(Optional<HistoryFile> file) {
        this.file = file;
        this.session = CompletableFuture.supplyAsync(this::begin);
    }

    private int begin() {
        var earlier = file.map(HistoryFile::begin).orElse(List.of());
        synchronized (this) {
            earlier.stream().filter(entry -> entry.count() > 0).forEach(entries::add);
        }
        return earlier.isEmpty() ? 1 : earlier.getLast().session();
    }

    void add(int count, String input, String output) {
        var entry = new Entry(session.join(), count, input, output);
        synchronized (this) {
            entries.add(entry);
        }
        file.ifPresent(it -> it.add(entry));
    }

    JsonObject answer(Request.History request) {
        return answer(request, session.join());
    }

    private synchronized JsonObject answer(Request.History request, int current) {
        var found =
                switch (request.access()) {
                    case TAIL -> last(entries, request.last());
                    case RANGE ->
                            entries.stream()
                                    .filter(entry ->
                                            entry.session() == wanted(request.session(), current)
                                                    && entry.count() >= request.first()
                                                    && entry.count() < request.last())
                                    .toList();
                    case SEARCH -> last(matching(request), request.last());
                };
        var history = new JsonArray();
        for (var entry : found) history.add(json(entry, request.output()));
        var content = Replies.ok();
        content.add("history", history);
        return content;
    }

    /// As front ends count: 0 is this session, -1 the one before it.
    private static int wanted(int session, int current) {
        return session > 0 ? session : current + session;
    }

    private List<Entry> matching(Request.History request) {
        var glob = glob(request.pattern());
        var matching =
                new ArrayList<>(
                        entries.stream()
                                .filter(entry -> glob.matcher(entry.input()).matches())
                                .toList());
        if (request.unique()) {
            var seen = new HashSet<String>();
            for (int i = matching.size() - 1; i >= 0; i--)
                if (!seen.add(matching.get(i).input())) matching.remove(i);
        }
        return matching;
    }

    private static Pattern glob(String pattern) {
        var regex = new StringBuilder();
        for (char c : pattern.toCharArray())
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static List<Entry> last(List<Entry> all, int most) {
        return all.subList(Math.max(0, all.size() - Math.max(0, most)), all.size());
    }

    private static JsonArray json(Entry entry, boolean withOutput) {
        var line = new JsonArray();
        line.add(entry.session());
        line.add(entry.count());
        if (!withOutput) {
            line.add(entry.input());
            return line;
        }
        var both = new JsonArray();
        both.add(entry.input());
        both.add(entry.output());
        line.add(both);
        return line;
    }
}
