package workbook.ch01.put;

import java.util.Arrays;
import java.util.HexFormat;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;

final class PutNumbersChecks {
    private static final Text BYTES = new Text("the bytes afterwards", "쓴 뒤의 바이트");

    @Check(points = 2, en = "two bytes, then four, read back", ko = "두 바이트와 네 바이트를 쓰고 다시 읽기")
    void readBack(PutNumbers learner, Trial trial) {
        put16("01bb", new byte[2], 0, 443, learner, trial);
        put32("0a000102", new byte[4], 0, 0x0a000102L, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "bytes from 0x80 on", ko = "0x80 이상의 바이트")
    void highBytes(PutNumbers learner, Trial trial) {
        put16("fffe", new byte[2], 0, 0xfffe, learner, trial);
        put32("c0a880ff", new byte[4], 0, 0xc0a880ffL, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the bytes beside the number stay", ko = "옆의 바이트는 그대로")
    void neighbours(PutNumbers learner, Trial trial) {
        put16("eeee1234eeeeeeee", filled(8), 2, 0x1234, learner, trial);
        put32("eeee12345678eeee", filled(8), 2, 0x12345678L, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "at the very end of an array", ko = "배열의 맨 끝")
    void atTheEnd(PutNumbers learner, Trial trial) {
        put16("eeeeeeee01bb", filled(6), 4, 443, learner, trial);
        put32("eeee00000001", filled(6), 2, 1, learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "numbers drawn from your own seed", ko = "학습자 시드로 만든 수")
    void any(PutNumbers learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(0, 5);
            int small = random.nextInt(0x10000);
            put16(expected(10, at, "%04x".formatted(small)), filled(10), at, small, learner, trial);
            long large = random.nextInt() & 0xffffffffL;
            put32(expected(10, at, "%08x".formatted(large)), filled(10), at, large, learner, trial);
        }
    }

    private static String expected(int length, int at, String number) {
        return "ee".repeat(at) + number + "ee".repeat(length - at - number.length() / 2);
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xee);
        return bytes;
    }

    private static void put16(
            String expected, byte[] bytes, int at, int value, PutNumbers learner, Trial trial) {
        learner.put16(bytes, at, value);
        trial.expect(BYTES, HexFormat.of().parseHex(expected), bytes);
    }

    private static void put32(
            String expected, byte[] bytes, int at, long value, PutNumbers learner, Trial trial) {
        learner.put32(bytes, at, value);
        trial.expect(BYTES, HexFormat.of().parseHex(expected), bytes);
    }
}
