package lab.view;

import java.nio.charset.StandardCharsets;
import lab.packet.Bytes;
import lab.packet.Octets;

/// Bytes as something to read.
final class Texts {
    private static final int PREVIEW = 64;

    private Texts() {}

    /// The first bytes: as text if that is what they are, else as hexadecimal.
    static String preview(Octets octets) {
        var first = octets.slice(0, Math.min(octets.length(), PREVIEW)).bytes();
        var more = octets.length() > PREVIEW ? " …" : "";
        var text = new String(first, StandardCharsets.UTF_8);
        return readable(text) ? text.strip() + more : Bytes.hex(first) + more;
    }

    /// Mostly letters; the last character may have been cut in half.
    private static boolean readable(String text) {
        if (text.isEmpty()) return false;
        return text.substring(0, text.length() - 1)
                .chars()
                .allMatch(c -> c != 0xfffd && (c >= ' ' || c == '\n' || c == '\r' || c == '\t'));
    }

    static char printable(int octet) {
        return octet >= ' ' && octet < 0x7f ? (char) octet : '·';
    }

    /// Columns of a terminal that {@code text} takes; Hangul and its neighbours take two each.
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return isIn(c, 0x1100, 0x115f)
                || isIn(c, 0x2e80, 0xa4cf)
                || isIn(c, 0xac00, 0xd7a3)
                || isIn(c, 0xf900, 0xfaff)
                || isIn(c, 0xff00, 0xff60)
                || isIn(c, 0x1f300, 0x1faff);
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
