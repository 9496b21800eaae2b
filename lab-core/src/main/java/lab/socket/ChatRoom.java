package lab.socket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/// Who is connected to a chat server. A newcomer is told how many are there, as {@code * 3}. Each
/// has lines of its own that wait to be sent, so that one who does not read holds up nobody else;
/// whoever has too many is sent away.
final class ChatRoom {
    private static final int LINES = 1000;

    private final Set<Guest> guests = ConcurrentHashMap.newKeySet();

    private record Guest(Socket socket, BlockingQueue<String> lines) {}

    void join(Socket connection) throws IOException {
        var guest = new Guest(connection, new ArrayBlockingQueue<>(LINES));
        guests.add(guest);
        guest.lines().add("* " + guests.size());
        var writer = Thread.ofVirtual().name("chat writer").start(() -> write(guest));
        try {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8));
            for (String line; (line = in.readLine()) != null; ) tell(guest, line);
        } finally {
            guests.remove(guest);
            writer.interrupt();
        }
    }

    private void tell(Guest from, String line) throws IOException {
        for (Guest each : guests) {
            if (!each.equals(from) && !each.lines().offer(line)) each.socket().close();
        }
    }

    private static void write(Guest guest) {
        try {
            var out = guest.socket().getOutputStream();
            while (true) {
                out.write((guest.lines().take() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException e) {
            guest.lines().clear();
        }
    }
}
