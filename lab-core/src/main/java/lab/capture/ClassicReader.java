package lab.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Optional;
import lab.frame.Frame;
import lab.frame.LinkType;

/// Reads the classic pcap format (draft-ietf-opsawg-pcap): both byte orders, micro- and
/// nanoseconds, and that of Alexey Kuznetzov's libpcap, which came with Linux distributions around
/// 2000: each of its records says besides on which interface the frame was, and of what kind.
///
/// Before version 2.3 a record's two lengths stood the other way round, and with 2.3 some programs
/// still wrote them so.
final class ClassicReader implements RecordReader {
    static final int MAGIC_MICROSECONDS = 0xa1b2c3d4;
    static final int MAGIC_NANOSECONDS = 0xa1b23c4d;
    static final int MAGIC_KUZNETZOV = 0xa1b2cd34;
    static final int FILE_HEADER = 24;
    static final int RECORD_HEADER = 16;

    /// An interface's index, a protocol, a kind of packet and a pad.
    private static final int KUZNETZOV_BESIDES = 8;

    private static final int FIRST_IN_ORDER = 3;
    private static final int GZIP = 0x1f8b;
    private static final int LARGEST_RECORD = 16 << 20;

    private final InputStream in;
    private final ByteOrder order;
    private final boolean nanoseconds;
    private final int minor;
    private final int recordHeader;
    private final LinkType link;
    private final int snapLength;
    private final long longest;
    private long offset = FILE_HEADER;
    private long number;

    ClassicReader(InputStream in) throws IOException {
        this(in, header(in));
    }

    private ClassicReader(InputStream in, ByteBuffer header) {
        this.in = in;
        order = header.order();
        int magic = header.getInt(0);
        nanoseconds = magic == MAGIC_NANOSECONDS;
        recordHeader = RECORD_HEADER + (magic == MAGIC_KUZNETZOV ? KUZNETZOV_BESIDES : 0);
        int major = Short.toUnsignedInt(header.getShort(4));
        if (major != 2) {
            throw new PcapException("Byte 4: pcap version " + major + " is not known, 2 is.", 4);
        }
        minor = Short.toUnsignedInt(header.getShort(6));
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

    private static ByteBuffer header(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(FILE_HEADER));
        if (header.limit() == 0) throw new PcapException("Byte 0: the file is empty.", 0);
        if (header.limit() >= 4) {
            int magic = header.getInt(0);
            if (!isPcap(magic)) {
                header.order(ByteOrder.LITTLE_ENDIAN);
                if (!isPcap(header.getInt(0))) {
                    throw new PcapException("Byte 0: " + noCapture(magic), 0);
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

    private static String noCapture(int magic) {
        return magic >>> 16 == GZIP
                ? "the file is packed with gzip; unpack it first, with gunzip."
                : "this is no capture file, it begins with %08x.".formatted(magic);
    }

    private static boolean isPcap(int magic) {
        return magic == MAGIC_MICROSECONDS
                || magic == MAGIC_NANOSECONDS
                || magic == MAGIC_KUZNETZOV;
    }

    @Override
    public LinkType link() {
        return link;
    }

    @Override
    public int snapLength() {
        return snapLength;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Optional<Frame> read() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(recordHeader)).order(order);
        if (header.limit() == 0) return Optional.empty();
        number++;
        if (header.limit() < recordHeader) {
            throw damaged(
                    offset,
                    "the file ends after %d of its header's %d bytes"
                            .formatted(header.limit(), recordHeader));
        }
        long seconds = Integer.toUnsignedLong(header.getInt(0));
        long fraction = Integer.toUnsignedLong(header.getInt(4));
        int first = header.getInt(8);
        int second = header.getInt(12);
        boolean turned = turned(first, second);
        long kept = Integer.toUnsignedLong(turned ? second : first);
        if (kept > longest) {
            throw damaged(offset + 8, "it claims " + kept + " bytes, most is " + longest);
        }
        byte[] data = in.readNBytes((int) kept);
        if (data.length < kept) {
            throw damaged(
                    offset + recordHeader,
                    "the file ends after " + data.length + " of its " + kept + " bytes");
        }
        offset += recordHeader + kept;
        // Some writers put more than a second into the fraction; it is carried over.
        Instant time = Instant.ofEpochSecond(seconds, nanoseconds ? fraction : fraction * 1_000);
        int original = RecordReader.onTheWire(turned ? first : second);
        return Optional.of(new Frame(time, link, data, original));
    }

    private boolean turned(int first, int second) {
        boolean wrong = Integer.compareUnsigned(first, second) > 0;
        return minor < FIRST_IN_ORDER || (minor == FIRST_IN_ORDER && wrong);
    }

    private PcapException damaged(long at, String what) {
        return new PcapException(
                "Byte %d: frame %d is damaged: %s.".formatted(at, number, what), at);
    }
}
