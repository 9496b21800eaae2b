package lab.socket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.internal.libc.Native;
import lab.packet.Ipv4Address;
import lab.stack.State;
import lab.view.Bundle;
import lab.view.Display;
import lab.view.PlainTable;

/// The TCP sockets that the system has, of all its programs, as {@code /proc/net/tcp} lists them
/// ({@code proc_net(5)}).
///
/// Sockets of IPv6 are among them where they speak with an IPv4 address, as Java's own do. One that
/// is not bound, or bound and neither listening nor connected, is not in the system's table.
public record TcpTable(List<Row> rows) implements Display {
    /// In the order of Linux's numbers for them, which begin with 1.
    private static final List<State> NUMBERED =
            List.of(
                    State.ESTABLISHED,
                    State.SYN_SENT,
                    State.SYN_RECEIVED,
                    State.FIN_WAIT_1,
                    State.FIN_WAIT_2,
                    State.TIME_WAIT,
                    State.CLOSED,
                    State.CLOSE_WAIT,
                    State.LAST_ACK,
                    State.LISTEN,
                    State.CLOSING);

    private static final int NEW_SYN_RECEIVED = 12;
    private static final Path PROC = Path.of("/proc/thread-self/net");
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final int INODE = 9;
    private static final int IPV4_DIGITS = 8;
    private static final String MAPPED = "0000000000000000FFFF0000";
    private static final String ANY_IPV6 = "0".repeat(32);

    /// One socket.
    ///
    /// @param sendQueue bytes that were sent and not acknowledged yet
    /// @param receiveQueue bytes that wait to be received; of a listener, connections that wait to
    ///   be accepted
    /// @param inode the number that {@code /proc/PID/fd} names the socket by; 0 if no program has
    ///   it any more
    public record Row(
            Endpoint local,
            Endpoint remote,
            State state,
            long sendQueue,
            long receiveQueue,
            long inode) {}

    public TcpTable {
        rows = List.copyOf(rows);
    }

    /// The table of the network that this thread is in.
    ///
    /// @throws SocketCallException where the system has no such table
    public static TcpTable read() {
        return read("");
    }

    /// Only the rows with this port at either end, which costs less.
    static TcpTable read(int port) {
        return read(String.format(Locale.ROOT, ":%04X ", port));
    }

    private static TcpTable read(String part) {
        if (!Native.linux()) throw SocketCallException.unsupported("/proc/net/tcp");
        try {
            var rows = new ArrayList<Row>();
            for (String file : List.of("tcp", "tcp6")) {
                lines(PROC.resolve(file)).stream()
                        .skip(1)
                        .filter(line -> line.contains(part))
                        .forEach(line -> row(line).ifPresent(rows::add));
            }
            return new TcpTable(rows);
        } catch (IOException e) {
            throw new SocketCallException("/proc/net/tcp", Errno.OTHER, e.toString());
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of(); // a system without IPv6
        }
    }

    private static Optional<Row> row(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length <= INODE) return Optional.empty();
        Optional<Endpoint> local = endpoint(words[LOCAL]);
        Optional<Endpoint> remote = endpoint(words[REMOTE]);
        if (local.isEmpty() || remote.isEmpty()) return Optional.empty();
        String[] queues = words[QUEUES].split(":", -1);
        return Optional.of(
                new Row(
                        local.get(),
                        remote.get(),
                        state(Integer.parseInt(words[STATE], 16)),
                        Long.parseLong(queues[0], 16),
                        Long.parseLong(queues[1], 16),
                        Long.parseLong(words[INODE])));
    }

    /// @param number as the kernel writes it
    private static State state(int number) {
        if (number == NEW_SYN_RECEIVED) return State.SYN_RECEIVED;
        // The table leaves out a socket without a connection.
        return number < 1 || number > NUMBERED.size() ? State.CLOSED : NUMBERED.get(number - 1);
    }

    /// The kernel writes an address as a number of its own byte order, which is little-endian on
    /// all machines that Java 25 and Linux share but s390x.
    private static Optional<Endpoint> endpoint(String word) {
        int colon = word.indexOf(':');
        String address = word.substring(0, colon);
        if (address.equals(ANY_IPV6)) address = "0".repeat(IPV4_DIGITS);
        if (address.startsWith(MAPPED)) address = address.substring(MAPPED.length());
        if (address.length() != IPV4_DIGITS) return Optional.empty();
        int bits = Integer.reverseBytes(Integer.parseUnsignedInt(address, 16));
        int port = Integer.parseInt(word.substring(colon + 1), 16);
        return Optional.of(new Endpoint(new Ipv4Address(bits), port));
    }

    /// Only the rows with this port at either end.
    public TcpTable port(int port) {
        return new TcpTable(
                rows.stream()
                        .filter(row -> row.local().port() == port || row.remote().port() == port)
                        .toList());
    }

    /// The state of the connection from {@code local} to {@code remote}.
    public Optional<State> state(Endpoint local, Endpoint remote) {
        return rows.stream()
                .filter(row -> row.local().equals(local) && row.remote().equals(remote))
                .map(Row::state)
                .findFirst();
    }

    /// Whether somebody listens at {@code port}.
    public boolean listens(int port) {
        return rows.stream()
                .anyMatch(row -> row.state() == State.LISTEN && row.local().port() == port);
    }

    @Override
    public Bundle display() {
        var table =
                new PlainTable(
                        List.of(
                                Words.LOCAL.in(),
                                Words.REMOTE.in(),
                                Words.STATE.in(),
                                Words.SEND_QUEUE.in(),
                                Words.RECEIVE_QUEUE.in()),
                        rows.stream().map(TcpTable::cells).toList());
        return rows.isEmpty() ? Bundle.text(Words.NO_SOCKETS.in()) : table.display();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.local().toString(),
                row.remote().toString(),
                row.state().toString(),
                String.valueOf(row.sendQueue()),
                String.valueOf(row.receiveQueue()));
    }
}
