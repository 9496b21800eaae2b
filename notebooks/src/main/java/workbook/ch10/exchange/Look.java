package workbook.ch10.exchange;

import java.util.List;
import java.util.function.Predicate;

/// What a frame says at the usual places; -1 where it is too short to say it.
final class Look {
    private Look() {}

    static int u8(byte[] frame, int offset) {
        return offset < frame.length ? frame[offset] & 0xff : -1;
    }

    static int u16(byte[] frame, int offset) {
        return offset + 1 < frame.length ? u8(frame, offset) << 8 | u8(frame, offset + 1) : -1;
    }

    static boolean isTcp(byte[] frame) {
        return u16(frame, 12) == 0x0800 && u8(frame, 23) == 6;
    }

    static int tcp(byte[] frame) {
        return 14 + (u8(frame, 14) & 0xf) * 4;
    }

    static List<byte[]> those(List<byte[]> captured, Predicate<byte[]> wanted) {
        return captured.stream().filter(wanted).toList();
    }
}
