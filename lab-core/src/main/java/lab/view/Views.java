package lab.view;

import java.util.Optional;
import lab.packet.Header;
import lab.packet.Packet;

/// How the value of a cell is shown.
public final class Views {
    private Views() {}

    /// A picture of {@code value}; empty if the lab has none for such a value.
    public static Optional<Bundle> of(Object value) {
        return switch (value) {
            case Display display -> Optional.of(display.display());
            case Packet packet -> Optional.of(Bundle.text(packet.show()));
            case Header header -> Optional.of(Bundle.text(header.layout().diagram(header.bytes())));
            default -> Optional.empty();
        };
    }
}
