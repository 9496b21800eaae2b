package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// One option of a TCP header (RFC 9293 §3.1, RFC 7323, RFC 2018).
public sealed interface TcpOption {
    /// In bytes, with its kind and length.
    int length();

    /// As people call it.
    String name();

    void encode(ByteBuffer out);

    /// No operation: one byte that puts the next option where its sender wants it.
    record NoOperation() implements TcpOption {
        public static final NoOperation NOP = new NoOperation();

        @Override
        public int length() {
            return 1;
        }

        @Override
        public String name() {
            return "No-Operation";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 1);
        }

        @Override
        public String toString() {
            return "NOP";
        }
    }

    /// Nothing but padding follows.
    record EndOfList(Octets padding) implements TcpOption {
        @Override
        public int length() {
            return 1 + padding.length();
        }

        @Override
        public String name() {
            return "End of Option List";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 0);
            padding.encode(out);
        }

        @Override
        public String toString() {
            return "EOL";
        }
    }

    /// The most data its sender wants in one segment; only in a SYN (RFC 9293 §3.7.1).
    ///
    /// @param bytes of data, headers not counted
    record MaximumSegmentSize(int bytes) implements TcpOption {
        public MaximumSegmentSize {
            Bytes.fit("Maximum Segment Size", bytes, 16);
        }

        @Override
        public int length() {
            return 4;
        }

        @Override
        public String name() {
            return "Maximum Segment Size";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 2).put((byte) 4).putShort((short) bytes);
        }

        @Override
        public String toString() {
            return "MSS " + bytes;
        }
    }

    /// Windows its sender will announce are to be shifted left; only in a SYN (RFC 7323 §2).
    ///
    /// @param shift in bits, at most 14 counts
    record WindowScale(int shift) implements TcpOption {
        public WindowScale {
            Bytes.fit("Window Scale", shift, 8);
        }

        @Override
        public int length() {
            return 3;
        }

        @Override
        public String name() {
            return "Window Scale";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 3).put((byte) 3).put((byte) shift);
        }

        @Override
        public String toString() {
            return "WS " + shift + " → ×" + (1 << Math.min(shift, 14));
        }
    }

    /// Its sender understands selective acknowledgments; only in a SYN (RFC 2018 §2).
    record SackPermitted() implements TcpOption {
        @Override
        public int length() {
            return 2;
        }

        @Override
        public String name() {
            return "SACK Permitted";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 4).put((byte) 2);
        }

        @Override
        public String toString() {
            return "SACK OK";
        }
    }

    /// What has arrived beyond the acknowledgment number (RFC 2018 §3).
    record Sack(List<Block> blocks) implements TcpOption {
        /// @param left the first sequence number that is there
        /// @param right the first behind it that is not
        public record Block(long left, long right) {
            public Block {
                Bytes.fit("left edge", left, 32);
                Bytes.fit("right edge", right, 32);
            }

            @Override
            public String toString() {
                return left + "–" + right;
            }
        }

        public Sack {
            blocks = List.copyOf(blocks);
        }

        @Override
        public int length() {
            return 2 + 8 * blocks.size();
        }

        @Override
        public String name() {
            return "SACK";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 5).put((byte) length());
            for (Block block : blocks) {
                out.putInt((int) block.left).putInt((int) block.right);
            }
        }

        @Override
        public String toString() {
            return "SACK " + String.join(", ", blocks.stream().map(Block::toString).toList());
        }
    }

    /// When it was sent, and the last such value of the other side (RFC 7323 §3).
    record Timestamps(long value, long echo) implements TcpOption {
        public Timestamps {
            Bytes.fit("Timestamp Value", value, 32);
            Bytes.fit("Timestamp Echo Reply", echo, 32);
        }

        @Override
        public int length() {
            return 10;
        }

        @Override
        public String name() {
            return "Timestamps";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) 8).put((byte) 10).putInt((int) value).putInt((int) echo);
        }

        @Override
        public String toString() {
            return "TS " + value + " echo " + echo;
        }
    }

    /// A kind that is not taken apart here, or one whose length is not its kind's.
    record Unknown(int kind, Octets data) implements TcpOption {
        public Unknown {
            Bytes.fit("Kind", kind, 8);
        }

        @Override
        public int length() {
            return 2 + data.length();
        }

        @Override
        public String name() {
            return "Unknown Option";
        }

        @Override
        public void encode(ByteBuffer out) {
            out.put((byte) kind).put((byte) length());
            data.encode(out);
        }

        @Override
        public String toString() {
            return "kind " + kind + (data.length() == 0 ? "" : " " + data);
        }
    }

    /// Where the list cannot be read on, and why; the segment can still be used.
    record Broken(String why, Octets rest) implements TcpOption {
        @Override
        public int length() {
            return rest.length();
        }

        @Override
        public String name() {
            return "Broken Option";
        }

        @Override
        public void encode(ByteBuffer out) {
            rest.encode(out);
        }

        @Override
        public String toString() {
            return why;
        }
    }

    /// Reads options up to the end of {@code in}.
    static List<TcpOption> decodeAll(ByteBuffer in) {
        var options = new ArrayList<TcpOption>();
        while (in.hasRemaining()) options.add(decode(in));
        return List.copyOf(options);
    }

    private static TcpOption decode(ByteBuffer in) {
        int start = in.position();
        int room = in.remaining();
        int kind = in.get() & 0xff;
        if (kind == 0) return new EndOfList(Octets.take(in, in.remaining()));
        if (kind == 1) return NoOperation.NOP;
        if (room == 1) return broken(in, start, "kind " + kind + " ends before its length");
        int length = in.get() & 0xff;
        if (length < 2) {
            return broken(in, start, "length of kind %d is %d, least is 2".formatted(kind, length));
        }
        if (length > room) {
            return broken(
                    in,
                    start,
                    "length of kind %d is %d, but %d bytes are left".formatted(kind, length, room));
        }
        return decode(kind, length, in);
    }

    private static TcpOption decode(int kind, int length, ByteBuffer in) {
        if (kind == 2 && length == 4) return new MaximumSegmentSize(in.getShort() & 0xffff);
        if (kind == 3 && length == 3) return new WindowScale(in.get() & 0xff);
        if (kind == 4 && length == 2) return new SackPermitted();
        if (kind == 8 && length == 10) return new Timestamps(u32(in), u32(in));
        if (kind != 5 || length % 8 != 2) return new Unknown(kind, Octets.take(in, length - 2));
        var blocks = new ArrayList<Sack.Block>();
        for (int i = 2; i < length; i += 8) blocks.add(new Sack.Block(u32(in), u32(in)));
        return new Sack(blocks);
    }

    private static Broken broken(ByteBuffer in, int start, String why) {
        in.position(start);
        return new Broken(why, Octets.take(in, in.remaining()));
    }

    private static long u32(ByteBuffer in) {
        return in.getInt() & 0xffff_ffffL;
    }
}
