package workbook.ch08.server;

import java.util.ArrayList;
import java.util.List;

/// What clients get from a server that goes wrong in one thing, without any socket: real ones would
/// sometimes read two bytes at once.
abstract class Model implements ServeOnce {
    static final String NEVER = "(never comes back)";

    /// How many bytes it takes for the request.
    int count(String request, int piece) {
        return request.indexOf("\r\n\r\n") + 4;
    }

    String response(int count) {
        String content = String.valueOf(count);
        return "HTTP/1.1 200 OK\r\nContent-Length: "
                + content.length()
                + "\r\nConnection: close\r\n\r\n"
                + content;
    }

    String leaver() {
        return "(left)";
    }

    String got(String request, int piece) {
        return response(count(request, piece));
    }

    @Override
    public List<String> serve(List<String> requests, int piece) {
        var all = new ArrayList<String>();
        for (String request : requests) {
            boolean leaves = !request.contains("\r\n\r\n");
            all.add(leaves ? leaver() : got(request, piece));
            if (all.getLast().equals(NEVER)) break;
        }
        return all;
    }
}
