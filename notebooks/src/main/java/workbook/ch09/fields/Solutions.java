package workbook.ch09.fields;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class LineByLine implements Fields {
        @Override
        public Map<String, String> fields(String message) {
            var fields = new LinkedHashMap<String, String>();
            String head = message.substring(0, message.indexOf("\r\n\r\n"));
            String[] lines = head.split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                String value = lines[i].substring(colon + 1).strip();
                fields.merge(name, value, (a, b) -> a + ", " + b);
            }
            return fields;
        }
    }

    @Solution
    static final class ByPattern implements Fields {
        private static final Pattern FIELD =
                Pattern.compile("\\r\\n([^:\\r\\n]+):[ \\t]*([^\\r\\n]*?)[ \\t]*(?=\\r\\n)");

        @Override
        public Map<String, String> fields(String message) {
            var fields = new TreeMap<String, String>();
            var matcher = FIELD.matcher(message.substring(0, message.indexOf("\r\n\r\n") + 2));
            while (matcher.find()) {
                String name = matcher.group(1).toLowerCase(Locale.ROOT);
                String before = fields.get(name);
                fields.put(
                        name, before == null ? matcher.group(2) : before + ", " + matcher.group(2));
            }
            return fields;
        }
    }
}
