package lab.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Map;
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
    private final InputStream in;
    private final RecordReader reader;
    private boolean ended;

    private PcapReader(InputStream in, RecordReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static PcapReader of(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        try {
            in.mark(4);
            var first = in.readNBytes(4);
            in.reset();
            boolean ng =
                    first.length == 4 && ByteBuffer.wrap(first).getInt() == PcapngReader.SECTION;
            return new PcapReader(in, ng ? new PcapngReader(in) : new ClassicReader(in));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// What the first byte of a frame belongs to: of the frame read last, since interfaces of a
    /// pcapng file may differ.
    public LinkType link() {
        return reader.link();
    }

    /// How many bytes of a frame were kept at most, by the file's own word.
    public int snapLength() {
        return reader.snapLength();
    }

    /// Of the frame read last, counted from 1. Those that were {@link #leftOut} count too, as they
    /// do for other readers of the file.
    public long number() {
        return reader.number();
    }

    /// How many frames were passed over so far because the lab cannot take them apart, by the
    /// number of their link type. A pcapng file may have such frames beside others.
    public Map<Integer, Long> leftOut() {
        return Map.copyOf(reader.leftOut());
    }

    /// What somebody wrote about the frame read last; only pcapng files have such comments.
    public Optional<String> comment() {
        return reader.comment();
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
            Optional<Frame> frame = reader.read();
            ended = frame.isEmpty();
            return frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
