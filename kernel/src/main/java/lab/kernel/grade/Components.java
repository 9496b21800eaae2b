package lab.kernel.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lab.check.Shown;

/// Where two records differ, taken from how they are shown: `Segment[seq=1, ack=2]`.
final class Components {
    /// One record, or a list that has only this one.
    private static final Pattern RECORD =
            Pattern.compile("(\\w+)\\[(.*)]|\\[(\\w+)\\[(.*)]]", Pattern.DOTALL);

    private record Parts(String name, Map<String, String> values) {}

    private Components() {}

    /// The names of the components; none where the two are no records of one type.
    static List<String> differing(Shown expected, Shown actual) {
        var one = parts(expected);
        var other = parts(actual);
        if (one.isEmpty() || other.isEmpty()) return List.of();
        var values = other.get().values();
        if (!one.get().name().equals(other.get().name())
                || !one.get().values().keySet().equals(values.keySet())) return List.of();
        return one.get().values().entrySet().stream()
                .filter(each -> !each.getValue().equals(values.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<Parts> parts(Shown shown) {
        if (!(shown instanceof Shown.Value(String text))) return Optional.empty();
        var record = RECORD.matcher(text);
        if (!record.matches()) return Optional.empty();
        boolean alone = record.group(1) != null;
        var values = new LinkedHashMap<String, String>();
        for (String part : split(record.group(alone ? 2 : 4))) {
            int equals = part.indexOf('=');
            if (equals <= 0) return Optional.empty();
            values.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return Optional.of(new Parts(alone ? record.group(1) : "[" + record.group(3), values));
    }

    /// At the commas that are in no bracket and in no string.
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if ("[{(".indexOf(c) >= 0) depth++;
            if ("]})".indexOf(c) >= 0) depth--;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
            if (depth < 0) return List.of(); // two records, and not one
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
