package workbook.ch09.chunked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class ChunkedChecks {
    @Check(points = 4, en = "two chunks", ko = "청크 두 개")
    void two(Chunked learner, Trial trial) {
        expect("Hello, world", "5\r\nHello\r\n7\r\n, world\r\n0\r\n\r\n", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "a chunk of size 10, which is sixteen", ko = "크기가 10, 곧 16인 청크")
    void hexadecimal(Chunked learner, Trial trial) {
        expect("0123456789abcdef", "10\r\n0123456789abcdef\r\n0\r\n\r\n", learner, trial);
        expect("ten bytes!", "A\r\nten bytes!\r\n0\r\n\r\n", learner, trial);
    }

    @Hidden
    @Check(
            points = 2,
            en = "an extension behind the size, fields at the end",
            ko = "크기 뒤의 확장과 끝의 필드")
    void extension(Chunked learner, Trial trial) {
        expect("abc", "3;name=value\r\nabc\r\n0\r\nExpires: 0\r\n\r\n", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "line ends within the data", ko = "데이터 안의 줄 바꿈")
    void lineEnds(Chunked learner, Trial trial) {
        expect("a\r\nb", "4\r\na\r\nb\r\n0\r\n\r\n", learner, trial);
        expect("x\r\n0\r\n\r\ny", "9\r\nx\r\n0\r\n\r\ny\r\n0\r\n\r\n", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "chunks drawn from your own seed", ko = "학습자 시드로 만든 청크")
    void any(Chunked learner, Trial trial) {
        Random random = trial.random();
        for (int i = 0; i < 3; i++) {
            var data = new ByteArrayOutputStream();
            var body = new ByteArrayOutputStream();
            for (int chunk = 0; chunk < 3; chunk++) {
                byte[] some = new byte[random.nextInt(17, 60)];
                random.nextBytes(some);
                // A line end in one at least, or a mistake would show with some seeds only.
                if (chunk == 0) System.arraycopy(bytes("\r\n"), 0, some, 8, 2);
                data.writeBytes(some);
                body.writeBytes(bytes(Integer.toHexString(some.length) + "\r\n"));
                body.writeBytes(some);
                body.writeBytes(bytes("\r\n"));
            }
            body.writeBytes(bytes("0\r\n\r\n"));
            trial.expect(data.toByteArray(), learner.chunked(body.toByteArray()));
        }
    }

    private static void expect(String data, String body, Chunked learner, Trial trial) {
        trial.expect(bytes(data), learner.chunked(bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
