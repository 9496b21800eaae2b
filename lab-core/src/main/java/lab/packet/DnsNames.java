package lab.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the names of one message, and each of them once: a pointer of two octets stands for a name
/// of up to 255, and a message can have thousands of pointers to the same one.
final class DnsNames {
    /// A name has at most 127 labels; chains of pointers without labels only cost time.
    private static final int MOST_POINTERS = 127;

    /// The first name that was read, to which most pointers of most messages lead.
    private Known first = NONE;

    private int firstBegin = -1;

    /// All others by where they begin; most messages have none.
    private Map<Integer, Known> others = Map.of();

    /// A name that begins somewhere in the message.
    ///
    /// @param pointers that had to be followed for it
    private record Known(DnsName name, int pointers) {}

    private static final Known NONE = new Known(DnsName.ROOT, 0);

    /// Reads a name and leaves {@code in} behind it.
    ///
    /// @param in a buffer whose index 0 is the message's first byte
    DnsName read(ByteBuffer in) {
        int begin = in.position();
        // What is nothing but a pointer need not be remembered: what it leads to is.
        var read =
                isPointer(octet(in, begin))
                        ? decoded(in, begin, MOST_POINTERS)
                        : at(in, begin, MOST_POINTERS);
        in.position(behind(in, begin));
        return read.name;
    }

    /// @param pointers that may be followed
    private Known at(ByteBuffer in, int begin, int pointers) {
        if (begin == firstBegin) return first;
        var before = others.get(begin);
        if (before == null) {
            before = decoded(in, begin, pointers);
            remember(begin, before);
        }
        if (before.pointers > pointers) throw tooManyPointers(begin);
        return before;
    }

    private void remember(int begin, Known read) {
        if (firstBegin < 0 && read.pointers == 0) {
            firstBegin = begin;
            first = read;
        } else {
            if (others.isEmpty()) others = new HashMap<>();
            others.put(begin, read);
        }
    }

    private Known decoded(ByteBuffer in, int begin, int pointers) {
        var labels = new ArrayList<String>();
        int length = 1;
        int at = begin;
        while (true) {
            int first = octet(in, at);
            if (first == 0) return new Known(name(labels), 0);
            if (isPointer(first)) {
                int target = ((first & ~DnsName.POINTER) << 8) | octet(in, at + 1);
                if (pointers == 0) throw tooManyPointers(at);
                if (target >= begin) {
                    throw new MalformedException(
                            "DNS", at, "a pointer leads to byte " + target + ", not backwards");
                }
                var rest = at(in, target, pointers - 1);
                if (labels.isEmpty()) return new Known(rest.name, rest.pointers + 1);
                if (length + rest.name.length() - 1 > DnsName.LONGEST) throw tooLong(at);
                return new Known(name(labels, rest.name), rest.pointers + 1);
            }
            if (first > DnsName.LONGEST_LABEL) {
                throw new MalformedException(
                        "DNS", at, "0x%02x begins neither a label nor a pointer".formatted(first));
            }
            MalformedException.require("DNS", at + 1 + first, in.limit());
            length += 1 + first;
            if (length > DnsName.LONGEST) throw tooLong(at);
            var label = new byte[first];
            in.get(at + 1, label);
            labels.add(new String(label, StandardCharsets.ISO_8859_1));
            at += 1 + first;
        }
    }

    private static DnsName name(List<String> labels) {
        return labels.isEmpty() ? DnsName.ROOT : new DnsName(labels);
    }

    private static DnsName name(List<String> first, DnsName rest) {
        var labels = first.toArray(new String[first.size() + rest.labels().size()]);
        for (int i = first.size(); i < labels.length; i++) {
            labels[i] = rest.labels().get(i - first.size());
        }
        return new DnsName(List.of(labels));
    }

    /// Where a name ends that can be read.
    private static int behind(ByteBuffer in, int begin) {
        int at = begin;
        while (true) {
            int first = octet(in, at);
            if (isPointer(first)) return at + 2;
            at += 1 + first;
            if (first == 0) return at;
        }
    }

    private static boolean isPointer(int first) {
        return (first & DnsName.POINTER) == DnsName.POINTER;
    }

    private static int octet(ByteBuffer in, int at) {
        MalformedException.require("DNS", at + 1, in.limit());
        return in.get(at) & 0xff;
    }

    private static MalformedException tooManyPointers(int at) {
        return new MalformedException(
                "DNS", at, "a name has more than 127 pointers, no name needs so many");
    }

    private static MalformedException tooLong(int at) {
        return new MalformedException("DNS", at, "a name is longer than 255 octets");
    }
}
