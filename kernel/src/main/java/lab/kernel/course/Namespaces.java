package lab.kernel.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.check.Task;

/// What a jail's namespaces have before bubblewrap enters them, for who is inside may make none of
/// it. Both are left out where the system does not let us.
///
/// *Adapters.* Beside the loopback there are four that are not the same in any two jails, so that a
/// list of adapters cannot be known by heart. They are the ends of two cables (`veth(4)`), one that
/// is up and one that is down, and nobody else is on them. That takes `ip(8)`.
///
/// *Room for files.* A file costs the system a kilobyte however empty it is, and no limit of a
/// process counts that. bubblewrap bounds the bytes of a file system in memory, and not how many
/// files it may have.
final class Namespaces {
    private static final long PROBE_SECONDS = 20;
    private static final int LEAST_MTU = 1280;
    private static final int MOST_MTU = 9000;
    private static final int MOST_FILES = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Nothing that bubblewrap needs is there.
    private static final Path ROOM = Path.of("/sys");

    /// First the room, then what `ip` is to do, and then bubblewrap has the process. The standard
    /// input stays bubblewrap's, which reads the filter there.
    private static final String SCRIPT =
            """
            mount -t tmpfs -o mode=0755,size="$1",nr_inodes="$2" lab %s || exit 1
            mkdir -m 1777 %1$s/tmp %1$s/home || exit 1
            if [ -n "$4" ]; then printf '%%s' "$4" | "$3" -batch - || exit 1; fi
            shift 4
            exec "$@"
            """
                    .formatted(ROOM);

    private static final boolean HAS_ADAPTERS = succeeds(entering(true));
    private static final boolean HAS_ROOM = HAS_ADAPTERS || succeeds(entering(false));

    private Namespaces() {}

    /// Whether a jail has adapters besides its loopback.
    static boolean haveAdapters() {
        return HAS_ADAPTERS;
    }

    /// What to say of an exercise on adapters that a VM without any was graded on; empty for
    /// others.
    static Optional<Flag> onLess(Task task, boolean haveAdapters) {
        return haveAdapters || !task.isAboutTheMachine()
                ? Optional.empty()
                : Optional.of(
                        Flag.of(
                                Flag.Kind.ODD,
                                "%s was graded where there is no adapter but the loopback, so that a list known by heart gets points: ip(8) is missing there, or the system lets a sandbox have no adapters. Install iproute2, and grade into another folder (--out)."
                                        .formatted(task.id()),
                                "%s은(는) 루프백 말고는 어댑터가 없는 곳에서 채점했으므로, 외운 목록으로도 점수를 받을 수 있습니다. ip(8)이 없거나 시스템이 샌드박스에 어댑터를 허용하지 않습니다. iproute2를 설치하고 다른 폴더(--out)에 다시 채점하십시오."
                                        .formatted(task.id())));
    }

    /// What comes before `bwrap` on the command line.
    static List<String> before() {
        return HAS_ROOM ? entering(HAS_ADAPTERS) : List.of();
    }

    /// What bubblewrap is told of them.
    static List<String> options() {
        var all = new ArrayList<String>();
        if (!HAS_ADAPTERS) all.add("--unshare-net");
        // The number that whoever made the namespaces had before it became root in there.
        if (HAS_ROOM && !Jail.ROOT)
            all.addAll(List.of("--uid", ownNumber("uid"), "--gid", ownNumber("gid")));
        return all;
    }

    /// A folder outside for files in memory; empty where bubblewrap is to make it.
    ///
    /// @param name `tmp` or `home`
    static Optional<Path> room(String name) {
        return HAS_ROOM ? Optional.of(ROOM.resolve(name)) : Optional.empty();
    }

    private static List<String> entering(boolean withAdapters) {
        var all = new ArrayList<String>(List.of("unshare", "--mount"));
        if (withAdapters) all.add("--net");
        if (!Jail.ROOT) all.addAll(List.of("--user", "--map-root-user"));
        all.addAll(List.of("--", "sh", "-c", SCRIPT, "jail"));
        all.addAll(List.of(Long.toString(Jail.LARGEST_FILE), Integer.toString(MOST_FILES)));
        all.addAll(List.of(ip().toString(), withAdapters ? batch() : ""));
        return all;
    }

    /// For `ip -batch`.
    private static String batch() {
        var lines = new ArrayList<String>(List.of("link set lo up"));
        var networks = new ArrayList<Integer>();
        for (int i = 0; i < 256; i++) networks.add(i);
        Collections.shuffle(networks, RANDOM);
        var up = List.of(name(), name());
        var down = List.of(name(), name());
        for (var cable : List.of(up, down)) {
            lines.add(
                    "link add %s type veth peer name %s"
                            .formatted(cable.getFirst(), cable.getLast()));
            for (var end : cable) {
                // A network that is nobody's (RFC 2544), so that no example means it.
                int network = networks.removeLast();
                int host = RANDOM.nextInt(1, 255);
                lines.add("link set %s address %s mtu %d".formatted(end, mac(), mtu()));
                lines.add("addr add 198.18.%d.%d/24 dev %s".formatted(network, host, end));
            }
        }
        for (var end : up) lines.add("link set %s up".formatted(end));
        return String.join("\n", lines) + "\n";
    }

    /// In the manner of a card at a place of the machine's bus (`enp3s0`).
    private static String name() {
        return "enp%ds%d".formatted(RANDOM.nextInt(10_000), RANDOM.nextInt(100_000));
    }

    private static int mtu() {
        return RANDOM.nextInt(LEAST_MTU, MOST_MTU + 1);
    }

    /// One card's, and given by nobody who makes cards.
    private static String mac() {
        var bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        bytes[0] = (byte) ((bytes[0] & 0xfc) | 2);
        return HexFormat.ofDelimiter(":").formatHex(bytes);
    }

    private static boolean succeeds(List<String> entering) {
        var command = new ArrayList<>(entering);
        command.add("true");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// An ordinary user's `PATH` may lack the place where it is.
    private static Path ip() {
        return Stream.of("/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip", "/bin/ip")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("ip"));
    }

    private static String ownNumber(String which) {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:" + which).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
