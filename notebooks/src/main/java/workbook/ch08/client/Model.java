package workbook.ch08.client;

import java.util.List;

/// What comes of a client that goes wrong in one thing, without any socket.
abstract class Model implements Fetch {
    static final String NEVER = "(never comes back)";

    String asks(String path) {
        return "GET " + path + " HTTP/1.1, Host";
    }

    /// What it makes of a response that comes.
    String page(String says, String manner) {
        return says.substring(says.indexOf("\r\n\r\n") + 4);
    }

    /// What it makes of an exception.
    String failure(String exception) {
        return exception;
    }

    @Override
    public List<String> fetch(String host, String path, String says, String manner) {
        if (!host.equals("localhost")) return List.of("", failure("UnknownHostException"));
        if (manner.equals("ABSENT")) return List.of("", failure("ConnectException"));
        return List.of(asks(path), page(says, manner));
    }
}
