package workbook.ch08.states;

import java.util.ArrayList;
import java.util.List;

/// Reads the table; a subclass may go wrong in one thing.
abstract class Reader implements SocketStates {
    private static final List<String> STATES =
            List.of(
                    "ESTABLISHED",
                    "SYN_SENT",
                    "SYN_RECV",
                    "FIN_WAIT1",
                    "FIN_WAIT2",
                    "TIME_WAIT",
                    "CLOSE",
                    "CLOSE_WAIT",
                    "LAST_ACK",
                    "LISTEN",
                    "CLOSING");

    String address(String hex) {
        var octets = new ArrayList<String>();
        for (int i = 6; i >= 0; i -= 2) octets.add(octet(hex, i));
        return String.join(".", octets);
    }

    static String octet(String hex, int at) {
        return String.valueOf(Integer.parseInt(hex.substring(at, at + 2), 16));
    }

    int port(String hex) {
        return Integer.parseInt(hex, 16);
    }

    String state(int number) {
        return STATES.get(number - 1);
    }

    boolean wanted(int local, int remote, int port) {
        return local == port || remote == port;
    }

    @Override
    public List<Row> rows(List<String> lines, int port) {
        var rows = new ArrayList<Row>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.strip().split("\\s+", -1);
            int local = port(words[1].substring(9));
            int remote = port(words[2].substring(9));
            if (!wanted(local, remote, port)) continue;
            rows.add(
                    new Row(
                            address(words[1].substring(0, 8)) + ":" + local,
                            address(words[2].substring(0, 8)) + ":" + remote,
                            state(Integer.parseInt(words[3], 16))));
        }
        return rows;
    }
}
