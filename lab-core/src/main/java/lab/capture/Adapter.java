package lab.capture;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A network adapter of this machine, as it was when it was listed.
///
/// Listing asks the system only; nothing is loaded or opened before {@link #access}.
///
/// @param name as {@code ip link} or {@code ifconfig} shows it
/// @param mac the hardware address; none for a loopback or a tunnel
/// @param mtu the longest packet it takes, in bytes, its link header not counted
/// @param up whether it is switched on
public record Adapter(
        String name,
        Kind kind,
        List<Address> addresses,
        Optional<String> mac,
        int mtu,
        boolean up) {

    /// What sort of adapter it is, as far as its name and addresses tell.
    public enum Kind {
        /// This machine talking to itself.
        LOOPBACK,
        /// A card whose maker gave it its MAC.
        ETHERNET,
        WIRELESS,
        /// An Ethernet made by software: its MAC has the "locally administered" bit (IEEE 802
        /// §8.4).
        VIRTUAL,
        /// A tunnel or a dial-up line: two ends, no MAC.
        POINT_TO_POINT,
        OTHER
    }

    /// An address and how many of its first bits are the network's.
    public record Address(InetAddress address, int prefixLength) {
        @Override
        public String toString() {
            String text = address.getHostAddress();
            int zone = text.indexOf('%');
            return (zone < 0 ? text : text.substring(0, zone)) + "/" + prefixLength;
        }
    }

    public Adapter {
        addresses = List.copyOf(addresses);
    }

    /// All adapters of this machine, also those that are down or have no address.
    public static List<Adapter> list() {
        return AdapterList.read();
    }

    /// The adapter by which this machine talks to itself.
    ///
    /// @throws CaptureException if there is none
    public static Adapter loopback() {
        return list().stream()
                .filter(adapter -> adapter.kind() == Kind.LOOPBACK)
                .findFirst()
                .orElseThrow(() -> Remedy.noSuchDevice("loopback"));
    }

    /// @throws CaptureException if there is no such adapter; the message lists those that exist
    public static Adapter named(String name) {
        return list().stream()
                .filter(adapter -> adapter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Remedy.noSuchDevice(name));
    }

    /// Whether this user may capture here, found out by opening the adapter and closing it again.
    public Access access() {
        try {
            Backend backend = Backend.choose();
            backend.open(Capture.on(this)).close();
            return new Access.Granted(backend.title());
        } catch (CaptureException e) {
            return new Access.Refused(e.reason(), e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "%s (%s, %s, MAC %s, MTU %d, %s)"
                .formatted(
                        name,
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        up ? "up" : "down",
                        mac.orElse("none"),
                        mtu,
                        addresses.isEmpty() ? "no address" : addresses);
    }
}
