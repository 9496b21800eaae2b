package lab.socket;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lab.packet.HttpHead;
import lab.packet.HttpMessage;
import lab.packet.MalformedException;

/// Servers for notebooks. A cell with one can be run again: a server on a named port takes the
/// place of the one that this notebook had there. All end with the lab VM.
///
/// {@snippet :
/// var server = Servers.http(request -> Servers.page("<h1>hello</h1>"));
/// server.port();
/// server.close();
/// }
///
/// On this machine's own network they listen on the loopback only.
public final class Servers {
    private Servers() {}

    /// Answers one request.
    @FunctionalInterface
    public interface HttpHandler {
        HttpMessage handle(HttpMessage request) throws Exception;
    }

    /// A web server on a free port.
    public static Server http(HttpHandler handler) {
        return http(0, handler);
    }

    /// A web server. A handler that throws makes a response with code 500; a request that is none,
    /// one with code 400.
    public static Server http(int port, HttpHandler handler) {
        return Server.start("HTTP", port, connection -> http(connection, handler));
    }

    private static void http(Socket connection, HttpHandler handler) throws IOException {
        var in = new BufferedInputStream(connection.getInputStream());
        var out = connection.getOutputStream();
        try {
            while (true) {
                var request = HttpStream.read(in);
                if (request.isEmpty()) return;
                var head = request.get().head();
                boolean content =
                        !(head.start() instanceof HttpHead.RequestLine(String method, _, _)
                                && method.equals("HEAD"));
                HttpStream.write(answer(handler, request.get()), content, out);
                if (!HttpStream.keepsAlive(head)) return;
            }
        } catch (MalformedException e) {
            HttpStream.write(HttpStream.text(400, "Bad Request", e.getMessage() + "\n"), true, out);
            end(connection, in);
        }
    }

    private static HttpMessage answer(HttpHandler handler, HttpMessage request) {
        try {
            return handler.handle(request);
        } catch (Exception e) {
            return HttpStream.text(500, "Internal Server Error", e + "\n");
        }
    }

    /// Bytes that were not read when a socket is closed make the system send RST, which takes away
    /// what the peer has not read yet.
    private static void end(Socket connection, InputStream in) throws IOException {
        connection.shutdownOutput();
        in.skipNBytes(Math.min(in.available(), HttpStream.LONGEST_CONTENT));
    }

    /// A response with code 200 and a page of HTML.
    public static HttpMessage page(String html) {
        return HttpStream.reply(
                200, "OK", "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /// A response with plain text.
    public static HttpMessage text(int code, String reason, String text) {
        return HttpStream.text(code, reason, text);
    }

    /// Sends back all that comes.
    public static Server echo() {
        return echo(0);
    }

    public static Server echo(int port) {
        return conversation("echo", port, InputStream::transferTo);
    }

    /// Passes each line to all the others who are connected. Whoever comes is told how many there
    /// are, in a line such as {@code * 3}.
    public static Server chat() {
        return chat(0);
    }

    public static Server chat(int port) {
        var room = new ChatRoom();
        return Server.start("chat", port, room::join);
    }

    /// A small file server: {@code USER, PASS, TYPE, PASV, LIST, RETR, STOR, QUIT} (RFC 959) on a
    /// free port. Whoever comes may read and write.
    ///
    /// @param files their names and what is in them; stored files are put there
    public static Server ftp(Map<String, byte[]> files) {
        return ftp(0, files);
    }

    public static Server ftp(int port, Map<String, byte[]> files) {
        return Server.start("FTP", port, connection -> new FtpSession(connection, files).run());
    }

    /// A server that does as it is told with each connection's two streams.
    ///
    /// @param kind what to call it
    public static Server conversation(String kind, int port, Server.Conversation conversation) {
        return Server.start(
                kind,
                port,
                connection ->
                        conversation.hold(
                                connection.getInputStream(), connection.getOutputStream()));
    }

    /// Ends every server of this notebook.
    public static void closeAll() {
        Server.closeAll();
    }
}
