package lab.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lab.frame.Frame;
import lab.frame.LinkType;

/// A pcapng file that is being written: little-endian, times in nanoseconds, an interface for each
/// link type. For one thread.
public final class PcapngWriter implements AutoCloseable {
    private static final byte NANOSECONDS = 9;
    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000_000L - 1;
    private static final int BUFFER = 1 << 18;
    private static final byte LIBPCAP_FILTER = 0;

    private static final short OPTION_NAME = 2;
    private static final short OPTION_RESOLUTION = 9;
    private static final short OPTION_FILTER = 11;
    private static final short OPTION_RECEIVED = 4;
    private static final short OPTION_DROPPED = 5;

    private final FileChannel file;
    private final String adapter;
    private final String filter;
    private final List<LinkType> links = new ArrayList<>();
    private ByteBuffer buffer = buffer(BUFFER);
    private int begin;

    private PcapngWriter(FileChannel file, String adapter, String filter) {
        this.file = file;
        this.adapter = adapter;
        this.filter = filter;
    }

    static PcapngWriter of(Path file) throws IOException {
        return of(file, "", "");
    }

    /// @param adapter that frames come from; empty for none
    /// @param filter in libpcap's language that they have passed; empty for none
    static PcapngWriter of(Path file, String adapter, String filter) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        var writer = new PcapngWriter(channel, adapter, filter);
        writer.begin(PcapngReader.SECTION, 16)
                .putInt(PcapngReader.BYTE_ORDER_MAGIC)
                .putShort((short) 1)
                .putShort((short) 0)
                .putLong(-1);
        writer.end();
        return writer;
    }

    public void write(Frame frame) throws IOException {
        write(frame, "");
    }

    /// @param comment about the frame; empty for none
    /// @throws IllegalArgumentException if its time does not fit the format: before 1970, after
    ///   2262
    public void write(Frame frame, String comment) throws IOException {
        Instant time = frame.time();
        if (time.getEpochSecond() < 0 || time.getEpochSecond() > LAST_SECOND) {
            throw new IllegalArgumentException(
                    "a pcapng file in nanoseconds holds times from 1970 to 2262, not " + time);
        }
        int from = from(frame.link());
        long units = time.getEpochSecond() * 1_000_000_000L + time.getNano();
        var data = frame.data();
        var text = comment.getBytes(StandardCharsets.UTF_8);
        var body = begin(PcapngReader.ENHANCED, 20 + data.length + text.length + 16);
        body.putInt(from).putInt((int) (units >>> 32)).putInt((int) units);
        body.putInt(data.length).putInt(frame.originalLength()).put(data);
        pad();
        if (text.length > 0) {
            option((short) PcapngReader.OPTION_COMMENT, text);
            endOfOptions();
        }
        end();
    }

    private int from(LinkType link) throws IOException {
        int known = links.indexOf(link);
        if (known >= 0) return known;
        links.add(link);
        var name = adapter.getBytes(StandardCharsets.UTF_8);
        var expression = filter.getBytes(StandardCharsets.UTF_8);
        begin(PcapngReader.INTERFACE, 40 + name.length + expression.length)
                .putShort((short) link.code())
                .putShort((short) 0)
                .putInt(Capture.LONGEST_FRAME);
        if (name.length > 0) option(OPTION_NAME, name);
        option(OPTION_RESOLUTION, new byte[] {NANOSECONDS});
        if (expression.length > 0) {
            var kind = new byte[expression.length + 1];
            kind[0] = LIBPCAP_FILTER;
            System.arraycopy(expression, 0, kind, 1, expression.length);
            option(OPTION_FILTER, kind);
        }
        endOfOptions();
        end();
        return links.size() - 1;
    }

    /// What became of the frames of the first interface, if there is one: an Interface Statistics
    /// Block.
    ///
    /// @param dropped by the kernel
    void statistics(long captured, long dropped) throws IOException {
        if (links.isEmpty()) return;
        long units = Instant.now().getEpochSecond() * 1_000_000_000L;
        begin(PcapngReader.STATISTICS, 48)
                .putInt(0)
                .putInt((int) (units >>> 32))
                .putInt((int) units);
        number(OPTION_RECEIVED, captured + dropped);
        number(OPTION_DROPPED, dropped);
        endOfOptions();
        end();
    }

    private void number(short code, long value) {
        buffer.putShort(code).putShort((short) 8).putLong(value);
    }

    private void option(short code, byte[] value) {
        buffer.putShort(code).putShort((short) value.length).put(value);
        pad();
    }

    private void endOfOptions() {
        buffer.putInt(0);
    }

    private void pad() {
        while ((buffer.position() - begin) % 4 != 0) buffer.put((byte) 0);
    }

    /// Begins a block, with room for a body of at most {@code most} bytes.
    private ByteBuffer begin(int type, int most) throws IOException {
        int needed = most + PcapngReader.FRAMING;
        if (buffer.remaining() < needed) flush();
        if (buffer.capacity() < needed) buffer = buffer(needed);
        begin = buffer.position();
        return buffer.putInt(type).putInt(0);
    }

    private void end() {
        int length = buffer.position() + 4 - begin;
        buffer.putInt(length).putInt(begin + 4, length);
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) file.write(buffer);
        buffer.clear();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
