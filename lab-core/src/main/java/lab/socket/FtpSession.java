package lab.socket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One control connection of a file server (RFC 959), and the data connections it opens.
final class FtpSession {
    private static final int DATA_WAIT_MILLIS = 10_000;

    private final Socket control;
    private final Map<String, byte[]> files;
    private Optional<ServerSocket> passive = Optional.empty();

    FtpSession(Socket control, Map<String, byte[]> files) {
        this.control = control;
        this.files = files;
    }

    void run() throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
        try {
            say(220, "TCP/IP Lab");
            for (String line; (line = in.readLine()) != null; ) {
                int space = line.indexOf(' ');
                String verb = space < 0 ? line : line.substring(0, space);
                String argument = space < 0 ? "" : line.substring(space + 1);
                if (!obey(verb.toUpperCase(Locale.ROOT), argument)) return;
            }
        } finally {
            forgetPassive();
        }
    }

    /// @return whether more is to come
    private boolean obey(String verb, String argument) throws IOException {
        switch (verb) {
            case "USER" -> say(331, "Any password will do");
            case "PASS" -> say(230, "Logged in");
            case "SYST" -> say(215, "UNIX Type: L8");
            case "TYPE" -> say(200, "Type is " + argument);
            case "PWD" -> say(257, "\"/\"");
            case "NOOP" -> say(200, "Still here");
            case "PASV" -> passive();
            case "LIST", "NLST" -> list();
            case "RETR" -> retrieve(name(argument));
            case "STOR" -> store(name(argument));
            case "QUIT" -> {
                say(221, "Goodbye");
                return false;
            }
            default -> say(502, verb + " is not known here");
        }
        return true;
    }

    private static String name(String argument) {
        return argument.startsWith("/") ? argument.substring(1) : argument;
    }

    private void say(int code, String text) throws IOException {
        var line = code + " " + text + "\r\n";
        control.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }

    /// 227, the four octets of the address and the port's two.
    private void passive() throws IOException {
        forgetPassive();
        InetAddress here = InetAddress.getByAddress(control.getLocalAddress().getAddress());
        var socket = new ServerSocket(0, 1, here);
        socket.setSoTimeout(DATA_WAIT_MILLIS);
        passive = Optional.of(socket);
        int port = socket.getLocalPort();
        say(
                227,
                "Entering Passive Mode (%s,%d,%d)"
                        .formatted(
                                here.getHostAddress().replace('.', ','), port >> 8, port & 0xff));
    }

    private void forgetPassive() throws IOException {
        if (passive.isPresent()) passive.get().close();
        passive = Optional.empty();
    }

    private void list() throws IOException {
        var text = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, data) ->
                        text.append(String.format(Locale.ROOT, "%-24s %d\r\n", name, data.length)));
        transfer(data ->
                data.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void retrieve(String name) throws IOException {
        byte[] content = files.get(name);
        if (content == null) {
            say(550, name + ": no such file");
            return;
        }
        transfer(data -> {
            OutputStream out = data.getOutputStream();
            out.write(content);
        });
    }

    private void store(String name) throws IOException {
        transfer(data ->
                files.put(name, data.getInputStream().readNBytes(HttpStream.LONGEST_CONTENT)));
    }

    private void transfer(Server.Connected work) throws IOException {
        if (passive.isEmpty()) {
            say(425, "Use PASV first");
            return;
        }
        say(150, "Opening the data connection");
        try (var listener = passive.get();
                var data = listener.accept()) {
            data.setSoTimeout(DATA_WAIT_MILLIS);
            work.hold(data);
        } finally {
            forgetPassive();
        }
        say(226, "Transfer complete");
    }
}
