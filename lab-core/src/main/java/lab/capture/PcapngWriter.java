package lab.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final OutputStream out;
    private final List<LinkType> links = new ArrayList<>();

    private PcapngWriter(OutputStream out) {
        this.out = out;
    }

    static PcapngWriter of(Path file) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        var writer = new PcapngWriter(out);
        writer.block(
                PcapngReader.SECTION,
                body(16).putInt(PcapngReader.BYTE_ORDER_MAGIC)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1));
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
        int options = text.length == 0 ? 0 : 4 + padded(text.length) + 4;
        var body = body(20 + padded(data.length) + options);
        body.putInt(from).putInt((int) (units >>> 32)).putInt((int) units);
        body.putInt(data.length).putInt(frame.originalLength()).put(data);
        if (text.length > 0) {
            body.position(20 + padded(data.length));
            body.putShort((short) PcapngReader.OPTION_COMMENT)
                    .putShort((short) text.length)
                    .put(text);
        }
        block(PcapngReader.ENHANCED, body);
    }

    private int from(LinkType link) throws IOException {
        if (!links.contains(link)) {
            links.add(link);
            var body = body(20).putShort((short) link.code()).putShort((short) 0);
            body.putInt(Capture.LONGEST_FRAME);
            body.putShort((short) 9).putShort((short) 1).put(NANOSECONDS);
            block(PcapngReader.INTERFACE, body);
        }
        return links.indexOf(link);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static ByteBuffer body(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void block(int type, ByteBuffer body) throws IOException {
        var bytes = new byte[body.capacity()];
        body.get(0, bytes);
        int length = bytes.length + PcapngReader.FRAMING;
        out.write(body(8).putInt(type).putInt(length).array());
        out.write(bytes);
        out.write(body(4).putInt(length).array());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
