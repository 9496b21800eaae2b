package lab.capture;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.capture.Adapter.Address;
import lab.capture.Adapter.Kind;
import lab.internal.libc.Libc;
import lab.internal.libc.Native;
import lab.internal.libc.NetDevice;
import org.jspecify.annotations.Nullable;

/// Finds the adapters: Java's own list, and on Linux the devices it leaves out.
final class AdapterList {
    private static final int LOCALLY_ADMINISTERED = 0x02;
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private AdapterList() {}

    static List<Adapter> read() {
        Map<String, Adapter> adapters = new LinkedHashMap<>();
        for (NetworkInterface known : javasList()) {
            adapter(known).ifPresent(adapter -> adapters.put(adapter.name(), adapter));
        }
        if (Native.linux()) {
            for (String name : NetDevice.names()) adapters.computeIfAbsent(name, AdapterList::bare);
        }
        return adapters.values().stream()
                .sorted(Comparator.comparing(Adapter::kind).thenComparing(Adapter::name))
                .toList();
    }

    static String thoseThatExist() {
        List<Adapter> adapters = read();
        if (adapters.isEmpty()) return Words.NO_ADAPTER_AT_ALL.in();
        return adapters.stream().map(Adapter::name).collect(Collectors.joining(", "));
    }

    private static List<NetworkInterface> javasList() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces());
        } catch (SocketException e) {
            return List.of(); // Java's way to say that no adapter has an address
        }
    }

    /// Nothing if it has been removed since it was listed.
    private static Optional<Adapter> adapter(NetworkInterface known) {
        try {
            String name = known.getName();
            byte[] hardware = known.getHardwareAddress();
            byte[] mac = hardware == null || hardware.length != 6 ? new byte[0] : hardware;
            Kind kind = kind(name, mac, known.isLoopback(), known.isPointToPoint());
            List<Address> addresses =
                    known.getInterfaceAddresses().stream()
                            .map(each ->
                                    new Address(each.getAddress(), each.getNetworkPrefixLength()))
                            .toList();
            return Optional.of(
                    new Adapter(name, kind, addresses, text(mac), known.getMTU(), known.isUp()));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    /// A device with no address; null, for {@code computeIfAbsent}, if it has just been removed.
    private static @Nullable Adapter bare(String name) {
        try {
            NetDevice device = NetDevice.of(name);
            byte[] mac = new byte[device.mac().size()];
            for (int i = 0; i < mac.length; i++) mac[i] = device.mac().get(i);
            Kind kind = kind(name, mac, device.isLoopback(), device.isPointToPoint());
            return new Adapter(name, kind, List.of(), text(mac), device.mtu(), device.isUp());
        } catch (Libc.Failure e) {
            return null;
        }
    }

    private static Kind kind(String name, byte[] mac, boolean loopback, boolean pointToPoint) {
        if (loopback) return Kind.LOOPBACK;
        if (pointToPoint) return Kind.POINT_TO_POINT;
        if (mac.length == 0) return Kind.OTHER;
        if (name.toLowerCase(Locale.ROOT).startsWith("wl")) return Kind.WIRELESS;
        return (mac[0] & LOCALLY_ADMINISTERED) != 0 ? Kind.VIRTUAL : Kind.ETHERNET;
    }

    private static Optional<String> text(byte[] mac) {
        return mac.length == 0 ? Optional.empty() : Optional.of(COLONS.formatHex(mac));
    }
}
