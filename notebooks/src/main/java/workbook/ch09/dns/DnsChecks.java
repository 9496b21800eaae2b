package workbook.ch09.dns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.DnsMessage;
import lab.packet.DnsName;

final class DnsChecks {
    private static final Text POINTER = new Text("pointer", "포인터");
    private static final String[] WORDS = {"www", "mail", "a", "example", "lab", "kr", "x-1"};

    @Check(points = 4, en = "a query for example.com", ko = "example.com을 묻는 질의")
    void query(Dns learner, Trial trial) {
        trial.expect(DnsMessage.query(1, "example.com", 1).bytes(), learner.query("example.com"));
    }

    @Check(
            points = 3,
            en = "the name in that query, and its last label",
            ko = "그 질의 안의 이름과 그 마지막 레이블")
    void plainName(Dns learner, Trial trial) {
        byte[] message = DnsMessage.query(1, "example.com", 1).bytes();
        trial.expect("example.com", learner.name(message, 12));
        trial.expect("com", learner.name(message, 20));
    }

    @Hidden
    @Check(points = 2, en = "names drawn from your own seed", ko = "학습자 시드로 만든 이름")
    void anyQuery(Dns learner, Trial trial) {
        Random random = trial.random();
        for (int i = 0; i < 3; i++) {
            String name = any(random);
            byte[] message = DnsMessage.query(1, name, 1).bytes();
            trial.expect(message, learner.query(name));
            trial.expect(name, learner.name(message, 12));
        }
    }

    @Hidden
    @Check(points = 3, en = "a name that ends with a pointer", ko = "포인터로 끝나는 이름")
    void pointer(Dns learner, Trial trial) {
        byte[] message = message(29, 12);
        message[29] = 3;
        put(message, 30, "www");
        point(message, 33, 12);
        trial.mark(message, 33 * 8, 16, POINTER);
        trial.expect("www.example.com", learner.name(message, 29));
        trial.expect("example.com", learner.name(message, 33));
        trial.act(new Text("A pointer that leads to that pointer.", "그 포인터를 가리키는 포인터입니다."));
        point(message, 35, 33);
        trial.expect("example.com", learner.name(message, 35));
    }

    @Hidden
    @Check(points = 2, en = "a pointer farther than 255 bytes", ko = "255바이트보다 먼 포인터")
    void far(Dns learner, Trial trial) {
        byte[] message = message(500, 400);
        point(message, 500, 400);
        trial.mark(message, 500 * 8, 16, POINTER);
        trial.expect("example.com", learner.name(message, 500));
        point(message, 500, 408);
        trial.expect("com", learner.name(message, 500));
    }

    @Hidden
    @Check(points = 2, en = "pointers that go in a circle", ko = "제자리를 도는 포인터")
    void circle(Dns learner, Trial trial) {
        byte[] message = message(32, 12);
        point(message, 32, 34);
        point(message, 34, 32);
        trial.rejects(IllegalArgumentException.class, () -> learner.name(message, 32));
    }

    private static String any(Random random) {
        var name = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            name.append('.').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return name.toString();
    }

    /// Bytes with {@code example.com} at one place and room at another.
    private static byte[] message(int room, int name) {
        byte[] message = new byte[room + 8];
        var query = DnsMessage.query(1, "example.com", 1);
        int length = DnsName.of("example.com").length();
        ByteBuffer.wrap(message).put(query.bytes(), 0, 12).put(name, query.bytes(), 12, length);
        return message;
    }

    private static void put(byte[] message, int at, String label) {
        byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, message, at, bytes.length);
    }

    private static void point(byte[] message, int at, int to) {
        message[at] = (byte) (0xc0 | to >> 8);
        message[at + 1] = (byte) to;
    }
}
