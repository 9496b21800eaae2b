package lab.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lab.frame.Frame;
import lab.frame.LinkType;

/// An open capture file that gives its frames once, in order. For one thread.
///
/// {@link #iterator} and {@link #stream} go on where the last one left off. Where the file is
/// damaged they throw a {@link PcapException}, after the frames before it.
public final class PcapReader implements Iterable<Frame>, AutoCloseable {
    static final int MAGIC_MICROSECONDS = 0xa1b2c3d4;
    static final int MAGIC_NANOSECONDS = 0xa1b23c4d;
    static final int FILE_HEADER = 24;
    static final int RECORD_HEADER = 16;

    private static final int MAGIC_PCAPNG = 0x0a0d0d0a;
    private static final int LARGEST_RECORD = 16 << 20;

    private final InputStream in;
    private final ByteOrder order;
    private final boolean nanoseconds;
    private final LinkType link;
    private final int snapLength;
    private final long longest;
    private long offset = FILE_HEADER;
    private long number;
    private boolean ended;

    private PcapReader(InputStream in, ByteBuffer header) {
        this.in = in;
        order = header.order();
        nanoseconds = header.getInt(0) == MAGIC_NANOSECONDS;
        int major = Short.toUnsignedInt(header.getShort(4));
        if (major != 2) {
            throw new PcapException("Byte 4: pcap version " + major + " is not known, 2 is.", 4);
        }
        snapLength = header.getInt(16);
        longest =
                Math.max(
                        Capture.LONGEST_FRAME,
                        Math.min(Integer.toUnsignedLong(snapLength), LARGEST_RECORD));
        int code = header.getInt(20) & 0xffff;
        link =
                LinkTypes.of(code)
                        .orElseThrow(() ->
                                new PcapException(
                                        "Byte 20: link type "
                                                + code
                                                + " is not one the lab can take apart.",
                                        20));
    }

    static PcapReader of(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new PcapReader(in, header(in));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static ByteBuffer header(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(FILE_HEADER));
        if (header.limit() >= 4) {
            int magic = header.getInt(0);
            if (magic == MAGIC_PCAPNG) {
                throw new PcapException(
                        "Byte 0: this is a pcapng file, which the lab does not read yet; convert it"
                                + " with \"editcap -F pcap old.pcapng new.pcap\" (part of"
                                + " Wireshark).",
                        0);
            }
            if (!isPcap(magic)) {
                header.order(ByteOrder.LITTLE_ENDIAN);
                if (!isPcap(header.getInt(0))) {
                    throw new PcapException(
                            "Byte 0: this is no pcap file, it begins with %08x.".formatted(magic),
                            0);
                }
            }
        }
        if (header.limit() < FILE_HEADER) {
            throw new PcapException(
                    "Byte %d: the file ends within its header of %d bytes."
                            .formatted(header.limit(), FILE_HEADER),
                    header.limit());
        }
        return header;
    }

    private static boolean isPcap(int magic) {
        return magic == MAGIC_MICROSECONDS || magic == MAGIC_NANOSECONDS;
    }

    /// What the first byte of each frame belongs to.
    public LinkType link() {
        return link;
    }

    /// How many bytes of a frame were kept at most, by the file's own word.
    public int snapLength() {
        return snapLength;
    }

    @Override
    public Iterator<Frame> iterator() {
        return new Iterator<>() {
            private Optional<Frame> next = Optional.empty();

            @Override
            public boolean hasNext() {
                if (next.isEmpty()) next = read();
                return next.isPresent();
            }

            @Override
            public Frame next() {
                if (!hasNext()) throw new NoSuchElementException("no frame is left");
                Frame frame = next.orElseThrow();
                next = Optional.empty();
                return frame;
            }
        };
    }

    public Stream<Frame> stream() {
        int kind = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), kind), false);
    }

    private Optional<Frame> read() {
        if (ended) return Optional.empty();
        try {
            ended = true;
            Optional<Frame> frame = record();
            ended = frame.isEmpty();
            return frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Frame> record() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(RECORD_HEADER)).order(order);
        if (header.limit() == 0) return Optional.empty();
        number++;
        if (header.limit() < RECORD_HEADER) {
            throw damaged(
                    offset, "the file ends after " + header.limit() + " of its header's 16 bytes");
        }
        long seconds = Integer.toUnsignedLong(header.getInt(0));
        long fraction = Integer.toUnsignedLong(header.getInt(4));
        long kept = Integer.toUnsignedLong(header.getInt(8));
        long original = Integer.toUnsignedLong(header.getInt(12));
        if (fraction >= (nanoseconds ? 1_000_000_000 : 1_000_000)) {
            String unit = nanoseconds ? "nanoseconds" : "microseconds";
            throw damaged(offset + 4, "its time has " + fraction + " " + unit + " in a second");
        }
        if (kept > longest) {
            throw damaged(offset + 8, "it claims " + kept + " bytes, most is " + longest);
        }
        if (original > Integer.MAX_VALUE) {
            throw damaged(offset + 12, "it claims " + original + " bytes on the wire");
        }
        byte[] data = in.readNBytes((int) kept);
        if (data.length < kept) {
            throw damaged(
                    offset + RECORD_HEADER,
                    "the file ends after " + data.length + " of its " + kept + " bytes");
        }
        offset += RECORD_HEADER + kept;
        Instant time = Instant.ofEpochSecond(seconds, nanoseconds ? fraction : fraction * 1_000);
        return Optional.of(new Frame(time, link, data, (int) Math.max(original, kept)));
    }

    private PcapException damaged(long at, String what) {
        return new PcapException(
                "Byte %d: frame %d is damaged: %s.".formatted(at, number, what), at);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
