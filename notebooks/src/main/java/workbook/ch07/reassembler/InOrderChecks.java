package workbook.ch07.reassembler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import workbook.ch07.reassembler.InOrder.Reassembler;

final class InOrderChecks {
    private static final Text RIGHT_BYTES = new Text("bytes that came out right", "바르게 나온 바이트 수");

    @Check(points = 4, en = "segments in order", ko = "순서대로 온 세그먼트")
    void inOrder(InOrder learner, Trial trial) {
        var bytes = learner.reassembler(1000, 100);
        expect("abc", bytes, 1000, "abc", trial);
        expect("de", bytes, 1003, "de", trial);
        expect("f", bytes, 1005, "f", trial);
    }

    @Hidden
    @Check(points = 4, en = "segments out of order", ko = "순서가 바뀐 세그먼트")
    void reordered(InOrder learner, Trial trial) {
        var bytes = learner.reassembler(1000, 100);
        expect("", bytes, 1003, "def", trial);
        expect("", bytes, 1009, "jkl", trial);
        expect("abcdef", bytes, 1000, "abc", trial);
        expect("ghijkl", bytes, 1006, "ghi", trial);
    }

    @Hidden
    @Check(points = 4, en = "segments that overlap", ko = "겹치는 세그먼트")
    void overlap(InOrder learner, Trial trial) {
        var bytes = learner.reassembler(1000, 100);
        expect("abcd", bytes, 1000, "abcd", trial);
        expect("ef", bytes, 1002, "cdef", trial);
        expect("", bytes, 1008, "ij", trial);
        expect("ghij", bytes, 1004, "efghij", trial);
        expect("", bytes, 1012, "mn", trial);
        expect("klmnop", bytes, 1010, "klmnop", trial);
    }

    @Hidden
    @Check(points = 4, en = "segments that come twice", ko = "두 번 온 세그먼트")
    void duplicate(InOrder learner, Trial trial) {
        var bytes = learner.reassembler(1000, 100);
        expect("", bytes, 1003, "def", trial);
        expect("", bytes, 1003, "def", trial);
        expect("abcdef", bytes, 1000, "abc", trial);
        expect("", bytes, 1000, "abc", trial);
        expect("", bytes, 1003, "def", trial);
        expect("gh", bytes, 1006, "gh", trial);
        expect("", bytes, 1009, "jkl", trial);
        expect("", bytes, 1009, "j", trial);
        expect("ijkl", bytes, 1008, "i", trial);
        expect("", bytes, 1013, "n", trial);
        expect("", bytes, 1013, "nop", trial);
        expect("mnop", bytes, 1012, "m", trial);
    }

    @Hidden
    @Check(points = 4, en = "more than the window has room for", ko = "윈도우를 넘는 데이터")
    void window(InOrder learner, Trial trial) {
        var bytes = learner.reassembler(1000, 8);
        expect("", bytes, 1004, "efghijkl", trial);
        expect("abcdefgh", bytes, 1000, "abcd", trial);
        expect("", bytes, 1016, "q", trial);
        expect("ijklmnop", bytes, 1008, "ijklmnopqrst", trial);
        expect("qr", bytes, 1016, "qr", trial);
    }

    @Hidden
    @Check(points = 2, en = "nothing, and numbers that go round", ko = "빈 데이터, 그리고 한 바퀴 도는 번호")
    void emptyAndWrap(InOrder learner, Trial trial) {
        var bytes = learner.reassembler(-2, 100);
        expect("", bytes, -2, "", trial);
        expect("", bytes, 1, "def", trial);
        expect("abcdef", bytes, -2, "abc", trial);
        expect("", bytes, 4, "", trial);
        var middle = learner.reassembler(Integer.MAX_VALUE, 100);
        expect("", middle, Integer.MIN_VALUE + 1, "c", trial);
        expect("abc", middle, Integer.MAX_VALUE, "ab", trial);
    }

    @Hidden
    @Check(points = 4, en = "a mebibyte, shuffled by your own seed", ko = "학습자 시드로 뒤섞은 1MiB")
    void shuffled(InOrder learner, Trial trial) {
        var random = trial.random();
        byte[] all = new byte[1 << 20];
        for (int i = 0; i < all.length; i++) all[i] = (byte) ('a' + random.nextInt(26));
        int first = random.nextInt();
        var bytes = learner.reassembler(first, 1 << 16);
        int right = 0;
        for (Piece piece : shuffled(all.length, random)) {
            byte[] data = java.util.Arrays.copyOfRange(all, piece.from(), piece.to());
            String out = bytes.push(first + piece.from(), data);
            if (!matches(out, all, right)) break;
            right += out.length();
        }
        trial.expect(RIGHT_BYTES, all.length, right);
    }

    private record Piece(int from, int to) {}

    /// Pieces that overlap a little, mixed with their neighbours.
    private static List<Piece> shuffled(int length, Random random) {
        var pieces = new ArrayList<Piece>();
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + random.nextInt(500, 1461));
            pieces.add(new Piece(Math.max(0, from - random.nextInt(20)), to));
            from = to;
        }
        for (int from = 0; from < pieces.size(); from += 32) {
            int to = Math.min(pieces.size(), from + 32);
            Collections.shuffle(pieces.subList(from, to), random);
        }
        return pieces;
    }

    private static boolean matches(String out, byte[] all, int from) {
        if (from + out.length() > all.length) return false;
        var expected = new String(all, from, out.length(), StandardCharsets.US_ASCII);
        return out.equals(expected);
    }

    private static void expect(
            String expected, Reassembler bytes, int seq, String data, Trial trial) {
        trial.expect(expected, bytes.push(seq, data.getBytes(StandardCharsets.US_ASCII)));
    }
}
