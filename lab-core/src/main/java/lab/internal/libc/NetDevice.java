package lab.internal.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Linux network device by its {@code ioctl}s ({@code netdevice(7)}). Java's own list leaves out
/// the devices that have no address.
///
/// @param mac 6 bytes, or none where the device is not an Ethernet
/// @param mtu in bytes
public record NetDevice(String name, short flags, List<Byte> mac, int mtu) {
    private static final short IFF_UP = 0x1;
    private static final short IFF_LOOPBACK = 0x8;
    private static final short IFF_POINTOPOINT = 0x10;

    private static final long SIOCGIFFLAGS = 0x8913;
    private static final long SIOCSIFFLAGS = 0x8914;
    private static final long SIOCGIFMTU = 0x8921;
    private static final long SIOCGIFHWADDR = 0x8927;

    private static final long SIOCETHTOOL = 0x8946;

    /// ETHTOOL_STXCSUM, ETHTOOL_SSG, ETHTOOL_STSO, ETHTOOL_SGSO, ETHTOOL_SGRO.
    private static final int[] OFFLOADS = {0x17, 0x19, 0x1f, 0x24, 0x2c};

    private static final int NAME_SIZE = 16;
    private static final int REQUEST_SIZE = 40;
    private static final short ARPHRD_ETHER = 1;

    /// The names of all devices of this network namespace, with and without an address.
    public static List<String> names() {
        try (var lines = Files.lines(Path.of("/proc/thread-self/net/dev"))) {
            return lines.filter(line -> line.contains(":"))
                    .map(line -> line.substring(0, line.indexOf(':')).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Libc.Failure with {@link Libc#ENODEV} if there is none of that name
    public static NetDevice of(String name) {
        try (var request = new Request(name)) {
            short flags = request.ask(SIOCGIFFLAGS).get(JAVA_SHORT, NAME_SIZE);
            int mtu = request.ask(SIOCGIFMTU).get(JAVA_INT, NAME_SIZE);
            return new NetDevice(name, flags, mac(request.ask(SIOCGIFHWADDR)), mtu);
        }
    }

    private static List<Byte> mac(MemorySegment reply) {
        if (reply.get(JAVA_SHORT, NAME_SIZE) != ARPHRD_ETHER) return List.of();
        byte[] octets = reply.asSlice(NAME_SIZE + 2, 6).toArray(JAVA_BYTE);
        return List.of(octets[0], octets[1], octets[2], octets[3], octets[4], octets[5]);
    }

    /// Sets the device up, as {@code ip link set … up} does; does nothing if it is up.
    ///
    /// @throws Libc.Failure where this user may not
    public static void up(String name) {
        try (var request = new Request(name)) {
            MemorySegment answer = request.ask(SIOCGIFFLAGS);
            short flags = answer.get(JAVA_SHORT, NAME_SIZE);
            if ((flags & IFF_UP) != 0) return;
            answer.set(JAVA_SHORT, NAME_SIZE, (short) (flags | IFF_UP));
            request.ask(SIOCSIFFLAGS);
        }
    }

    /// Lets the kernel itself make checksums and segments as they are on a wire. A virtual device
    /// leaves both to a card that is not there, so that captured checksums are wrong ({@code
    /// ethtool -K}).
    ///
    /// @throws Libc.Failure where this user may not
    public static void offloadsOff(String name) {
        try (var request = new Request(name)) {
            for (int feature : OFFLOADS) request.set(feature, 0);
        }
    }

    public boolean isUp() {
        return (flags & IFF_UP) != 0;
    }

    public boolean isLoopback() {
        return (flags & IFF_LOOPBACK) != 0;
    }

    public boolean isPointToPoint() {
        return (flags & IFF_POINTOPOINT) != 0;
    }

    /// A {@code struct ifreq} and the socket to send it on.
    private static final class Request implements AutoCloseable {
        private static final int AF_INET = 2;
        private static final int SOCK_DGRAM = 2;

        private final Arena arena = Arena.ofConfined();
        private final MemorySegment ifreq = arena.allocate(REQUEST_SIZE, 8);
        private final int socket = Libc.socket(AF_INET, SOCK_DGRAM, 0);

        Request(String name) {
            ifreq.setString(0, name.length() < NAME_SIZE ? name : name.substring(0, NAME_SIZE - 1));
        }

        MemorySegment ask(long request) {
            Libc.ioctl(socket, request, ifreq);
            return ifreq;
        }

        /// A {@code struct ethtool_value}.
        void set(int feature, int value) {
            MemorySegment setting = arena.allocate(8, 4);
            setting.set(JAVA_INT, 0, feature);
            setting.set(JAVA_INT, 4, value);
            ifreq.set(ADDRESS, NAME_SIZE, setting);
            Libc.ioctl(socket, SIOCETHTOOL, ifreq);
        }

        @Override
        public void close() {
            Libc.close(socket);
            arena.close();
        }
    }
}
