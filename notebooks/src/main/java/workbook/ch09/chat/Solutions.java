package workbook.ch09.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Streams implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Mistakes.Room();
        }
    }

    @Solution
    static final class Queues implements Chat {
        private static final class Client {
            String begun = "";
            final Queue<Byte> waiting = new ArrayDeque<>();
        }

        @Override
        public ChatRoom chatRoom() {
            return new Room(new HashMap<>());
        }

        private record Room(Map<Integer, Client> clients) implements ChatRoom {
            @Override
            public void join(int client) {
                clients.put(client, new Client());
            }

            @Override
            public void receive(int client, byte[] data) {
                Client from = clients.get(client);
                if (from == null) return;
                from.begun += new String(data, StandardCharsets.ISO_8859_1);
                int end;
                while ((end = from.begun.indexOf('\n')) >= 0) {
                    String line = from.begun.substring(0, end).replaceAll("\r$", "");
                    from.begun = from.begun.substring(end + 1);
                    String text = client + ": " + line + "\n";
                    for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
                        clients.values()
                                .forEach(to -> {
                                    if (!to.equals(from)) to.waiting.add(b);
                                });
                    }
                }
            }

            @Override
            public byte[] take(int client, int most) {
                Client to = clients.get(client);
                byte[] bytes = new byte[to == null ? 0 : Math.min(most, to.waiting.size())];
                if (to == null) return bytes;
                for (int i = 0; i < bytes.length; i++) {
                    Byte next = to.waiting.poll();
                    if (next != null) bytes[i] = next;
                }
                return bytes;
            }

            @Override
            public void leave(int client) {
                clients.remove(client);
            }
        }
    }
}
