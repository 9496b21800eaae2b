package lab.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lab.frame.Frame;
import lab.frame.LinkType;

/// Reads pcapng (draft-ietf-opsawg-pcapng): sections of either byte order, each with interfaces of
/// its own, and blocks of kinds to come, which are passed over.
final class PcapngReader implements RecordReader {
    static final int SECTION = 0x0a0d0d0a;
    static final int INTERFACE = 1;
    static final int PACKET = 2;
    static final int SIMPLE = 3;
    static final int STATISTICS = 5;
    static final int ENHANCED = 6;
    static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    static final int OPTION_COMMENT = 1;

    /// What a block has besides its body: a type and its length, and that again at its end.
    static final int FRAMING = 12;

    private static final int LARGEST_BLOCK = 16 << 20;

    private final InputStream in;
    private final List<PcapngInterface> interfaces = new ArrayList<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long offset;
    private long number;
    private long given;
    private final Map<Integer, Long> leftOut = new TreeMap<>();
    private LinkType link = LinkType.ETHERNET;
    private Optional<String> comment = Optional.empty();
    private Optional<PcapException> brokenOption = Optional.empty();

    /// One block, its offset in the file, and what is between its lengths.
    private record Block(int type, long offset, ByteBuffer body) {}

    PcapngReader(InputStream in) throws IOException {
        this.in = in;
        section(block().orElseThrow());
    }

    @Override
    public Optional<Frame> read() throws IOException {
        while (true) {
            var next = block();
            if (next.isEmpty()) return end();
            var block = next.get();
            Optional<Frame> frame =
                    switch (block.type) {
                        case ENHANCED -> enhanced(block);
                        case SIMPLE -> simple(block);
                        case PACKET -> packet(block);
                        default -> {
                            if (block.type == SECTION) section(block);
                            if (block.type == INTERFACE) addInterface(block);
                            yield Optional.empty();
                        }
                    };
            if (frame.isPresent()) {
                given++;
                return frame;
            }
        }
    }

    /// A file of which nothing can be given is none for the lab.
    private Optional<Frame> end() {
        if (brokenOption.isPresent()) throw brokenOption.get();
        if (given > 0 || leftOut.isEmpty()) return Optional.empty();
        var codes = leftOut.keySet().stream().map(String::valueOf).toList();
        throw damaged(
                offset,
                "there are no frames but of link type %s, which the lab cannot take apart"
                        .formatted(String.join(" and ", codes)));
    }

    private Optional<Block> block() throws IOException {
        long start = offset;
        var header = ByteBuffer.wrap(in.readNBytes(8)).order(order);
        if (header.limit() == 0) return Optional.empty();
        if (header.limit() < 8) throw damaged(start, "the file ends within a block's header");
        int type = header.getInt(0);
        var first = ByteBuffer.allocate(0);
        if (type == SECTION) {
            // Only the magic number behind it says which way round the length is.
            first = ByteBuffer.wrap(in.readNBytes(4));
            if (first.limit() < 4)
                throw damaged(start + 8, "the file ends within a section header");
            order = order(first.getInt(0), start + 8);
            header.order(order);
        }
        long length = Integer.toUnsignedLong(header.getInt(4));
        if (length < FRAMING + first.limit() || length > LARGEST_BLOCK || length % 4 != 0) {
            throw damaged(start + 4, "a block claims a length of " + length + " bytes");
        }
        var rest = in.readNBytes((int) length - 8 - first.limit());
        if (rest.length < length - 8 - first.limit()) {
            throw damaged(start + 8, "the file ends within a block of " + length + " bytes");
        }
        var whole = ByteBuffer.allocate(first.limit() + rest.length).order(order);
        whole.put(first).put(rest).flip();
        long again = Integer.toUnsignedLong(whole.getInt(whole.limit() - 4));
        if (again != length) {
            throw damaged(
                    start + length - 4,
                    "a block's lengths do not agree: %d before, %d behind"
                            .formatted(length, again));
        }
        offset = start + length;
        return Optional.of(new Block(type, start, whole.limit(whole.limit() - 4)));
    }

    private ByteOrder order(int magic, long at) {
        if (magic == BYTE_ORDER_MAGIC) return ByteOrder.BIG_ENDIAN;
        if (Integer.reverseBytes(magic) == BYTE_ORDER_MAGIC) return ByteOrder.LITTLE_ENDIAN;
        throw damaged(at, "a section begins with %08x, which is no byte order".formatted(magic));
    }

    private void section(Block block) {
        need(block, 16);
        int major = Short.toUnsignedInt(block.body.getShort(4));
        int minor = Short.toUnsignedInt(block.body.getShort(6));
        // Readers must take 1.2 for 1.0; no other was ever written (pcapng §4.1).
        if (major != 1 || (minor != 0 && minor != 2)) {
            throw damaged(
                    block.offset + 12,
                    "pcapng version %d.%d is not known, 1.0 and 1.2 are".formatted(major, minor));
        }
        interfaces.clear();
    }

    private void addInterface(Block block) {
        need(block, 8);
        interfaces.add(PcapngInterface.decode(block.body, options(block, 8)));
        if (interfaces.size() == 1) interfaces.getFirst().link().ifPresent(known -> link = known);
    }

    private Optional<Frame> enhanced(Block block) {
        number++;
        need(block, 20);
        var body = block.body;
        var from = from(block, Integer.toUnsignedLong(body.getInt(0)));
        long time =
                (Integer.toUnsignedLong(body.getInt(4)) << 32)
                        | Integer.toUnsignedLong(body.getInt(8));
        return frame(block, from, time, body.getInt(12), body.getInt(16), 20);
    }

    private Optional<Frame> packet(Block block) {
        number++;
        need(block, 20);
        var body = block.body;
        var from = from(block, Short.toUnsignedInt(body.getShort(0)));
        long time =
                (Integer.toUnsignedLong(body.getInt(4)) << 32)
                        | Integer.toUnsignedLong(body.getInt(8));
        return frame(block, from, time, body.getInt(12), body.getInt(16), 20);
    }

    /// A frame of the first interface, without a time.
    private Optional<Frame> simple(Block block) {
        number++;
        need(block, 4);
        var from = from(block, 0);
        long original = Integer.toUnsignedLong(block.body.getInt(0));
        long kept = Math.min(original, block.body.limit() - 4);
        if (from.snapLength() > 0) kept = Math.min(kept, from.snapLength());
        return frame(block, from, 0, (int) kept, block.body.getInt(0), 4);
    }

    private PcapngInterface from(Block block, long index) {
        if (index < interfaces.size()) return interfaces.get((int) index);
        throw damaged(
                block.offset + 8,
                "frame %d is from interface %d, but there are %d"
                        .formatted(number, index, interfaces.size()));
    }

    /// Empty if it is of a link type that the lab cannot take apart.
    private Optional<Frame> frame(
            Block block, PcapngInterface from, long time, int kept, int original, int at) {
        long bytes = Integer.toUnsignedLong(kept);
        if (bytes > block.body.limit() - at) {
            throw damaged(
                    block.offset + 20,
                    "frame %d claims %d bytes, its block has %d"
                            .formatted(number, bytes, block.body.limit() - at));
        }
        var known = from.link();
        if (known.isEmpty()) {
            leftOut.merge(from.linkCode(), 1L, Long::sum);
            return Optional.empty();
        }
        link = known.get();
        var data = new byte[kept];
        block.body.get(at, data);
        var options =
                block.type == SIMPLE ? PcapngOptions.NONE : options(block, at + (kept + 3) / 4 * 4);
        comment =
                options.value(OPTION_COMMENT)
                        .map(value -> new String(value, StandardCharsets.UTF_8));
        var when = from.time(time);
        if (when.isEmpty())
            throw damaged(block.offset + 12, "frame " + number + " has no real time");
        return Optional.of(new Frame(when.get(), link, data, RecordReader.onTheWire(original)));
    }

    /// A broken one costs no frame, so that it is said at the end.
    private PcapngOptions options(Block block, int at) {
        var options = PcapngOptions.of(block.body, at);
        int broken = options.broken();
        if (broken >= 0 && brokenOption.isEmpty()) {
            int left = block.body.limit() - broken - PcapngOptions.HEADER;
            brokenOption =
                    Optional.of(
                            damaged(
                                    block.offset + 8 + broken,
                                    "an option claims %d bytes, its block has %d left"
                                            .formatted(
                                                    PcapngOptions.length(block.body, broken),
                                                    left)));
        }
        return options;
    }

    private void need(Block block, int bytes) {
        if (block.body.limit() >= bytes) return;
        throw damaged(
                block.offset + 4,
                "a block of type %d needs a body of %d bytes and has %d"
                        .formatted(block.type, bytes, block.body.limit()));
    }

    private static PcapException damaged(long at, String what) {
        return new PcapException("Byte %d: %s.".formatted(at, what), at);
    }

    @Override
    public LinkType link() {
        return link;
    }

    @Override
    public int snapLength() {
        return interfaces.isEmpty() ? Capture.LONGEST_FRAME : interfaces.getFirst().snapLength();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Map<Integer, Long> leftOut() {
        return leftOut;
    }

    @Override
    public Optional<String> comment() {
        return comment;
    }
}
