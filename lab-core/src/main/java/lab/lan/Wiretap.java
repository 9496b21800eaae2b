package lab.lan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.capture.Adapter;
import lab.capture.Capture;
import lab.capture.Pcap;
import lab.frame.Frame;
import lab.link.VirtualLan;
import lab.stack.Host;

/// Frames to look at, wherever one can get them.
public final class Wiretap {
    /// How long a real adapter is listened to.
    public static final Duration LISTENS = Duration.ofSeconds(1);

    private static final String MEMORY = "memory";
    private static final int MOST_HOSTS = 200;

    private Wiretap() {}

    /// What passes at an adapter.
    ///
    /// - {@code "memory"}: a LAN in memory with three hosts on a switch, as the third of them,
    ///   10.0.0.13, sees it: the first pings the second, then the third pings both. {@code
    ///   "memory/5"} has five hosts; the same name gives the same frames.
    /// - the name of a capture file, with its ending {@code .pcap} or {@code .pcapng}
    /// - the name of an adapter of this machine, for {@link #LISTENS}
    ///
    /// @throws lab.capture.CaptureException where this user may not capture; it says what to do
    public static List<Frame> on(String nic) {
        if (nic.equals(MEMORY)) return memory(3);
        if (nic.startsWith(MEMORY + "/")) return memory(hosts(nic));
        if (nic.endsWith(".pcap") || nic.endsWith(".pcapng")) return file(nic);
        return Capture.on(Adapter.named(nic)).duration(LISTENS).start().await();
    }

    private static int hosts(String nic) {
        try {
            int hosts = Integer.parseInt(nic.substring(MEMORY.length() + 1));
            if (hosts >= 3 && hosts <= MOST_HOSTS) return hosts;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(nic), e);
        }
        throw new IllegalArgumentException(refusal(nic));
    }

    private static String refusal(String nic) {
        return "'%s': write memory/5 for a LAN with 5 hosts, 3 to %d".formatted(nic, MOST_HOSTS);
    }

    private static List<Frame> file(String name) {
        try {
            return Pcap.read(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Frame> memory(int count) {
        var lan = new VirtualLan(2);
        var middle = lan.makeSwitch("switch");
        var hosts = new Host[count];
        for (int i = 0; i < count; i++) {
            hosts[i] = Host.on(lan, "host" + (i + 1), "10.0.0." + (11 + i) + "/24");
            lan.connect(middle.port(), hosts[i].port());
        }
        var seen = hosts[2].port().capture();
        for (int i = 0; i < count; i++) {
            if (i == 2) continue;
            hosts[i].ping(hosts[i == 0 ? 1 : 0].address().toString());
            lan.run();
        }
        for (int i = 0; i < 2; i++) {
            hosts[2].ping(hosts[i].address().toString());
            lan.run();
        }
        return List.copyOf(seen);
    }
}
