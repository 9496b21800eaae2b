package workbook.ch10.sums;

import java.util.Arrays;
import workbook.ch10.Segments;

/// A frame's checksums done slowly and plainly, with each step open to be got wrong.
@SuppressWarnings("ArrayRecordComponent") // made and read here, never compared
record Parts(byte[] frame, int tcp, int end) {
    static Parts of(byte[] frame) {
        return new Parts(frame, 14 + Segments.ipBytes(frame), Segments.end(frame));
    }

    Parts until(int otherEnd) {
        return new Parts(frame, tcp, otherEnd);
    }

    byte[] ipHeader() {
        return without(Arrays.copyOfRange(frame, 14, tcp), 10);
    }

    byte[] segment() {
        return without(Arrays.copyOfRange(frame, tcp, end), 16);
    }

    /// The sum over the pseudo header, folded and not inverted.
    int pseudo() {
        return fold(words(Arrays.copyOfRange(frame, 26, 34)) + 6 + (end - tcp));
    }

    int tcpField() {
        return (frame[tcp + 16] & 0xff) << 8 | (frame[tcp + 17] & 0xff);
    }

    static byte[] without(byte[] bytes, int field) {
        byte[] copy = bytes.clone();
        copy[field] = 0;
        copy[field + 1] = 0;
        return copy;
    }

    static int words(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        return sum;
    }

    static int fold(int sum) {
        int folded = sum;
        while (folded >>> 16 != 0) folded = (folded & 0xffff) + (folded >>> 16);
        return folded;
    }

    static int finish(int sum) {
        return ~fold(sum) & 0xffff;
    }
}
