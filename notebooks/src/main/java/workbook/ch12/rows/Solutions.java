package workbook.ch12.rows;

import java.util.List;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class AsTheTable implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "server-accept",
                    "client-resolve",
                    "client-socket",
                    "client-connect",
                    "server-connected",
                    "client-connected",
                    "client-send",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }

    @Solution
    static final class ClientFirst implements Rows {
        @Override
        public List<String> order() {
            return List.of(
                    "client-resolve",
                    "client-socket",
                    "server-socket",
                    "server-bind",
                    "server-listen",
                    "client-connect",
                    "client-connected",
                    "client-send",
                    "server-accept",
                    "server-connected",
                    "server-read",
                    "server-process",
                    "server-respond",
                    "client-receive",
                    "client-process",
                    "close");
        }
    }
}
