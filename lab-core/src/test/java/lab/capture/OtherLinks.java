package lab.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lab.frame.Frame;
import lab.frame.LinkType;

/// {@link MutatedFrames} as other links than Ethernet have them: the Ethernet header is taken off,
/// and one of that link put on, of which a bit may be wrong.
final class OtherLinks {
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int[] HARDWARE = {1, 1, 1, 772, 778, 824, 512};

    private final Random random;
    private final LinkType link;

    private OtherLinks(long seed, LinkType link) {
        random = new Random(seed);
        this.link = link;
    }

    static List<Frame> of(long seed, LinkType link, int count) {
        var links = new OtherLinks(seed, link);
        var mutated = new MutatedFrames(seed);
        var frames = new ArrayList<Frame>();
        while (frames.size() < count) {
            var ethernet = mutated.next();
            if (ethernet.data().length < 14) continue;
            int type = ByteBuffer.wrap(ethernet.data()).getShort(12) & 0xffff;
            boolean ip = type == IPV4 || type == IPV6;
            if (ip || link == LinkType.LINUX_SLL || link == LinkType.LINUX_SLL2)
                frames.add(links.frame(ethernet, type));
        }
        return frames;
    }

    private Frame frame(Frame ethernet, int type) {
        var out = ByteBuffer.allocate(24 + ethernet.data().length);
        header(out, type);
        int bytes = out.position();
        if (bytes > 0 && random.nextInt(4) == 0) {
            int at = random.nextInt(bytes);
            out.put(at, (byte) (out.get(at) ^ 1 << random.nextInt(8)));
        }
        out.put(ethernet.data(), 14, ethernet.data().length - 14);
        var data = Arrays.copyOf(out.array(), out.position());
        int original = bytes + ethernet.originalLength() - 14;
        return new Frame(Instant.EPOCH, link, data, original);
    }

    private void header(ByteBuffer out, int type) {
        int hardware = HARDWARE[random.nextInt(HARDWARE.length)];
        int packetType = random.nextInt(5);
        int addressLength = random.nextInt(4) == 0 ? random.nextInt(9) : 6;
        switch (link) {
            case ETHERNET, RAW_IP -> {}
            case NULL -> {
                int[] families = type == IPV4 ? new int[] {2} : new int[] {24, 28, 30};
                var order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
                out.order(order).putInt(families[random.nextInt(families.length)]);
                out.order(ByteOrder.BIG_ENDIAN);
            }
            case LINUX_SLL -> {
                out.putShort((short) packetType).putShort((short) hardware);
                out.putShort((short) addressLength).putLong(random.nextLong());
                out.putShort((short) (type <= 1500 ? 4 : type));
            }
            case LINUX_SLL2 -> {
                out.putShort((short) (type <= 1500 ? 4 : type)).putShort((short) 0);
                out.putInt(random.nextInt(9)).putShort((short) hardware);
                out.put((byte) packetType).put((byte) addressLength).putLong(random.nextLong());
            }
        }
    }
}
