package lab.kernel.course;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/// A seccomp filter (`seccomp(2)`) for a VM of a learner's: it may make threads and no processes,
/// so that limits of one process are limits of all it does; nor may it have memory that no limit
/// counts, look into another process, reach what a network namespace does not hold back, outlive
/// its parent, or ask for parts of Linux that it has no use for.
final class SystemCalls {
    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_SET = 0x45;
    private static final int RETURN = 0x06;

    /// Places in `struct seccomp_data`.
    private static final int NUMBER = 0;

    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7fff_0000;
    private static final int ERROR = 0x0005_0000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    private static final int CLONE_THREAD = 0x0001_0000;

    /// Unix, IPv4, IPv6, netlink, packet. Others, such as that to a virtual machine's host, do not
    /// end at a network namespace.
    private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16, 17);

    /// Of `prctl(2)`: the signal that comes when the parent ends. bubblewrap has set it.
    private static final int PR_SET_PDEATHSIG = 1;

    /// Where the numbers of another ABI of the same processor begin.
    private static final int X32 = 0x4000_0000;

    /// With flags in memory, where no filter can look; the C library goes on with `clone`.
    private static final int CLONE3 = 435;

    private static final int INSTRUCTION_BYTES = 8;

    /// A processor's numbers.
    ///
    /// @param audit its name to seccomp
    /// @param refused in the order shm, msg, sem, mq, memfd_create; ptrace, process_vm, kcmp; keys;
    ///   bpf, perf, userfaultfd; unshare, setns, mount, umount, pivot_root; handles; fork
    private record Processor(
            int audit, int cloning, int socket, int prctl, List<Integer> refused) {}

    /// The same on all: io_uring, memfd_secret, pidfd_getfd.
    private static final List<Integer> REFUSED = List.of(425, 426, 427, 447, 438);

    private static final Map<String, Processor> PROCESSORS =
            Map.of(
                    "amd64",
                    new Processor(
                            0xc000_003e,
                            56,
                            41,
                            157,
                            List.of(
                                    29, 30, 31, 68, 69, 70, 71, 64, 65, 66, 220, 240, 241, 319, 101,
                                    310, 311, 312, 248, 249, 250, 321, 298, 323, 272, 308, 165, 166,
                                    155, 303, 304, 57, 58)),
                    "aarch64",
                    new Processor(
                            0xc000_00b7,
                            220,
                            198,
                            167,
                            List.of(
                                    194, 195, 196, 197, 186, 187, 188, 189, 190, 191, 192, 193, 180,
                                    181, 279, 117, 270, 271, 272, 217, 218, 219, 280, 241, 282, 97,
                                    268, 40, 39, 41, 264, 265)));

    private final ByteBuffer program = ByteBuffer.allocate(4096).order(ByteOrder.nativeOrder());

    private SystemCalls() {}

    /// The filter as `bwrap --seccomp` reads it; empty for a processor whose numbers are not known
    /// here.
    static byte[] filter() {
        var processor = PROCESSORS.get(System.getProperty("os.arch"));
        return processor == null ? new byte[0] : new SystemCalls().filter(processor);
    }

    private byte[] filter(Processor processor) {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(IF_EQUAL, 1, 0, processor.audit);
        add(RETURN, 0, 0, ERROR | EPERM);
        add(LOAD, 0, 0, NUMBER);
        add(IF_AT_LEAST, 0, 1, X32);
        add(RETURN, 0, 0, ERROR | EPERM);
        for (int number : REFUSED) refuse(number, EPERM);
        for (int number : processor.refused) refuse(number, EPERM);
        refuse(CLONE3, ENOSYS);
        allow(processor.socket, FAMILIES);
        refuse(processor.prctl, PR_SET_PDEATHSIG, EPERM);
        add(IF_EQUAL, 0, 3, processor.cloning);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(IF_SET, 1, 0, CLONE_THREAD);
        add(RETURN, 0, 0, ERROR | EPERM);
        add(RETURN, 0, 0, ALLOW);
        var bytes = new byte[program.position()];
        program.flip().get(bytes);
        assert bytes.length % INSTRUCTION_BYTES == 0;
        return bytes;
    }

    private void refuse(int number, int error) {
        add(IF_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, ERROR | error);
    }

    /// Only with one of these as its first argument.
    private void allow(int number, List<Integer> first) {
        add(IF_EQUAL, 0, first.size() + 3, number);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        for (int i = 0; i < first.size(); i++) add(IF_EQUAL, first.size() - i, 0, first.get(i));
        add(RETURN, 0, 0, ERROR | EAFNOSUPPORT);
        add(RETURN, 0, 0, ALLOW);
    }

    /// With this as its first argument.
    private void refuse(int number, int first, int error) {
        add(IF_EQUAL, 0, 4, number);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(IF_EQUAL, 0, 1, first);
        add(RETURN, 0, 0, ERROR | error);
        add(RETURN, 0, 0, ALLOW);
    }

    /// @param yes how many instructions to skip where it is so
    /// @param no how many where it is not
    private void add(int code, int yes, int no, int value) {
        program.putShort((short) code).put((byte) yes).put((byte) no).putInt(value);
    }
}
