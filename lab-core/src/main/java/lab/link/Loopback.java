package lab.link;

import lab.internal.libc.Libc;
import lab.internal.libc.Native;
import lab.internal.libc.NetDevice;

/// The loopback adapter of the network that this process is in.
public final class Loopback {
    private static final String NAME = "lo";

    private Loopback() {}

    /// Sets the loopback up, which a new private network's is not; nothing happens if it is up. On
    /// return 127.0.0.1 and ::1 can be used.
    ///
    /// @throws IllegalStateException if this user may not, with what to do
    public static void up() {
        if (!Native.linux()) return;
        try {
            NetDevice.up(NAME);
        } catch (Libc.Failure e) {
            String remedy =
                    e.notPermitted()
                            ? "run \"sudo ip link set lo up\", or start this program with"
                                    + " PrivateNetwork.command, in whose network it may"
                            : "this network seems to have no loopback";
            throw new IllegalStateException(
                    "The loopback adapter cannot be set up (" + e.getMessage() + "): " + remedy, e);
        }
    }
}
