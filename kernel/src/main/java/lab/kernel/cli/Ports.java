package lab.kernel.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;

/// Finds a TCP port for the server.
final class Ports {
    /// Where nobody asked for a port.
    static final int NONE = -1;

    private static final int FIRST = 8888;
    private static final int LAST = 65_535;
    private static final int TRIES = 100;

    private Ports() {}

    /// The port asked for, or where none was the first free one from 8888 on; 0 is any free one.
    static int choose(String ip, int asked) {
        if (asked != NONE && (asked < 0 || asked > LAST)) {
            throw Problem.usage(
                    "--port %d is no port; there are 1 to %d, and 0 takes any that is free."
                            .formatted(asked, LAST));
        }
        InetAddress address = own(ip);
        if (asked > 0) {
            if (bind(address, asked) < 0) {
                throw Problem.failed(
                        "Port %d on %s cannot be used because another program listens there; stop that one, or leave --port out and the next free port is taken."
                                .formatted(asked, ip));
            }
            return asked;
        }
        for (int port = asked == 0 ? 0 : FIRST; port < FIRST + TRIES; port++) {
            int bound = bind(address, port);
            if (bound > 0) {
                return bound;
            }
        }
        throw Problem.failed(
                "No port from %d to %d is free on %s; stop what uses them or name another with --port."
                        .formatted(FIRST, FIRST + TRIES - 1, ip));
    }

    /// An address under which this machine reaches a server bound to `ip`.
    static String reachable(String ip) {
        return switch (ip) {
            case "0.0.0.0", "*", "" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> ip.contains(":") ? "[" + ip + "]" : ip;
        };
    }

    private static InetAddress own(String ip) {
        try {
            var address = InetAddress.getByName(ip);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) return address;
        } catch (IOException unknown) {
            // the same is to be said of a name that nobody knows
        }
        throw Problem.usage(
                "--ip %s is no address of this machine; 127.0.0.1 is for itself alone, 0.0.0.0 for all that it has."
                        .formatted(ip));
    }

    private static int bind(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return socket.getLocalPort();
        } catch (IOException taken) {
            return -1;
        }
    }
}
