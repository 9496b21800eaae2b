package lab.kernel.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lab.kernel.engine.Enclosure;

/// A lab VM in bubblewrap (`bwrap(1)`): no network but one of its own ({@link Namespaces}); of the
/// machine's files the JDK, the library and the assignment's files, all to be read only; a home and
/// a `/tmp` in memory that end with it; no other process to be seen; bounded in memory, threads,
/// files and processor time; one process, whose calls of the system pass {@link SystemCalls}.
///
/// Started by root, each VM is a user of its own. Started by anybody else, it is that user in a
/// user namespace.
///
/// @param user the number of the user it runs as, where root starts it
/// @param files what it may read besides, by the paths that it sees them at
/// @param folder that its cells run in, below {@link #HOME}
record Jail(int user, SequencedMap<Path, Path> files, Path folder) implements Enclosure {
    static final Path HOME = Path.of("/home/learner");

    private static final int FIRST_USER = 61_000;
    private static final int USERS = 4_000;

    /// Another process that grades begins with others.
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % USERS));

    static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private static final byte[] FILTER = SystemCalls.filter();

    private static final long MIB = 1 << 20;
    private static final long ADDRESS_SPACE = 2048 * MIB;
    static final long LARGEST_FILE = 64 * MIB;
    private static final int THREADS = 256;
    private static final int CPU_SECONDS = 300;
    private static final long PROBE_SECONDS = 20;

    /// The places where a Linux system has its shared libraries.
    private static final List<Path> LIBRARIES =
            Stream.of("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64", "/lib32")
                    .map(Path::of)
                    .toList();

    /// Another user than those of the jails before.
    static Jail next(SequencedMap<Path, Path> files, Path folder) {
        return new Jail(FIRST_USER + Math.floorMod(NEXT.getAndIncrement(), USERS), files, folder);
    }

    @Override
    public boolean isAnotherUser() {
        return ROOT;
    }

    /// bubblewrap's own process is in there too, and `/proc` shows its user what it was started
    /// with.
    @Override
    public void limit(Map<String, String> environment) {
        environment.keySet().retainAll(Set.of("PATH"));
    }

    @Override
    public byte[] input() {
        return FILTER.clone();
    }

    /// A VM that lives for a second spends most of it on compiling itself where it is left to. What
    /// runs ten times as long is compiled as everywhere.
    @Override
    public List<String> options() {
        return List.of(
                "-XX:CompileThresholdScaling=10",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTReplayTraining",
                "-Xmx256m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-Dfile.encoding=UTF-8",
                "-Duser.name=learner",
                "-Duser.home=" + HOME,
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=/tmp");
    }

    @Override
    public List<String> enclose(List<String> command, List<Path> read, Path socket) {
        var all = new ArrayList<String>(limits());
        all.addAll(Namespaces.before());
        all.addAll(List.of("bwrap", "--die-with-parent", "--new-session", "--hostname", "lab"));
        all.addAll(List.of("--unshare-ipc", "--unshare-pid", "--unshare-uts"));
        all.addAll(Namespaces.options());
        all.add("--unshare-cgroup-try");
        if (ROOT) {
            // For setpriv, which drops these with all others.
            for (var each : List.of("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP"))
                all.addAll(List.of("--cap-add", each));
        } else {
            // Else bubblewrap's process 1 is the learner's user's, who can write to its memory.
            all.addAll(List.of("--unshare-user", "--disable-userns", "--as-pid-1"));
        }
        all.addAll(List.of("--clearenv", "--setenv", "LANG", "C.UTF-8"));
        if (FILTER.length > 0) all.addAll(List.of("--seccomp", "0"));
        all.addAll(mounts(command, read, socket));
        if (ROOT) all.addAll(otherUser());
        all.addAll(command);
        return all;
    }

    private static List<String> limits() {
        return List.of(
                "prlimit",
                "--nproc=" + (THREADS + (ROOT ? 0 : tasksOfThisUser())),
                "--fsize=" + LARGEST_FILE,
                "--cpu=" + CPU_SECONDS,
                "--as=" + ADDRESS_SPACE,
                "--core=0",
                "--nofile=256",
                "--");
    }

    private List<String> mounts(List<String> command, List<Path> read, Path socket) {
        var mounts = new Mounts();
        for (var place : LIBRARIES) mounts.library(place);
        mounts.add("--proc", "/proc");
        mounts.add("--dev", "/dev", "--remount-ro", "/dev");
        mounts.inMemory(Path.of("/tmp"), "tmp");
        mounts.inMemory(HOME, "home");
        mounts.folder(folder);
        read.forEach(mounts::readOnly);
        caches(command).forEach(mounts::readOnly);
        files.forEach((inside, outside) -> mounts.readOnly(outside, inside));
        mounts.configurationOfTheJdk();
        mounts.bind("--bind", socket, socket);
        if (ROOT) mounts.readOnly(setpriv());
        mounts.add("--remount-ro", "/");
        mounts.add("--chdir", folder.toString());
        return mounts.arguments;
    }

    /// Files that the VM's own options name.
    private static List<Path> caches(List<String> command) {
        return command.stream()
                .filter(each ->
                        each.startsWith("-XX:AOTCache=")
                                || each.startsWith("-XX:SharedArchiveFile="))
                .map(each -> Path.of(each.substring(each.indexOf('=') + 1)))
                .filter(Files::exists)
                .toList();
    }

    private List<String> otherUser() {
        return List.of(
                setpriv().toString(),
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set=-all",
                "--inh-caps=-all");
    }

    private static Path setpriv() {
        return Stream.of("/usr/bin/setpriv", "/bin/setpriv", "/usr/sbin/setpriv")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("/usr/bin/setpriv"));
    }

    /// The limit counts all that this user has running on the machine.
    private static int tasksOfThisUser() {
        var mine = System.getProperty("user.name");
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(each -> each.getFileName().toString().matches("\\d+"))
                    .mapToInt(each -> tasks(each, mine))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static int tasks(Path process, String user) {
        try (var tasks = Files.list(process.resolve("task"))) {
            return Files.getOwner(process).getName().equals(user) ? (int) tasks.count() : 0;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /// Why there can be no jail on this machine, in a sentence with the remedy; empty where there
    /// can.
    Optional<String> obstacle() {
        if (!System.getProperty("os.name").equals("Linux"))
            return Optional.of("The sandbox is bubblewrap, which only Linux has.");
        try {
            var socket = Files.createTempFile("lab-jail", ".socket");
            try {
                var java = Path.of(System.getProperty("java.home"));
                var start = new ArrayList<String>(List.of(java + "/bin/java"));
                start.addAll(options());
                start.addAll(List.of("-XX:+UseSerialGC", "-version"));
                return run(enclose(start, List.of(java), socket));
            } finally {
                Files.delete(socket);
            }
        } catch (IOException e) {
            return Optional.of(
                    "bubblewrap or prlimit is missing; install the packages bubblewrap and"
                            + " util-linux ("
                            + e.getMessage()
                            + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The probe of the sandbox was interrupted.");
        }
    }

    private static Optional<String> run(List<String> command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            try (var to = process.getOutputStream()) {
                to.write(FILTER);
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS))
                return Optional.of("A JVM in the sandbox did not end in time.");
            if (process.exitValue() == 0) return Optional.empty();
            var first = said.lines().findFirst().orElse("it gives no reason");
            return Optional.of(
                    "bubblewrap cannot make a sandbox here: "
                            + first
                            + "; a container has to allow it user namespaces (--security-opt"
                            + " seccomp=unconfined for Docker).");
        } finally {
            process.destroyForcibly();
        }
    }

    /// What bubblewrap is told about files.
    private static final class Mounts {
        private final List<String> arguments = new ArrayList<>();
        private final Set<Path> made = new LinkedHashSet<>();

        void add(String... words) {
            arguments.addAll(List.of(words));
        }

        /// bubblewrap makes missing parents for its own user alone.
        void parents(Path path) {
            var parent = path.getParent();
            if (parent == null || parent.getNameCount() == 0 || !made.add(parent)) return;
            parents(parent);
            add("--perms", "0755", "--dir", parent.toString());
        }

        void folder(Path path) {
            parents(path);
            made.add(path);
            add("--perms", "0777", "--dir", path.toString());
        }

        void inMemory(Path path, String name) {
            parents(path);
            made.add(path);
            var room = Namespaces.room(name);
            if (room.isPresent()) {
                add("--bind", room.get().toString(), path.toString());
            } else {
                add("--perms", "1777", "--size", Long.toString(LARGEST_FILE));
                add("--tmpfs", path.toString());
            }
        }

        void library(Path place) {
            if (Files.isSymbolicLink(place)) {
                try {
                    add("--symlink", Files.readSymbolicLink(place).toString(), place.toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else if (Files.isDirectory(place)) {
                parents(place);
                made.add(place);
                readOnly(place);
            }
        }

        void readOnly(Path path) {
            readOnly(path, path);
        }

        void readOnly(Path outside, Path inside) {
            bind("--ro-bind", outside, inside);
        }

        void bind(String how, Path outside, Path inside) {
            // A folder that is there already, as below /usr/lib, has its parents.
            if (made.stream()
                    .noneMatch(each -> LIBRARIES.contains(each) && inside.startsWith(each)))
                parents(inside);
            add(how, outside.toString(), inside.toString());
        }

        /// Debian's JDK has links to there.
        void configurationOfTheJdk() {
            for (var each : List.of("/etc/java-25-openjdk", "/etc/ssl/certs/java")) {
                if (Files.exists(Path.of(each))) readOnly(Path.of(each));
            }
        }
    }
}
