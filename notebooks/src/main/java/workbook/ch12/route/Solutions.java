package workbook.ch12.route;

import java.util.Comparator;
import java.util.Map;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    private static int number(String address) {
        int number = 0;
        for (String part : address.split("\\.")) number = number << 8 | Integer.parseInt(part);
        return number;
    }

    @Solution
    static final class Masks implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            String best = "";
            int longest = -1;
            for (var entry : table.entrySet()) {
                String[] halves = entry.getKey().split("/");
                int bits = Integer.parseInt(halves[1]);
                int mask = bits == 0 ? 0 : -1 << (32 - bits);
                if ((number(halves[0]) & mask) == (number(address) & mask) && bits > longest) {
                    longest = bits;
                    best = entry.getValue();
                }
            }
            return best;
        }
    }

    @Solution
    static final class Shifts implements RouteChoice {
        @Override
        public String route(Map<String, String> table, String address) {
            return table.entrySet().stream()
                    .filter(entry -> fits(entry.getKey(), address))
                    .max(Comparator.comparingInt(entry -> bits(entry.getKey())))
                    .map(Map.Entry::getValue)
                    .orElse("");
        }

        private static int bits(String prefix) {
            return Integer.parseInt(prefix.substring(prefix.indexOf('/') + 1));
        }

        private static boolean fits(String prefix, String address) {
            long difference =
                    Integer.toUnsignedLong(
                            number(prefix.substring(0, prefix.indexOf('/'))) ^ number(address));
            return difference >>> (32 - bits(prefix)) == 0;
        }
    }
}
