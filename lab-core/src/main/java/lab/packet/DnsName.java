package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A domain name: labels from the host to the root (RFC 1035 §3.1), octets as ISO 8859-1.
///
/// @param labels 1 to 63 octets each; none is the root
public record DnsName(List<String> labels) {
    public static final DnsName ROOT = new DnsName(List.of());

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST = 255;
    private static final int POINTER = 0xc0;

    /// A name has at most 127 labels; chains of pointers without labels only cost time.
    private static final int MOST_POINTERS = 127;

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
        var labels = new ArrayList<String>();
        int at = in.position();
        int begin = at;
        int behind = -1;
        int length = 1;
        int pointers = 0;
        while (true) {
            int first = octet(in, at);
            if (first == 0) break;
            if ((first & POINTER) == POINTER) {
                int target = ((first & ~POINTER) << 8) | octet(in, at + 1);
                if (behind < 0) behind = at + 2;
                if (++pointers > MOST_POINTERS) {
                    throw new MalformedException(
                            "DNS", at, "a name has more than 127 pointers, no name needs so many");
                }
                if (target >= begin) {
                    throw new MalformedException(
                            "DNS", at, "a pointer leads to byte " + target + ", not backwards");
                }
                begin = target;
                at = target;
                continue;
            }
            if (first > LONGEST_LABEL) {
                throw new MalformedException(
                        "DNS", at, "0x%02x begins neither a label nor a pointer".formatted(first));
            }
            MalformedException.require("DNS", at + 1 + first, in.limit());
            length += 1 + first;
            if (length > LONGEST) {
                throw new MalformedException("DNS", at, "a name is longer than 255 octets");
            }
            var label = new byte[first];
            in.get(at + 1, label);
            labels.add(new String(label, StandardCharsets.ISO_8859_1));
            at += 1 + first;
        }
        in.position(behind < 0 ? at + 1 : behind);
        return new DnsName(labels);
    }

    private static int octet(ByteBuffer in, int at) {
        MalformedException.require("DNS", at + 1, in.limit());
        return in.get(at) & 0xff;
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
        var key = new StringBuilder();
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

    /// Without the root's dot, but for the root itself; a dot within a label has a backslash, an
    /// octet that is no visible ASCII character is written as three decimal digits (RFC 1035 §5.1).
    @Override
    public String toString() {
        if (labels.isEmpty()) return ".";
        var text = new StringBuilder();
        for (String label : labels) {
            if (!text.isEmpty()) text.append('.');
            for (int i = 0; i < label.length(); i++) append(text, label.charAt(i));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char c) {
        if (c == '.' || c == '\\') {
            text.append('\\').append(c);
        } else if (c <= ' ' || c >= 0x7f) {
            text.append('\\').append(c / 100).append(c / 10 % 10).append(c % 10);
        } else {
            text.append(c);
        }
    }
}
