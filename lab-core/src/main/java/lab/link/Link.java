package lab.link;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import lab.packet.MacAddress;

/// One end of an Ethernet: what a host's network adapter is to its software.
///
/// A frame is what {@link lab.packet.EthernetHeader} begins, without the frame check sequence.
public interface Link {
    /// How people tell it from others, such as {@code client-eth0}.
    String name();

    /// The adapter's own address. Frames to other addresses may arrive too.
    MacAddress mac();

    /// The longest IP datagram that a frame may carry, in bytes (RFC 894: 1500).
    int mtu();

    /// Sends one frame; whether it arrives, nobody says.
    ///
    /// @throws IllegalArgumentException if it carries more than {@link #mtu} bytes
    void send(byte[] frame);

    /// The next frame that arrives, waiting for it if there is none yet. Time passes meanwhile, and
    /// all that is due in it happens.
    ///
    /// @return nothing if none has come after {@code atMost}
    Optional<byte[]> receive(Duration atMost);

    /// From now on frames that arrive go to {@code receiver} and not to {@link #receive}. It is
    /// called by the thread that lets time pass.
    void onReceive(Consumer<byte[]> receiver);
}
