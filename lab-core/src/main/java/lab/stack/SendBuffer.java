package lab.stack;

import java.util.Arrays;
import lab.packet.Octets;

/// What was written and is not acknowledged yet. It grows as needed.
final class SendBuffer {
    private byte[] bytes = new byte[4096];
    private int start;
    private int end;

    int size() {
        return end - start;
    }

    void append(byte[] more) {
        if (end + more.length > bytes.length) makeRoom(more.length);
        System.arraycopy(more, 0, bytes, end, more.length);
        end += more.length;
    }

    private void makeRoom(int more) {
        int size = size();
        int needed = Math.addExact(size, more);
        int length = needed > bytes.length / 2 ? Math.max(needed, bytes.length * 2) : bytes.length;
        bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, start, end), length);
        start = 0;
        end = size;
    }

    /// A copy of {@code length} bytes, {@code offset} bytes behind the first that is not
    /// acknowledged.
    Octets slice(int offset, int length) {
        return Octets.view(Arrays.copyOfRange(bytes, start + offset, start + offset + length));
    }

    void drop(int acknowledged) {
        start += acknowledged;
    }
}
