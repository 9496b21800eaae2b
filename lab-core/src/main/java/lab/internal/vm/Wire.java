package lab.internal.vm;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What carries {@link Message}s from one process to the other: a length of 4 bytes, then the
/// message as {@link Encoding} writes it. Safe for several writers and one reader.
public final class Wire implements AutoCloseable {
    /// The most bytes of a message from the lab VM. What comes from there may be anything, and the
    /// kernel process has to hold it.
    static final int MOST_FROM_LAB = 16 << 20;

    private static final int MOST_TO_LAB = 256 << 20;

    private final DataInputStream in;
    private final OutputStream out;
    private final int mostIn;
    private final int mostOut;

    private Wire(InputStream in, OutputStream out, int mostIn, int mostOut) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = out;
        this.mostIn = mostIn;
        this.mostOut = mostOut;
    }

    /// The kernel process's end.
    public static Wire ofKernel(InputStream in, OutputStream out) {
        return new Wire(in, out, MOST_FROM_LAB, MOST_TO_LAB);
    }

    /// The lab VM's end.
    public static Wire ofLab(InputStream in, OutputStream out) {
        return new Wire(in, out, MOST_TO_LAB, MOST_FROM_LAB);
    }

    /// A message that has more bytes than the other side takes; none of them was sent.
    public static final class TooLargeException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        TooLargeException(int most) {
            this(most, "bytes");
        }

        TooLargeException(int most, String what) {
            super("a message of more than %,d %s".formatted(most, what));
        }
    }

    /// Bytes that are no message.
    public static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1;

        BrokenException(String what) {
            super(what);
        }
    }

    /// Bytes up to a limit, so that a value without end costs no more than it may.
    static final class Bounded extends ByteArrayOutputStream {
        private final int most;

        Bounded(int most) {
            super(256);
            this.most = most;
        }

        @Override
        public synchronized void write(int b) {
            require(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            require(length);
            super.write(bytes, from, length);
        }

        private void require(int more) {
            if (more > most - count) throw new TooLargeException(most);
        }
    }

    /// @throws TooLargeException before anything is sent
    public void send(Message message) throws IOException {
        var bytes = new Bounded(mostOut + 4);
        bytes.write(new byte[4], 0, 4);
        Encoding.encode(message, new DataOutputStream(bytes));
        var whole = bytes.toByteArray();
        int length = whole.length - 4;
        for (int i = 0; i < 4; i++) whole[i] = (byte) (length >> (24 - 8 * i));
        synchronized (out) {
            out.write(whole);
            out.flush();
        }
    }

    /// Waits for the next message.
    ///
    /// @throws EOFException when the other side is gone
    /// @throws BrokenException for what no other side of this kind sends
    public Message receive() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > mostIn)
            throw new BrokenException("a message of " + length + " bytes");
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        try {
            return Encoding.decode(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (EOFException e) {
            throw new BrokenException("a message that ends too early");
        } catch (IOException e) {
            throw new BrokenException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
