package lab.link;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.packet.EthernetHeader;
import lab.packet.MacAddress;
import org.jspecify.annotations.Nullable;

/// A learning bridge (IEEE 802.1D §7): it remembers behind which port it last saw a source address,
/// sends frames for that address there only, and floods the others. It knows no spanning tree, so
/// cables must not form a ring.
public final class Switch {
    /// After this long without a frame from it an address is forgotten (IEEE 802.1D table 7-5).
    public static final Duration AGEING = Duration.ofMinutes(5);

    private record Seen(Port port, Duration time) {}

    private final VirtualLan lan;
    private final String name;
    private final int mtu;
    private final List<Port> ports = new ArrayList<>();
    private final Map<MacAddress, Seen> table = new HashMap<>();

    Switch(VirtualLan lan, String name, int mtu) {
        this.lan = lan;
        this.name = name;
        this.mtu = mtu;
    }

    /// One more port, to plug a cable in.
    public Port port() {
        var port = lan.port(name + "-" + (ports.size() + 1), mtu);
        ports.add(port);
        port.onReceive(frame -> forward(port, frame));
        return port;
    }

    private void forward(Port from, byte[] frame) {
        var ethernet = EthernetHeader.decode(ByteBuffer.wrap(frame));
        var now = lan.now();
        if (!ethernet.source().multicast()) table.put(ethernet.source(), new Seen(from, now));
        @Nullable Seen seen = table.get(ethernet.destination());
        if (seen != null && now.minus(AGEING).compareTo(seen.time()) <= 0) {
            if (seen.port() != from) seen.port().send(frame);
            return;
        }
        for (Port port : ports) if (port != from && port.plugged()) port.send(frame);
    }
}
