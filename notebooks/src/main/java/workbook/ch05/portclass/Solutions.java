package workbook.ch05.portclass;

import java.util.TreeMap;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Comparisons implements PortClass {
        @Override
        public String portClass(int port) {
            if (port < 0 || port > 65535) throw new IllegalArgumentException("no port: " + port);
            return port < 1024 ? "system" : port < 49152 ? "user" : "dynamic";
        }
    }

    @Solution
    static final class TableOfFirsts implements PortClass {
        private final TreeMap<Integer, String> firsts = new TreeMap<>();

        TableOfFirsts() {
            firsts.put(0, "system");
            firsts.put(1024, "user");
            firsts.put(0xc000, "dynamic");
            firsts.put(0x10000, "");
        }

        @Override
        public String portClass(int port) {
            var range = firsts.floorEntry(port);
            if (range == null || range.getValue().isEmpty()) {
                throw new IllegalArgumentException("ports go from 0 to 65535");
            }
            return range.getValue();
        }
    }
}
