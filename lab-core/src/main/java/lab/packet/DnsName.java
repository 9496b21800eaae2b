package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A domain name: labels from the host to the root (RFC 1035 §3.1), octets as ISO 8859-1.
///
/// @param labels 1 to 63 octets each; none is the root
public record DnsName(List<String> labels) {
    public static final DnsName ROOT = new DnsName(List.of());

    static final int LONGEST_LABEL = 63;
    static final int LONGEST = 255;
    static final int POINTER = 0xc0;

    private static final int FARTHEST_POINTER = 0x3fff;

    public DnsName {
        labels = List.copyOf(labels);
        int length = 1;
        for (String label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException(
                        "a label is 1 to 63 octets, '%s' is %d".formatted(label, label.length()));
            }
            length += 1 + label.length();
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException(
                    "a name is at most 255 octets, this one is " + length);
        }
    }

    /// Reads {@code www.example.com}, with or without the root's dot at its end.
    public static DnsName of(String text) {
        if (text.isEmpty() || text.equals(".")) return ROOT;
        var name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return new DnsName(List.of(name.split("\\.", -1)));
    }

    /// Reads a name and leaves {@code in} behind it. A pointer leads to earlier labels of the same
    /// message (RFC 1035 §4.1.4); one that does not lead backwards is refused, since it could lead
    /// in circles.
    ///
    /// @param in a buffer whose index 0 is the message's first byte
    public static DnsName decode(ByteBuffer in) {
        return new DnsNames().read(in);
    }

    /// Writes the name, with a pointer in place of labels that stand in the message already.
    ///
    /// @param known where names that were written begin, in bytes from the message's start; grows
    void encode(ByteBuffer out, Map<String, Integer> known) {
        for (int i = 0; i < labels.size(); i++) {
            var rest = key(i);
            var target = known.get(rest);
            if (target != null) {
                out.putShort((short) ((POINTER << 8) | target));
                return;
            }
            if (out.position() <= FARTHEST_POINTER) known.put(rest, out.position());
            out.put((byte) labels.get(i).length());
            out.put(labels.get(i).getBytes(StandardCharsets.ISO_8859_1));
        }
        out.put((byte) 0);
    }

    /// Names are the same in whatever case, but each is sent as it was written (RFC 4343).
    private String key(int from) {
        var key = new StringBuilder(LONGEST);
        for (String label : labels.subList(from, labels.size())) {
            key.append((char) label.length()).append(label);
        }
        return key.toString();
    }

    /// Whether the two are the same name, in whatever case (RFC 4343).
    public boolean same(DnsName other) {
        return key(0).toLowerCase(Locale.ROOT).equals(other.key(0).toLowerCase(Locale.ROOT));
    }

    /// In bytes, without pointers.
    public int length() {
        int length = 1;
        for (String label : labels) length += 1 + label.length();
        return length;
    }

    /// Without the root's dot, but for the root itself. A dot or a backslash within a label has a
    /// backslash in front (RFC 1035 §5.1); visible characters of UTF-8 and spaces, as names of
    /// services have, stand for themselves (RFC 6763 §4.3), and any other octet as three decimal
    /// digits behind a backslash.
    @Override
    public String toString() {
        if (labels.isEmpty()) return ".";
        var text = new StringBuilder();
        for (String label : labels) {
            if (!text.isEmpty()) text.append('.');
            append(text, label);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String label) {
        if (label.chars().anyMatch(c -> c >= 0x80)) {
            var octets = label.getBytes(StandardCharsets.ISO_8859_1);
            var characters = new String(octets, StandardCharsets.UTF_8);
            if (characters.codePoints().allMatch(DnsName::visible)) {
                text.append(characters.replace("\\", "\\\\").replace(".", "\\."));
                return;
            }
        }
        for (int i = 0; i < label.length(); i++) append(text, label.charAt(i));
    }

    /// Not what stands for octets that are no UTF-8, either.
    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> character != 0xfffd;
        };
    }

    private static void append(StringBuilder text, char c) {
        if (c == '.' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < ' ' || c >= 0x7f) {
            text.append('\\').append(c / 100).append(c / 10 % 10).append(c % 10);
        } else {
            text.append(c);
        }
    }
}
