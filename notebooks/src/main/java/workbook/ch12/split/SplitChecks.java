package workbook.ch12.split;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class SplitChecks {
    @Check(points = 2, en = "one message in one read", ko = "읽기 한 번에 메시지 하나")
    void whole(Split learner, Trial trial) {
        trial.expect(List.of("ok"), learner.bodies(List.of(message("ok"))));
    }

    @Hidden
    @Check(points = 3, en = "byte by byte", ko = "한 바이트씩")
    void byteByByte(Split learner, Trial trial) {
        trial.expect(List.of("hello"), learner.bodies(cut(message("hello"), 1)));
    }

    @Hidden
    @Check(
            points = 2,
            en = "two messages in one read, the second not whole",
            ko = "한 번에 온 두 메시지, 둘째는 덜 옴")
    void several(Split learner, Trial trial) {
        byte[] both = join(message("a"), message("b"));
        trial.expect(List.of("a", "b"), learner.bodies(List.of(both)));
        byte[] typed = message("c", "Content-Type: text/plain\r\n");
        trial.expect(List.of("c", "a"), learner.bodies(List.of(join(typed, message("a")))));
        byte[] less = Arrays.copyOf(both, both.length - 1);
        trial.expect(List.of("a"), learner.bodies(List.of(less)));
    }

    @Hidden
    @Check(
            points = 3,
            en = "letters of several bytes, empty lines in a body",
            ko = "여러 바이트 글자와 본문 속의 빈 줄")
    void letters(Split learner, Trial trial) {
        Random random = trial.random();
        byte[] both = join(message("안녕하세요"), message("x\r\n\r\ny"), message(""));
        var right = List.of("안녕하세요", "x\r\n\r\ny", "");
        trial.expect(right, learner.bodies(cut(both, random.nextInt(3, 40))));
        trial.expect(right, learner.bodies(cut(both, 2)));
    }

    private static byte[] message(String body) {
        return message(body, "");
    }

    private static byte[] message(String body, String fields) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n" + fields + "\r\n";
        return join(head.getBytes(StandardCharsets.US_ASCII), bytes);
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static List<byte[]> cut(byte[] bytes, int size) {
        var pieces = new ArrayList<byte[]>();
        for (int at = 0; at < bytes.length; at += size) {
            pieces.add(Arrays.copyOfRange(bytes, at, Math.min(at + size, bytes.length)));
        }
        return pieces;
    }
}
