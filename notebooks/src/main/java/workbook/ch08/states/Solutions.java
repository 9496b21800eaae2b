package workbook.ch08.states;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Words extends Reader {}

    @Solution
    static final class Patterns implements SocketStates {
        private static final Pattern LINE =
                Pattern.compile(
                        " *\\d+: (\\p{XDigit}{8}):(\\p{XDigit}{4})"
                                + " (\\p{XDigit}{8}):(\\p{XDigit}{4}) (\\p{XDigit}{2}) .*");
        private static final Map<String, String> STATES =
                Map.ofEntries(
                        Map.entry("01", "ESTABLISHED"),
                        Map.entry("02", "SYN_SENT"),
                        Map.entry("03", "SYN_RECV"),
                        Map.entry("04", "FIN_WAIT1"),
                        Map.entry("05", "FIN_WAIT2"),
                        Map.entry("06", "TIME_WAIT"),
                        Map.entry("07", "CLOSE"),
                        Map.entry("08", "CLOSE_WAIT"),
                        Map.entry("09", "LAST_ACK"),
                        Map.entry("0A", "LISTEN"),
                        Map.entry("0B", "CLOSING"));

        @Override
        public List<Row> rows(List<String> lines, int port) {
            return lines.stream()
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line ->
                            new Row(
                                    end(line.group(1), line.group(2)),
                                    end(line.group(3), line.group(4)),
                                    STATES.getOrDefault(line.group(5), "?")))
                    .filter(row ->
                            row.local().endsWith(":" + port) || row.remote().endsWith(":" + port))
                    .toList();
        }

        private static String end(String address, String port) {
            int bits = Integer.reverseBytes(Integer.parseUnsignedInt(address, 16));
            return "%d.%d.%d.%d:%d"
                    .formatted(
                            bits >>> 24,
                            (bits >> 16) & 0xff,
                            (bits >> 8) & 0xff,
                            bits & 0xff,
                            Integer.parseInt(port, 16));
        }
    }
}
