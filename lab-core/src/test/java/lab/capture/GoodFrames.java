package lab.capture;

import java.nio.ByteBuffer;
import java.util.Random;

/// Well-formed frames of every protocol the library knows, and of some that it does not, each field
/// from a seed. They are written byte by byte and not by the library's own records, so that what
/// those cannot say is among them too.
public final class GoodFrames {
    private static final int[] PORTS = {21, 53, 67, 68, 80, 443, 5353, 8080};

    private final Random random;
    private final GoodMessages messages;

    public GoodFrames(Random random) {
        this.random = random;
        messages = new GoodMessages(random);
    }

    /// An Ethernet frame.
    public byte[] next() {
        var out = ByteBuffer.allocate(4000);
        out.put(bytes(12)).put(0, (byte) (out.get(0) & 0xfe)).put(6, (byte) (out.get(6) & 0xfe));
        while (random.nextInt(8) == 0) {
            out.putShort((short) (random.nextBoolean() ? 0x8100 : 0x88a8));
            out.putShort((short) random.nextInt());
        }
        switch (random.nextInt(24)) {
            case 0 -> lengthInPlaceOfType(out);
            case 1, 2 -> arp(out.putShort((short) (oneIn(6) ? 0x8035 : 0x0806)));
            case 3 -> out.putShort((short) random.nextInt(1536, 65536)).put(bytes(50));
            case 4, 5, 6, 7, 8, 9, 10 -> ipv6(out.putShort((short) 0x86dd), 0);
            default -> ipv4(out.putShort((short) 0x0800), 0);
        }
        if (out.position() < 60 && random.nextInt(3) > 0) out.put(new byte[60 - out.position()]);
        var frame = new byte[out.position()];
        out.get(0, frame);
        return frame;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /// A frame of IEEE 802.3: LLC with SNAP or without, or what neither knows.
    private void lengthInPlaceOfType(ByteBuffer out) {
        int length = out.position();
        out.putShort((short) 0);
        switch (random.nextInt(7)) {
            case 0 -> out.put(bytes(3 + random.nextInt(80)));
            case 1 -> ipv4(out.put(new byte[] {6, 6, 3}), 0);
            case 2 -> out.put(new byte[] {0x42, 0x42, 3}).put(bytes(35));
            default -> {
                out.put(new byte[] {(byte) 0xaa, (byte) 0xaa});
                if (oneIn(8)) out.putShort((short) (random.nextInt() & 0xfeff));
                else out.put((byte) (oneIn(8) ? random.nextInt() : 3));
                out.put((byte) 0).put((byte) 0).put((byte) (oneIn(6) ? random.nextInt() : 0));
                switch (random.nextInt(3)) {
                    case 0 -> arp(out.putShort((short) 0x0806));
                    case 1 -> ipv6(out.putShort((short) 0x86dd), 0);
                    default -> ipv4(out.putShort((short) 0x0800), 0);
                }
            }
        }
        out.putShort(length, (short) (out.position() - length - 2));
    }

    private void arp(ByteBuffer out) {
        out.putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4);
        out.putShort((short) (1 + random.nextInt(2))).put(bytes(20));
    }

    private void ipv4(ByteBuffer out, int depth) {
        int start = out.position();
        out.put((byte) 0x45).put((byte) random.nextInt()).putShort((short) 0);
        out.putShort((short) random.nextInt()).putShort((short) (oneIn(2) ? 0x4000 : 0));
        if (oneIn(12)) out.putShort(start + 6, (short) 0x2000);
        if (oneIn(16)) out.putShort(start + 6, (short) random.nextInt(0x4000));
        out.put((byte) random.nextInt()).put((byte) 0).putShort((short) 0);
        out.put(bytes(8));
        out.put(start + 12, (byte) 10).put(start + 16, (byte) 10);
        if (oneIn(4)) options(out);
        out.put(start, (byte) (0x40 | (out.position() - start) / 4));
        int header = out.position() - start;
        int protocol = protocol(false, depth);
        out.put(start + 9, (byte) protocol);
        inside(out, protocol, start, depth);
        out.putShort(start + 2, (short) (out.position() - start));
        out.putShort(start + 10, (short) sum(out, start, start + header, 0));
    }

    private void options(ByteBuffer out) {
        int start = out.position();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int room = 40 - (out.position() - start);
            switch (random.nextInt(9)) {
                case 0 -> out.put((byte) 1);
                case 1 -> option(out, room, 7, 1 + 4 * random.nextInt(1, 9), 4);
                case 2 -> option(out, room, 68, 2 + 4 * random.nextInt(1, 9), 5);
                case 3 -> option(out, room, 131, 1 + 4 * random.nextInt(1, 9), 4);
                case 4 -> option(out, room, 137, 1 + 4 * random.nextInt(1, 9), 4);
                case 5 -> option(out, room, 136, 2, 0);
                case 6 -> option(out, room, 148, 2, 0);
                case 7 -> option(out, room, 130, 9, 0);
                default -> option(out, room, random.nextInt(2, 256), random.nextInt(8), 0);
            }
        }
        while ((out.position() - start) % 4 != 0) out.put((byte) 0);
    }

    private void option(ByteBuffer out, int room, int kind, int data, int pointer) {
        if (data + 2 > room) return;
        int at = out.position();
        out.put((byte) kind).put((byte) (data + 2)).put(bytes(data));
        if (pointer > 0) out.put(at + 2, (byte) pointer);
    }

    private int protocol(boolean v6, int depth) {
        int most = depth < 3 ? 20 : 16;
        return switch (random.nextInt(most)) {
            case 0, 1, 2, 3, 4, 5 -> 6;
            case 6, 7, 8, 9, 10 -> 17;
            case 11, 12, 13, 14 -> v6 ? 58 : 1;
            case 15 -> new int[] {2, 47, 50, 51, 51, 89, 132, 59, 255}[random.nextInt(9)];
            case 16, 17 -> 4;
            default -> 41;
        };
    }

    private void inside(ByteBuffer out, int protocol, int ip, int depth) {
        switch (protocol) {
            case 6 -> tcp(out, ip);
            case 17 -> udp(out, ip);
            case 1 -> icmp(out, depth);
            case 58 -> icmpv6(out, ip, depth);
            case 4 -> ipv4(out, depth + 1);
            case 41 -> ipv6(out, depth + 1);
            case 51 -> authentication(out, ip, depth);
            default -> out.put(bytes(random.nextInt(60)));
        }
    }

    private void authentication(ByteBuffer out, int ip, int depth) {
        int protocol = new int[] {6, 17, 4, 59}[random.nextInt(4)];
        int words = random.nextInt(1, 6);
        out.put((byte) protocol).put((byte) words).putShort((short) 0);
        out.put(bytes(8 + 4 * (words - 1)));
        inside(out, protocol, ip, depth + 1);
    }

    private void ipv6(ByteBuffer out, int depth) {
        int start = out.position();
        out.putInt(0x60000000 | random.nextInt(1 << 28)).putShort((short) 0).put((byte) 0);
        out.put((byte) random.nextInt());
        out.put(bytes(32));
        out.putShort(start + 8, (short) 0x2001).putShort(start + 24, (short) 0xfe80);
        int next = start + 6;
        if (oneIn(6)) next = listed(out, next, 0);
        if (oneIn(8)) next = listed(out, next, 60);
        if (oneIn(8)) next = routing(out, next);
        if (oneIn(8)) {
            out.put(next, (byte) 44);
            next = out.position();
            out.putShort((short) 0);
            out.putShort((short) (oneIn(2) ? 0 : random.nextInt(4) == 0 ? random.nextInt() : 1));
            out.putInt(random.nextInt());
        }
        if (oneIn(12)) next = listed(out, next, 60);
        int protocol = protocol(true, depth);
        out.put(next, (byte) protocol);
        inside(out, protocol, start, depth);
        out.putShort(start + 4, (short) (out.position() - start - 40));
    }

    /// A header of options.
    private int listed(ByteBuffer out, int next, int kind) {
        out.put(next, (byte) kind);
        int start = out.position();
        out.putShort((short) 0);
        for (int i = random.nextInt(3); i >= 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> out.put((byte) 0);
                case 1 -> out.put((byte) 5).put((byte) 2).putShort((short) random.nextInt(3));
                case 2 -> {
                    int length = random.nextInt(9);
                    out.put((byte) 1).put((byte) length).put(new byte[length]);
                }
                default -> {
                    int length = random.nextInt(9);
                    out.put((byte) random.nextInt(6, 64)).put((byte) length).put(bytes(length));
                }
            }
        }
        int missing = -(out.position() - start) & 7;
        if (missing == 1) out.put((byte) 0);
        if (missing > 1) out.put((byte) 1).put((byte) (missing - 2)).put(new byte[missing - 2]);
        out.put(start + 1, (byte) ((out.position() - start) / 8 - 1));
        return start;
    }

    private int routing(ByteBuffer out, int next) {
        out.put(next, (byte) 43);
        int start = out.position();
        int hops = random.nextInt(4);
        int type = new int[] {0, 2, 3, 4, 253}[random.nextInt(5)];
        if (type == 2) hops = 1;
        out.put((byte) 0).put((byte) (hops * 2)).put((byte) type);
        out.put((byte) random.nextInt(hops + 1)).putInt(0);
        out.put(bytes(hops * 16));
        return start;
    }

    private int port() {
        return random.nextBoolean() ? random.nextInt(20000, 65536) : PORTS[random.nextInt(8)];
    }

    private void tcp(ByteBuffer out, int ip) {
        int start = out.position();
        int from = random.nextInt(20000, 65536);
        int to = port();
        boolean turned = random.nextBoolean();
        out.putShort((short) (turned ? to : from)).putShort((short) (turned ? from : to));
        out.put(bytes(8)).putShort((short) (random.nextInt(oneIn(8) ? 4096 : 256)));
        out.putShort((short) random.nextInt()).putShort((short) 0);
        out.putShort((short) (oneIn(9) ? random.nextInt() : 0));
        int options = out.position();
        for (int i = random.nextInt(5); i > 0; i--) tcpOption(out, 40 - (out.position() - options));
        while ((out.position() - start) % 4 != 0) out.put((byte) random.nextInt(2));
        out.put(start + 12, (byte) ((out.position() - start) * 4 | out.get(start + 12) & 0xf));
        if (random.nextInt(6) > 0) messages.overTcp(out, to);
        checksum(out, ip, start, start + 16, 6);
    }

    private void tcpOption(ByteBuffer out, int room) {
        int start = out.position();
        switch (random.nextInt(9)) {
            case 0 -> out.put((byte) 1);
            case 1 -> out.put((byte) 2).put((byte) 4).putShort((short) random.nextInt());
            case 2 -> out.put((byte) 3).put((byte) 3).put((byte) random.nextInt(20));
            case 3 -> out.put((byte) 4).put((byte) 2);
            case 4 -> {
                int blocks = 1 + random.nextInt(4);
                out.put((byte) 5).put((byte) (2 + 8 * blocks)).put(bytes(8 * blocks));
            }
            case 5, 6 -> out.put((byte) 8).put((byte) 10).put(bytes(8));
            case 7 -> {
                int length = random.nextInt(9);
                out.put((byte) random.nextInt(9, 255)).put((byte) (length + 2)).put(bytes(length));
            }
            default -> {
                out.put((byte) 0);
            }
        }
        if (out.position() - start > room) out.position(start);
    }

    private void udp(ByteBuffer out, int ip) {
        int start = out.position();
        int from = random.nextInt(20000, 65536);
        int to = port();
        boolean turned = random.nextBoolean();
        out.putShort((short) (turned ? to : from)).putShort((short) (turned ? from : to));
        out.putInt(0);
        messages.overUdp(out, to);
        out.putShort(start + 4, (short) (out.position() - start));
        checksum(out, ip, start, start + 6, 17);
        if (out.getShort(start + 6) == 0) out.putShort(start + 6, (short) 0xffff);
        if (oneIn(9)) out.putShort(start + 6, (short) 0);
    }

    private void icmp(ByteBuffer out, int depth) {
        int start = out.position();
        int type = new int[] {0, 8, 3, 11, 4, 5, 12, 9, 13, 14, 17, 200}[random.nextInt(12)];
        out.put((byte) type).put((byte) random.nextInt(6)).putShort((short) 0);
        out.putInt(oneIn(2) ? 0 : random.nextInt());
        switch (type) {
            case 3, 4, 5, 11, 12 -> quote(out, false, depth);
            case 9 -> out.putInt(start + 4, 0x01020708).putLong(random.nextLong());
            case 13, 14 -> out.put(bytes(12));
            case 17 -> out.put(bytes(4));
            default -> out.put(bytes(random.nextInt(60)));
        }
        out.putShort(start + 2, (short) sum(out, start, out.position(), 0));
    }

    /// The beginning of a datagram; some quote more than its first 8 bytes of data.
    private void quote(ByteBuffer out, boolean v6, int depth) {
        int start = out.position();
        if (depth > 2) {
            out.put(bytes(8));
            return;
        }
        if (v6) {
            ipv6(out, depth + 2);
        } else {
            ipv4(out, depth + 2);
        }
        int longest = out.position() - start;
        if (!oneIn(3)) out.position(start + Math.min(longest, (v6 ? 48 : 28) + random.nextInt(60)));
    }

    private void icmpv6(ByteBuffer out, int ip, int depth) {
        int start = out.position();
        int type =
                new int[] {1, 2, 3, 4, 128, 129, 133, 134, 135, 136, 137, 130, 143, 200}
                        [random.nextInt(14)];
        out.put((byte) type).put((byte) (type < 128 ? random.nextInt(5) : 0)).putShort((short) 0);
        switch (type) {
            case 1, 2, 3, 4 -> quote(out.putInt(oneIn(2) ? 0 : random.nextInt()), true, depth);
            case 133 -> discovery(out.putInt(0));
            case 134 -> discovery(out.put(bytes(12)));
            case 135 -> discovery(out.putInt(0).put(bytes(16)));
            case 136 -> discovery(out.putInt(random.nextInt(8) << 29).put(bytes(16)));
            case 137 -> discovery(out.putInt(0).put(bytes(32)));
            case 130 -> out.put(bytes(20));
            case 143 -> out.putInt(1).putInt(0x04000000).put(bytes(16));
            default -> out.put(bytes(4 + random.nextInt(60)));
        }
        checksum(out, ip, start, start + 2, 58);
    }

    private void discovery(ByteBuffer out) {
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(7)) {
                case 0 -> out.put((byte) 1).put((byte) 1).put(bytes(6));
                case 1 -> out.put((byte) 2).put((byte) 1).put(bytes(6));
                case 2 -> {
                    out.put((byte) 3).put((byte) 4).put((byte) 64).put((byte) 0xc0);
                    out.put(bytes(12)).put(bytes(16));
                }
                case 3 -> out.put((byte) 5).put((byte) 1).putShort((short) 0).putInt(1500);
                case 4 -> out.put((byte) 25).put((byte) 3).putShort((short) 0).put(bytes(20));
                case 5 -> out.put((byte) 14).put((byte) 1).put(bytes(6));
                default -> out.put((byte) random.nextInt(100, 256)).put((byte) 2).put(bytes(14));
            }
        }
    }

    private static void checksum(ByteBuffer out, int ip, int start, int field, int protocol) {
        long pseudo = protocol + out.position() - start;
        boolean v6 = (out.get(ip) & 0xf0) == 0x60;
        int from = ip + (v6 ? 8 : 12);
        for (int at = from; at < from + (v6 ? 32 : 8); at += 2) pseudo += out.getShort(at) & 0xffff;
        out.putShort(field, (short) sum(out, start, out.position(), pseudo));
    }

    private static int sum(ByteBuffer out, int from, int to, long start) {
        long sum = start;
        for (int at = from; at < to; at++) {
            sum += (long) (out.get(at) & 0xff) << ((at - from) % 2 == 0 ? 8 : 0);
        }
        while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
        return (int) ~sum & 0xffff;
    }
}
