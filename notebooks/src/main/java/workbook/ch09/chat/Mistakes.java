package workbook.ch09.chat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import lab.check.Mistake;
import lab.check.NoAnswer;
import lab.check.NoAnswerException;

final class Mistakes {
    private Mistakes() {}

    /// A room whose parts go wrong one at a time.
    static class Room implements Chat.ChatRoom {
        final Map<Integer, ByteArrayOutputStream> lines = new TreeMap<>();
        final Map<Integer, ByteArrayOutputStream> waiting = new TreeMap<>();

        @Override
        public void join(int client) {
            lines.put(client, new ByteArrayOutputStream());
            waiting.put(client, new ByteArrayOutputStream());
        }

        @Override
        public void receive(int client, byte[] data) {
            ByteArrayOutputStream line = line(client);
            for (byte b : data) {
                if (b == '\n') {
                    broadcast(client, line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else if (b != '\r') {
                    line.write(b);
                }
            }
        }

        ByteArrayOutputStream line(int client) {
            return lines.computeIfAbsent(client, _ -> new ByteArrayOutputStream());
        }

        void broadcast(int from, String line) {
            byte[] bytes = (from + ": " + line + "\n").getBytes(StandardCharsets.UTF_8);
            waiting.forEach((to, out) -> {
                if (to != from) send(to, out, bytes);
            });
        }

        void send(int to, ByteArrayOutputStream out, byte[] bytes) {
            out.writeBytes(bytes);
        }

        @Override
        public byte[] take(int client, int most) {
            ByteArrayOutputStream out = waiting.get(client);
            if (out == null) return new byte[0];
            byte[] all = out.toByteArray();
            int now = Math.min(most, all.length);
            out.reset();
            out.write(all, now, all.length - now);
            return Arrays.copyOf(all, now);
        }

        @Override
        public void leave(int client) {
            lines.remove(client);
            waiting.remove(client);
        }
    }

    @Mistake(
            id = "a-read-is-a-line",
            en =
                    "You take what one read gives for a line. TCP carries bytes, "
                            + "not lines: half a line may come, or three. Keep what has come "
                            + "until its line feed.",
            ko =
                    "한 번 읽은 것을 한 줄로 보았습니다. TCP는 줄이 아니라 바이트를 나릅니다. 반 줄이 올 수도 있고 세 "
                            + "줄이 올 수도 있습니다. 줄 바꿈이 올 때까지 모아 두십시오.")
    static final class AReadIsALine implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                public void receive(int client, byte[] data) {
                    broadcast(client, new String(data, StandardCharsets.UTF_8).strip());
                }
            };
        }
    }

    @Mistake(
            id = "echo",
            en =
                    "The one who speaks hears it again. Send a line to all but the "
                            + "client it came from.",
            ko = "말한 사람에게도 다시 보냈습니다. 보낸 클라이언트를 뺀 나머지에게 보내십시오.")
    static final class Echo implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                void broadcast(int from, String line) {
                    byte[] bytes = (from + ": " + line + "\n").getBytes(StandardCharsets.UTF_8);
                    waiting.forEach((to, out) -> send(to, out, bytes));
                }
            };
        }
    }

    @Mistake(
            id = "one-buffer-for-all",
            en =
                    "Half a line of one client was joined to a line of another. "
                            + "Each connection is a stream of its own, so each needs its own "
                            + "buffer.",
            ko = "한 클라이언트의 반 줄에 다른 클라이언트의 줄이 붙었습니다. 연결마다 흐름이 따로 있으므로 버퍼도 따로 " + "두십시오.")
    static final class OneBufferForAll implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                ByteArrayOutputStream line(int client) {
                    return lines.computeIfAbsent(0, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }

    @Mistake(
            id = "letters-cut",
            en =
                    "A Korean letter is three bytes, and they may come one by one. "
                            + "Turned into text one by one they are no letters. Collect "
                            + "bytes; decode the whole line.",
            ko =
                    "한글 한 글자는 세 바이트이고, 한 바이트씩 올 수도 있습니다. 따로따로 글자로 바꾸면 깨집니다. 바이트를 "
                            + "모은 다음 줄 전체를 글자로 바꾸십시오.")
    static final class LettersCut implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                public void receive(int client, byte[] data) {
                    super.receive(
                            client,
                            new String(data, StandardCharsets.UTF_8)
                                    .getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }

    @Mistake(
            id = "waits-for-the-slow",
            en =
                    "Your room waits until the slow client has taken its bytes, "
                            + "and everybody waits with it. Put them aside for it and go on.",
            ko = "느린 클라이언트가 가져갈 때까지 기다리는 바람에 모두가 기다립니다. 그 몫은 따로 쌓아 두고 계속 진행하십시오.")
    static final class WaitsForTheSlow implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                void send(int to, ByteArrayOutputStream out, byte[] bytes) {
                    if (out.size() > 200) {
                        throw new NoAnswerException(new NoAnswer.TimedOut(Duration.ZERO));
                    }
                    out.writeBytes(bytes);
                }
            };
        }
    }

    @Mistake(
            id = "last-line-only",
            en =
                    "Of the lines that wait for a client only the last is left. A "
                            + "client that is slow may be late, but it must not miss any.",
            ko = "기다리는 줄 가운데 마지막 줄만 남았습니다. 느린 클라이언트는 늦게 받을 수는 있어도 빠뜨리면 안 됩니다.")
    static final class LastLineOnly implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                void send(int to, ByteArrayOutputStream out, byte[] bytes) {
                    out.reset();
                    out.writeBytes(bytes);
                }
            };
        }
    }

    @Mistake(
            id = "half-a-line-stays",
            en =
                    "What one client had begun came out in front of the next one's "
                            + "first line. Forget the unfinished line when its client leaves.",
            ko = "나간 클라이언트가 쓰다 만 글이 다음 클라이언트의 첫 줄 앞에 붙었습니다. 클라이언트가 나가면 쓰다 만 줄도 " + "버리십시오.")
    static final class HalfALineStays implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                public void join(int client) {
                    waiting.put(client, new ByteArrayOutputStream());
                }

                @Override
                public void leave(int client) {
                    waiting.remove(client);
                }
            };
        }
    }

    @Mistake(
            id = "gone-but-there",
            en =
                    "One who has left still gets lines. The server would write to "
                            + "a closed connection, and keep memory for nobody.",
            ko = "나간 클라이언트에게도 계속 보냅니다. 서버가 닫힌 연결에 쓰게 되고, 아무도 읽지 않을 것을 계속 쌓아 둡니다.")
    static final class GoneButThere implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                public void leave(int client) {
                    lines.remove(client);
                }
            };
        }
    }

    @Mistake(
            id = "takes-all",
            en =
                    "You gave more bytes than were asked for. The socket takes "
                            + "only so many at a time; the rest must wait.",
            ko = "달라는 것보다 많이 주었습니다. 소켓은 한 번에 그만큼만 받으므로 나머지는 남겨 두어야 합니다.")
    static final class TakesAll implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                public byte[] take(int client, int most) {
                    return super.take(client, Integer.MAX_VALUE);
                }
            };
        }
    }

    @Mistake(
            id = "carriage-return-kept",
            en =
                    "Your lines end with CR LF where they came so. Only LF is "
                            + "wanted; the CR before it is no part of the text.",
            ko = "CR LF로 온 줄은 CR까지 그대로 보냈습니다. LF 앞의 CR은 글이 아니므로 빼야 합니다.")
    static final class CarriageReturnKept implements Chat {
        @Override
        public ChatRoom chatRoom() {
            return new Room() {
                @Override
                public void receive(int client, byte[] data) {
                    ByteArrayOutputStream line = line(client);
                    for (byte b : data) {
                        if (b == '\n') {
                            broadcast(client, line.toString(StandardCharsets.UTF_8));
                            line.reset();
                        } else {
                            line.write(b);
                        }
                    }
                }
            };
        }
    }
}
