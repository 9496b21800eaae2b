"""Measures the Java kernel beside ipykernel, in turns, on the machine it runs on.

Each figure is a median unless it says otherwise; a ratio is Java's to ipykernel's. What else the
machine does is in both columns, so compare the ratios and not the milliseconds of two runs.
"""

import argparse
import os
import statistics
import subprocess
import time

import jupyter_client
from jupyter_client.manager import KernelManager

JAVA, PYTHON = "tcpip-lab", "python3"

CLASS = {
    JAVA: "class Big%d {\n" + "".join("    int f%02d(int n) { return n + %d; }\n" % (i, i) for i in range(58)) + "}",
    PYTHON: "class Big%d:\n" + "".join("    def f%02d(self, n): return n + %d\n" % (i, i) for i in range(58)),
}
STATEMENTS = {
    JAVA: "\n".join("a%02d = %d + 1;" % (i, i) for i in range(15)),
    PYTHON: "\n".join("a%02d = %d + 1" % (i, i) for i in range(15)),
}
DECLARED = "\n".join("int a%02d = 0;" % i for i in range(15))
LINES = {
    JAVA: "for (int i = 0; i < 100_000; i++) System.out.println(\"line \" + i);",
    PYTHON: "for i in range(100_000): print('line', i)",
}
BLOCKS = {
    "loop": "while (true) {}",
    "sleep": "Thread.sleep(60_000);",
    "wait": "var o = new Object(); synchronized (o) { o.wait(); }",
    "accept": "new ServerSocket(0).accept();",
    "receive": "new DatagramSocket(0).receive(new DatagramPacket(new byte[9], 9));",
    "queue": "new java.util.concurrent.SynchronousQueue<Integer>().take();",
}
PYTHON_BLOCKS = {"loop": "while True: pass", "sleep": "import time; time.sleep(60)"}
NUMERIC = """
    static long counted(int[] a, int n) {
        long sum = 0;
        for (int r = 0; r < n; r++) for (int i = 0; i < a.length; i++) sum += a[i] ^ r;
        return sum;
    }
    static long uncounted(int[] a, int n) {
        long steps = 0, x = a.length;
        while (steps < n) { x = (x & 1) == 0 ? x >> 1 : 3 * x + 1; if (x == 1) x = 27 + steps; steps++; }
        return x;
    }
    static long recursive(int[] a, int n) { return n < 2 ? n : recursive(a, n - 1) + recursive(a, n - 2); }
"""
# The same methods twice in one VM: as a cell's, and as javac makes them. Both are run in turns.
STOP_SITES = """
import java.lang.invoke.*;
import javax.tools.*;
class Woven {%s}
class StopSites {
    static Class<?> unwoven() throws Exception {
        var folder = Files.createTempDirectory("unwoven");
        var source = Files.writeString(folder.resolve("Unwoven.java"), "public class Unwoven {" + \"\"\"%s\"\"\".replace("static long", "public static long") + "}");
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString()) != 0) throw new Error();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}).loadClass("Unwoven");
    }
    static MethodHandle find(Class<?> type, String name) throws Exception {
        var method = type.getDeclaredMethod(name, int[].class, int.class);
        method.setAccessible(true);
        return MethodHandles.lookup().unreflect(method);
    }
    static long time(MethodHandle method, int[] a, int n) throws Throwable {
        long begin = System.nanoTime();
        if ((long) method.invokeExact(a, n) == 42) System.out.print("");
        return System.nanoTime() - begin;
    }
    static double ratio(Class<?> plain, String name, int n) throws Throwable {
        MethodHandle woven = find(Woven.class, name), unwoven = find(plain, name);
        var a = IntStream.range(0, 10_000).map(i -> i * 31).toArray();
        long[] with = new long[60], without = new long[60];
        for (int i = 0; i < 60; i++) { with[i] = time(woven, a, n); without[i] = time(unwoven, a, n); }
        return (double) median(with) / median(without);
    }
    static long median(long[] times) { return Arrays.stream(times, 20, 60).sorted().skip(20).findFirst().getAsLong(); }
}
var plain = StopSites.unwoven();
""" % (NUMERIC, NUMERIC)
KINDS = {"counted": ("counted loop", 1000), "uncounted": ("uncounted loop", 3_000_000), "recursive": ("recursion", 27)}


class Kernel:
    """A kernel process and a client of it."""

    def __init__(self, name):
        self.name = name
        begin = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)
        self.ready = 1000 * (time.perf_counter() - begin)
        self.reply("1+1")
        self.first_cell = 1000 * (time.perf_counter() - begin)

    def reply(self, code, timeout=300):
        """Runs a cell to its reply and its idle; returns reply and outputs."""
        sent = self.client.execute(code)
        reply = self.client._recv_reply(sent, timeout=timeout)
        return reply["content"], self.outputs(sent, timeout)

    def outputs(self, sent, timeout=300):
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["content"].get("execution_state") == "idle":
                return messages
            messages.append(message)

    def time(self, code):
        begin = time.perf_counter()
        self.reply(code)
        return 1000 * (time.perf_counter() - begin)

    def median(self, code, times):
        return statistics.median(self.time(code % i if "%d" in code else code) for i in range(times))

    def completion(self, code):
        begin = time.perf_counter()
        self.client._recv_reply(self.client.complete(code, len(code)), timeout=60)
        return 1000 * (time.perf_counter() - begin)

    def interrupt(self, code, patience=10):
        """Milliseconds from the interrupt of a running cell to its reply."""
        sent = self.client.execute(code)
        time.sleep(0.3)
        begin = time.perf_counter()
        self.manager.interrupt_kernel()
        reply = self.client._recv_reply(sent, timeout=patience)
        took = 1000 * (time.perf_counter() - begin)
        self.outputs(sent)
        return took, reply["content"].get("ename")

    def pids(self):
        first = self.manager.provisioner.pid
        return [first] + [
            int(pid)
            for pid in os.listdir("/proc")
            if pid.isdigit() and read("/proc/%s/stat" % pid).rpartition(")")[2].split()[1:2] == [str(first)]
        ]

    def memory(self):
        """Proportional resident size of the process and its children, in MB."""
        total = 0
        for pid in self.pids():
            for line in read("/proc/%d/smaps_rollup" % pid).splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        return total / 1024

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def heap(pid, jcmd):
    """Live objects on the heap of a Java process, in MB; dead ones that a collection leaves in place are fillers."""
    histogram = subprocess.run([jcmd, str(pid), "GC.class_histogram"], capture_output=True, check=True, text=True).stdout
    rows = [line.split() for line in histogram.splitlines()]
    total = next(int(row[2]) for row in rows if row[:1] == ["Total"])
    return (total - sum(int(row[2]) for row in rows if len(row) > 3 and "FillerElement" in row[3])) / 2**20


def row(what, java, python, unit="ms", target=""):
    ratio = "%.2f" % (java / python) if java is not None and python else ""
    shown = ["" if each is None else "%.1f" % each for each in (java, python)]
    print("| %-44s | %9s | %9s | %6s | %-5s | %s |" % (what, *shown, ratio, unit, target), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, for a look")
    parser.add_argument("--jcmd", default="jcmd")
    options = parser.parse_args()
    quick = options.quick
    starts, rounds = (3, 20) if quick else (9, 60)
    print("jupyter_client %s, %s processors, load %.1f before the run" % (jupyter_client.__version__, os.cpu_count(), os.getloadavg()[0]))
    print("| %-44s | %9s | %9s | %6s | %-5s | %s |" % ("", "Java", "ipykernel", "ratio", "unit", "target"))
    print("|---|---|---|---|---|---|")

    ready, first = {JAVA: [], PYTHON: []}, {JAVA: [], PYTHON: []}
    memory = {}
    for _ in range(starts):
        for name in (JAVA, PYTHON):
            kernel = Kernel(name)
            ready[name].append(kernel.ready)
            first[name].append(kernel.first_cell)
            memory.setdefault(name, []).append(kernel.memory())
            if name == JAVA:
                time.sleep(1)  # as long as a person needs to begin to type
                first.setdefault("completion", []).append(kernel.completion("System.out.pri"))
            kernel.close()
    middle = statistics.median
    row("start to kernel_info", middle(ready[JAVA]), middle(ready[PYTHON]), target="0.6 x")
    row("start to first cell done", middle(first[JAVA]), middle(first[PYTHON]), target="0.8 x")
    row("first completion, 1 s after the first cell", middle(first["completion"]), None, target="20 ms")
    row("memory after start, all processes (Pss)", middle(memory[JAVA]), middle(memory[PYTHON]), "MB", "224 MB")

    java, python = Kernel(JAVA), Kernel(PYTHON)
    java.reply(DECLARED)
    for _ in range(75):
        java.reply("1+1")
        java.reply("int x = 1;")
    at150 = java.median("1+1", rounds)
    row("`1+1`, warm, after 150 cells", at150, python.median("1+1", rounds), target="10 ms, 2 x")
    row("`int x = 1;`, warm", java.median("int x = 1;", rounds), python.median("x = 1", rounds), target="10 ms, 2 x")
    row("15 statements", java.median(STATEMENTS[JAVA], rounds // 2), python.median(STATEMENTS[PYTHON], rounds // 2), target="60 ms")
    row("class of 60 lines, a new name each time", java.median(CLASS[JAVA], rounds // 4), python.median(CLASS[PYTHON], rounds // 4), target="35 ms")
    java.reply("String text = \"\";")
    python.reply("text = ''")
    row("completion, warm", middle(java.completion("text.to") for _ in range(rounds)), middle(python.completion("text.to") for _ in range(rounds)), target="20 ms")

    seconds = {}
    for kernel in (java, python):
        times = []
        for _ in range(3):
            begin = time.perf_counter()
            _, outputs = kernel.reply(LINES[kernel.name])
            times.append(1000 * (time.perf_counter() - begin))
            streams = [each for each in outputs if each["msg_type"] == "stream"]
            lines = "".join(each["content"]["text"] for each in streams).count("\n")
        seconds[kernel.name] = (middle(times), len(streams), 100_000 - lines)
    for index, (what, unit, target) in enumerate((("100,000 printed lines", "ms", "1 x"), ("  their messages", "", "50"), ("  lines lost", "", "0"))):
        row(what, seconds[JAVA][index], seconds[PYTHON][index], unit, target)

    stops = [(what, java.interrupt(code)[0]) for _ in range(1 if quick else 5) for what, code in BLOCKS.items()]
    python_stops = [python.interrupt(code)[0] for _ in range(1 if quick else 5) for code in PYTHON_BLOCKS.values()]
    nearly_all = lambda times: sorted(times)[max(0, round(0.95 * len(times)) - 1)]
    row("interrupt to reply, p95 over kinds of block", nearly_all([each[1] for each in stops]), nearly_all(python_stops), target="50 ms")
    reply, _ = java.reply(STOP_SITES)
    if reply["status"] != "ok":
        raise SystemExit("the stop sites' bench does not run: %s" % reply["evalue"])
    for method, (kind, size) in KINDS.items():
        _, outputs = java.reply('StopSites.ratio(plain, "%s", %d)' % (method, size))
        ratio = float(outputs[-1]["content"]["data"]["text/plain"])
        row("stop sites: a %s to one without" % kind, ratio, None, "x", target="1.5 x")
    took, name = java.interrupt("java.math.BigInteger.TWO.pow(400_000_000).multiply(java.math.BigInteger.TEN.pow(90_000_000));", 60)
    begin = time.perf_counter()
    java.reply("1+1")
    row("  kill and restart (%s)" % name, took + 1000 * (time.perf_counter() - begin), None, target="2000 ms")
    java.close()
    python.close()

    java = Kernel(JAVA)
    cells = 300 if quick else 1000
    for count in range(150):
        java.reply("1+1" if count % 2 else "int x = %d;" % count)
    early = java.median("1+1", rounds)
    for count in range(150, cells):
        java.reply("1+1" if count % 2 else "int x = %d;" % count)
    row("`1+1` after %d cells to after 150" % cells, java.median("1+1", rounds), early, target="1.2 x")
    if not quick:
        for count in range(cells, 10_000):
            java.reply("1+1" if count % 2 else "int x = %d;" % count)
        for what, pid in zip(("kernel", "lab VM"), java.pids()):
            row("heap after 10,000 cells, %s" % what, heap(pid, options.jcmd), None, "MB", "50 MB")
    java.close()


if __name__ == "__main__":
    main()
