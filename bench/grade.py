"""Grades the same submissions with nbgrader and with ./lab grade, in one run on this machine.

Both run this lab's kernel. A figure is wall-clock seconds of the whole command, divided by the
number of submissions; the ratio is nbgrader's to ours. What else the machine does is in both.
"""

import argparse
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import course as made  # noqa: E402

CHAPTER = "03-ipv4"
SMALL = "small"

cell, solution = made.cell, made.solution

# As an instructor writes one for a lesson: four methods, tests of three kinds.
SMALL_CELLS = [
    cell("words", 'String lesson = "numbers";\nint[] primes = {2, 3, 5, 7, 11};'),
    solution("twice", "int twice(int n)", "return n * 4 / 2;"),
    cell("twice-test", "assertEquals(8, twice(4));\nassertEquals(0, twice(0));", 2),
    solution("sum", "int sum(int[] all)", "int s = 0; for (int i = 0; i < all.length; i++) s = s + 1 * all[i]; return s;"),
    cell("sum-test", "assertEquals(28, sum(primes));", 2),
    solution("bits", "int headerBytes(byte[] packet)", "return (packet[0] & 0x0f) * 4;"),
    cell("bits-test", "%check ip.header-length", 10),
    solution("name", "String name(int port)", 'return port == 80 ? "http" : "other";'),
    cell("name-test", "class NameTest {\n"
         '    @Test void web() { assertEquals("http", name(80)); }\n'
         '    @Test void others() { assertEquals("other", name(81)); }\n'
         "}\nGrade.outOf(4, NameTest.class)", 4),
    cell("end", 'System.out.println(lesson + primes.length);'),
]


def run(command, **options):
    begin = time.perf_counter()
    result = subprocess.run(command, capture_output=True, encoding="utf-8", **options)
    took = time.perf_counter() - begin
    if result.returncode != 0:
        raise SystemExit(result.stdout + result.stderr)
    return took


def lab(source, submitted, out, jobs):
    shutil.rmtree(out, ignore_errors=True)
    return [str(ROOT / "lab"), "grade", source, "--submitted", str(submitted), "--out", str(out), "--jobs", str(jobs)]


def nbgrader(course, name):
    environment = dict(os.environ, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    return run([sys.executable, "-m", "nbgrader", "autograde", name], cwd=course, env=environment)


class Memory(threading.Thread):
    """The most that a process and all it started had resident at one time, in MB."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process = process
        self.peak = 0

    def run(self):
        while self.process.poll() is None:
            here = tree(self.process.pid)
            self.peak = max(self.peak, sum(resident(pid) for pid in here if not is_parents(pid)))
            time.sleep(0.2)


def tree(root):
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            stat = read(f"/proc/{entry}/stat").rpartition(")")[2].split()
            if stat:
                children.setdefault(int(stat[1]), []).append(int(entry))
    found, todo = [], [root]
    while todo:
        found.append(todo.pop())
        todo += children.get(found[-1], [])
    return found


def is_parents(pid):
    """Whether it has begun nothing of its own yet, and its memory is its parent's (vfork)."""
    parent = read(f"/proc/{pid}/stat").rpartition(")")[2].split()[1:2]
    return bool(parent) and read(f"/proc/{pid}/cmdline") == read(f"/proc/{parent[0]}/cmdline")


def resident(pid):
    """What several share is divided among them, where Linux says so (Pss)."""
    for line in read(f"/proc/{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def row(*cells):
    print("| %-34s | %9s | %9s | %9s | %7s | %7s |" % cells, flush=True)


def step(text):
    print(f"… {text}", file=sys.stderr, flush=True)


def compare(course, name, source, count, work):
    submitted = course / "submitted"
    step(f"nbgrader autograde {name}, {count} submissions")
    theirs = nbgrader(course, name) / count
    ours = {}
    for jobs in (1, 2):
        step(f"./lab grade {name} --jobs {jobs}")
        ours[jobs] = run(lab(source, submitted, work / "out", jobs), cwd=ROOT) / count
        # A figure for wrong scores would be worth nothing.
        if made.nbgrader_cells(course, name) != made.lab_cells(work / "out"):
            raise SystemExit(f"{name}: the two graders disagree")
    cells = sum(1 for c in made.read(course / "source" / name / f"{name}.ipynb")["cells"] if c["cell_type"] == "code")
    row(f"{name}, {cells} code cells", "%.2f" % theirs, "%.2f" % ours[1], "%.2f" % ours[2],
        "%.1f x" % (theirs / ours[1]), "%.1f x" % (theirs / ours[2]))


def memory(course, source, count, work):
    submitted = work / f"submitted-{count}"
    shutil.rmtree(submitted, ignore_errors=True)
    made.make_learners(course, count, SMALL, submitted)
    step(f"./lab grade {SMALL} --jobs 2, {count} submissions")
    process = subprocess.Popen(lab(source, submitted, work / "out", 2), cwd=ROOT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = Memory(process)
    watch.start()
    if process.wait() != 0:
        raise SystemExit("./lab grade failed")
    watch.join()
    print("memory of all processes at its peak (Pss), %d submissions: %.0f MB" % (count, watch.peak), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=20)
    parser.add_argument("--only", choices=("small", "chapter", "memory"), help="one part of it")
    parser.add_argument("--work", type=Path, required=True, help="a folder to work in")
    options = parser.parse_args()
    work, course = options.work, options.work / "course"
    shutil.rmtree(work, ignore_errors=True)
    step("making the course")
    run([str(ROOT / "lab"), "notebooks", "--nbgrader", str(course)], cwd=ROOT)
    small = str(made.write_source(course, SMALL, SMALL_CELLS))
    print("%s processors, load %.1f before the run; seconds a submission" % (os.cpu_count(), os.getloadavg()[0]))
    row("", "nbgrader", "one", "two jobs", "one", "two")
    row("---", "---", "---", "---", "---", "---")
    for name, source in ((SMALL, small), (CHAPTER, CHAPTER)):
        if options.only not in (None, "small" if name == SMALL else "chapter"):
            continue
        made.nbgrader(course, "generate_assignment", name)
        made.make_learners(course, options.submissions, name)
        compare(course, name, source, options.submissions, work)
    if options.only in (None, "memory"):
        made.nbgrader(course, "generate_assignment", SMALL)
        for count in (20, 200, 600):
            memory(course, small, count, work)
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
