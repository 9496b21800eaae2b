package workbook.ch09.chat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch09.chat.Chat.ChatRoom;

final class ChatChecks {
    private static final Text MOST = new Text("bytes taken at most", "한 번에 가져가는 최대 바이트 수");

    @Check(points = 5, en = "a line goes to the other, and not back", ko = "한 줄이 상대에게만 간다")
    void oneLine(Chat learner, Trial trial) {
        ChatRoom room = room(learner, 2);
        say(room, 1, "hello\n");
        heard("1: hello\n", room, 2, trial);
        heard("", room, 2, trial);
        heard("", room, 1, trial);
    }

    @Hidden
    @Check(points = 5, en = "lines that come in pieces, or several at once", ko = "조각나거나 한꺼번에 온 줄")
    void pieces(Chat learner, Trial trial) {
        ChatRoom room = room(learner, 3);
        say(room, 1, "he");
        heard("", room, 2, trial);
        say(room, 3, "me");
        say(room, 1, "llo\r");
        say(room, 1, "\nbye\nand");
        heard("1: hello\n1: bye\n", room, 2, trial);
        say(room, 3, " too\n");
        heard("3: me too\n", room, 2, trial);
        byte[] letters = "안녕\n".getBytes(StandardCharsets.UTF_8);
        for (byte b : letters) room.receive(2, new byte[] {b});
        heard("1: hello\n1: bye\n2: 안녕\n", room, 3, trial);
    }

    @Hidden
    @Check(points = 2, en = "everybody else hears it", ko = "나머지 모두가 듣는다")
    void everybody(Chat learner, Trial trial) {
        int clients = trial.random().nextInt(3, 7);
        ChatRoom room = room(learner, clients);
        say(room, 2, "all of you\n");
        for (int client = 1; client <= clients; client++) {
            heard(client == 2 ? "" : "2: all of you\n", room, client, trial);
        }
    }

    @Hidden
    @Check(points = 4, en = "a slow client holds nobody up", ko = "느린 클라이언트가 남을 막지 않는다")
    void slow(Chat learner, Trial trial) {
        trial.act(new Text("client 3 takes nothing for a long time", "3번이 오랫동안 가져가지 않음"));
        ChatRoom room = room(learner, 3);
        var all = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            say(room, 1, "line " + i + "\n");
            heard("1: line " + i + "\n", room, 2, trial);
            all.append("1: line ").append(i).append('\n');
        }
        trial.act(new Text("client 3 takes at most 7 bytes at a time", "3번이 한 번에 7바이트까지 가져감"));
        var slowly = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            byte[] some = room.take(3, 7);
            if (some.length > 7) trial.expect(MOST, 7, some.length);
            slowly.writeBytes(some);
        }
        trial.expect(all.toString(), slowly.toString(StandardCharsets.UTF_8));
    }

    @Hidden
    @Check(points = 4, en = "one who leaves", ko = "나간 클라이언트")
    void leaves(Chat learner, Trial trial) {
        ChatRoom room = room(learner, 3);
        say(room, 1, "old\n");
        say(room, 2, "half a li");
        room.leave(2);
        heard("", room, 2, trial);
        say(room, 1, "new\n");
        heard("1: old\n1: new\n", room, 3, trial);
        room.join(2);
        heard("", room, 2, trial);
        say(room, 2, "back\n");
        heard("2: back\n", room, 3, trial);
    }

    private static ChatRoom room(Chat learner, int clients) {
        ChatRoom room = learner.chatRoom();
        for (int client = 1; client <= clients; client++) room.join(client);
        return room;
    }

    private static void say(ChatRoom room, int client, String text) {
        room.receive(client, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void heard(String text, ChatRoom room, int client, Trial trial) {
        trial.expect(text, new String(room.take(client, 1000), StandardCharsets.UTF_8));
    }
}
