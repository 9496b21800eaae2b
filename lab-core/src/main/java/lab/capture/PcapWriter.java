package lab.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import lab.frame.Frame;
import lab.frame.LinkType;

/// A capture file that is being written: little-endian, times in nanoseconds. For one thread.
public final class PcapWriter implements AutoCloseable {
    private static final long LAST_SECOND = 0xffff_ffffL;

    private final OutputStream out;
    private final LinkType link;

    private PcapWriter(OutputStream out, LinkType link) {
        this.out = out;
        this.link = link;
    }

    static PcapWriter of(Path file, LinkType link) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(
                buffer(ClassicReader.FILE_HEADER)
                        .putInt(ClassicReader.MAGIC_NANOSECONDS)
                        .putShort((short) 2)
                        .putShort((short) 4)
                        .putInt(0)
                        .putInt(0)
                        .putInt(Capture.LONGEST_FRAME)
                        .putInt(link.code())
                        .array());
        return new PcapWriter(out, link);
    }

    /// @throws IllegalArgumentException if the frame is not of the file's link type, or its time
    ///   does not fit the format: before 1970, after February 2106
    public void write(Frame frame) throws IOException {
        if (frame.link() != link) {
            throw new IllegalArgumentException(
                    "a pcap file has one link type: this one has %s, the frame has %s"
                            .formatted(link, frame.link()));
        }
        Instant time = frame.time();
        long seconds = time.getEpochSecond();
        int nanoseconds = time.getNano();
        if (seconds < 0 || seconds > LAST_SECOND) {
            throw new IllegalArgumentException(
                    "a pcap file holds times from 1970 to 2106, not " + time);
        }
        out.write(
                buffer(ClassicReader.RECORD_HEADER)
                        .putInt((int) seconds)
                        .putInt(nanoseconds)
                        .putInt(frame.data().length)
                        .putInt(frame.originalLength())
                        .array());
        out.write(frame.data());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
