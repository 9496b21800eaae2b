package lab.kernel.course;

import static lab.kernel.course.Attack.NATIVE;
import static lab.kernel.course.Attack.WRONG;
import static lab.kernel.course.Attack.method;

import java.util.LinkedHashMap;
import java.util.Map;

/// Cells that go for the system below their VM, or for the VM's own switches.
final class SystemAttacks {
    private static final String UNSAFE =
            """
            sun.misc.Unsafe unsafe() throws Exception {
                var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                return (sun.misc.Unsafe) field.get(null);
            }
            """;

    private SystemAttacks() {}

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "makes one number another",
                UNSAFE
                        + """
                        var value = unsafe().objectFieldOffset(Class.forName("java.util.concurrent.atomic.AtomicInteger").getDeclaredField("value"));
                        for (int i = -128; i < 128; i++) unsafe().putInt(Integer.valueOf(i), value, 6);
                        """
                        + WRONG);
        all.put(
                "writes all over its memory",
                UNSAFE
                        + method(
                                "for (long i = 0; ; i += 8) unsafe().putLong(new Object(), i, 6L);"));
        all.put(
                "turns its VM's switches",
                """
                var tool = java.lang.management.ManagementFactory.getPlatformMXBean(
                    com.sun.management.HotSpotDiagnosticMXBean.class);
                for (var each : tool.getDiagnosticOptions())
                    try { tool.setVMOption(each.getName(), each.getValue().equals("true") ? "false" : "true"); }
                    catch (RuntimeException e) {}
                for (var place : List.of("/tmp/x.hprof", "/x.hprof", "/dev/shm/x.hprof", "x.hprof"))
                    try { tool.dumpHeap(place, false); } catch (Exception e) {}
                """
                        + WRONG);
        all.put(
                "starts a VM that is open",
                method(
                        "new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\","
                                + " \"--add-opens=java.base/java.lang=ALL-UNNAMED\", \"-version\").start();"
                                + " return null;"));
        all.put(
                "makes every call of the system",
                NATIVE
                        + """
                        var room = java.lang.foreign.Arena.global().allocate(1 << 16).address();
                        Thread.ofPlatform().daemon().start(() -> {
                            try {
                                for (int each = 0; each < 480; each++)
                                    if (!List.of(0, 7, 15, 22, 23, 24, 34, 35, 60, 61, 128, 130, 219, 231, 247, 271).contains(each))
                                        libc("syscall", each, 1, room, room, room, room, room);
                            } catch (Throwable t) {}
                        }).join(3000);
                        """
                        + WRONG);
        all.put(
                "folders in folders",
                """
                var names = "n".repeat(255);
                for (var place : List.of("/tmp", "/home/learner")) {
                    try { Files.createFile(Path.of(place, names)); } catch (IOException e) {}
                    try { Files.createFile(Path.of(place, "\\u202e\\n=6,<b>")); } catch (IOException e) {}
                    var at = place;
                    try { while (at.length() < 4000) { at += "/d"; Files.createDirectory(Path.of(at)); } } catch (IOException e) {}
                }
                """
                        + NATIVE
                        + """
                        var d = java.lang.foreign.Arena.global().allocateFrom("d").address();
                        for (int i = 0; i < 4000; i++) { libc("mkdir", d, 0777); libc("chdir", d); }
                        """
                        + WRONG);
        all.put(
                "is another when it is read",
                """
                class Other extends ArrayList<Integer> {
                    Object writeReplace() { return List.of(4, 2, 1); }
                    Object readResolve() { return List.of(4, 2, 1); }
                    private void writeObject(ObjectOutputStream out) { System.exit(3); }
                    private void readObject(ObjectInputStream in) { System.exit(3); }
                }
                """
                        + method("var o = new Other(); o.add(6); return o;"));
        all.put(
                "puts pipes and links where files may be read",
                NATIVE
                        + """
                        var names = java.lang.foreign.Arena.global();
                        for (var each : List.of("junit-platform.properties", "META-INF", "ps.ipynb", "lab", "core", "hs_err_pid2.log", "/tmp/hsperfdata_learner", "/tmp/.java_pid2", "/tmp/.attach_pid2"))
                            if (each.length() % 2 == 0) libc("mkfifo", names.allocateFrom(each).address(), 0777);
                            else libc("symlink", names.allocateFrom("/proc/1/root").address(), names.allocateFrom(each).address());
                        libc("raise", 3);
                        """
                        + WRONG);
        all.put(
                "attaches to itself",
                """
                try {
                    System.setProperty("jdk.attach.allowAttachSelf", "true");
                    var self = com.sun.tools.attach.VirtualMachine.attach("" + ProcessHandle.current().pid());
                    self.startLocalManagementAgent();
                    self.loadAgent("/tmp/none.jar");
                } catch (Throwable t) {}
                """
                        + WRONG);
        all.put(
                "asks the system for mounts, namespaces and other users",
                NATIVE
                        + """
                        var words = java.lang.foreign.Arena.global();
                        long tmp = words.allocateFrom("/tmp").address();
                        long tmpfs = words.allocateFrom("tmpfs").address();
                        libc("mount", tmpfs, tmp, tmpfs, 0, 0);
                        libc("umount2", tmp, 2);
                        for (int bit = 0; bit < 32; bit++) libc("unshare", 1L << bit);
                        libc("chroot", tmp);
                        libc("setuid", 0);
                        libc("setgid", 0);
                        libc("sethostname", tmp, 4);
                        for (int pid = 1; pid < 9; pid++) if (pid != ProcessHandle.current().pid()) libc("kill", pid, 9);
                        """
                        + WRONG);
        return all;
    }
}
