"""Learners of every kind for a chapter of an nbgrader course, and what is odd about what they hand in.

Each is a mixture of solved, slipped and left out, like those of `course`, with one thing of its own.
"""

import json
import random
import re

import course as made
import lab

EXERCISES = lab.ROOT / "notebooks" / "src" / "main" / "java" / "workbook"


def parts(notebook):
    """Pairs of an exercise's cell and its check."""
    cells = notebook["cells"]
    graded = [i for i, cell in enumerate(cells) if cell["metadata"].get("nbgrader", {}).get("grade")]
    return [(max(j for j in range(i) if made.is_solution(cells[j])), i) for i in graded]


def method(cell, body):
    """Each method of the released cell with another body."""
    return re.sub(r"// Your code goes here.*?\n.*", lambda _: body, made.source_of(cell))


def block(text, start):
    """From there to the brace that closes what opens first."""
    depth = 0
    for i in range(text.index("{", start), len(text)):
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        if depth == 0:
            return text[start:i + 1]
    raise ValueError("braces do not match")


def known_mistakes(exercise):
    """The bodies of the classes that the exercise's author marked as mistakes, as cells would say it."""
    for interface in EXERCISES.glob("*/*/*.java"):
        if f'id = "{exercise}"' in interface.read_text(encoding="utf-8").split("interface")[0]:
            break
    else:
        return []
    file = interface.with_name("Mistakes.java")
    if not file.exists():
        return []
    text = file.read_text(encoding="utf-8")
    helpers = "\n".join(
        block(text, found.start())
        for found in re.finditer(r"^    private static .*\) \{$", text, re.MULTILINE)
    )
    found = []
    for each in re.finditer(r"static final class \w+ implements \w+ ", text):
        body = block(text, each.start())
        source = f"{helpers}\n{body[body.index('{') + 1:-1]}"
        if "Solutions" not in source:
            found.append(re.sub(r"@Override\s*|\b(public|private|static) ", "", source).strip())
    return found


class Submission:
    """A released notebook, filled in."""

    def __init__(self, course, chapter, seed):
        self.chance = random.Random(f"{made.SEED} {chapter} {seed}")
        self.released = made.read(course / "release" / chapter / f"{chapter}.ipynb")
        self.notebook = json.loads(json.dumps(self.released))
        solved = made.read(course / "source" / chapter / f"{chapter}.ipynb")
        self.solutions = {c["id"]: made.source_of(c) for c in solved["cells"] if made.is_solution(c)}
        self.parts = parts(self.notebook)

    @property
    def cells(self):
        return self.notebook["cells"]

    @property
    def graded(self):
        return {self.cells[check]["id"] for _, check in self.parts}

    @property
    def text(self):
        return json.dumps(self.notebook)

    def right(self, at):
        self.cells[at]["source"] = made.without_markers(self.solutions[self.cells[at]["id"]])

    def mix(self):
        for at, _ in self.parts:
            how = self.chance.choice(("right", "right", "right", "slip", "not"))
            if how != "not":
                self.right(at)
            if how == "slip":
                slip = made.slipped(self.solutions[self.cells[at]["id"]], self.chance)
                self.cells[at]["source"] = slip or self.cells[at]["source"]

    def some(self, count=2):
        return self.chance.sample(self.parts, count)

    def answer(self, body, count=2):
        for at, _ in self.some(count):
            released = next(c for c in self.released["cells"] if c["id"] == self.cells[at]["id"])
            self.cells[at]["source"] = method(released, body)


def right(one):
    for at, _ in one.parts:
        one.right(at)


def nothing(one):
    pass


def mixed(one):
    one.mix()


def mistaken(one):
    """A known mistake in place of each solution that has one."""
    for at, check in one.parts:
        one.right(at)
        exercise = made.source_of(one.cells[check]).removeprefix("%check ").strip()
        if known := known_mistakes(exercise):
            records = "\n".join(re.findall(r"^record .*?\{\}", made.source_of(one.cells[at]), re.MULTILINE | re.DOTALL))
            one.cells[at]["source"] = f"{records}\n{one.chance.choice(known)}"


def no_java(one):
    one.mix()
    for at, _ in one.some():
        one.right(at)
        source = one.cells[at]["source"]
        one.cells[at]["source"] = one.chance.choice((
            source.replace(";", "", 1), source.rstrip("}\n "), source.replace("(", "((", 1), source + "\n}",
            "# I did it in Python\ndef f(x): return x", "여기까지 했습니다", source.replace("int ", "Int ", 1),
        ))


def blank(one):
    one.mix()
    for (at, _), source in zip(one.some(3), ("", "  \n\n", "// nothing yet")):
        one.cells[at]["source"] = source


def throwing(one):
    one.mix()
    one.answer(one.chance.choice((
        'throw new IllegalStateException("not yet");', "throw new Error();", "throw null;", "assert false; throw null;",
        "int[] none = new int[0]; throw new IllegalArgumentException(\"\" + none[1]);",
    )))


def endless(one):
    one.mix()
    one.answer("while (true) {}", count=1)


def deep(one):
    """Calls itself until there is no stack."""
    one.mix()
    one.answer("class Deep { static int down(int n) { return down(n + 1) + 1; } }\n"
               'throw new IllegalStateException("" + Deep.down(0));', count=1)


def leaving(one):
    """Ends the VM, in a method that a check calls."""
    one.mix()
    one.answer('if (true) System.exit(0);\nthrow new Error();', count=1)


def talking(one):
    """Prints, also where errors go, from cells and methods that are right."""
    one.mix()
    for at, _ in one.some(3):
        one.right(at)
        says = '{\n    System.out.println("here"); System.err.println("there");\n'
        one.cells[at]["source"] = one.cells[at]["source"].replace("{\n", says) + '\nSystem.err.println("done");'


def stuck(one):
    """A cell of the learner's that is never over."""
    one.mix()
    for at, _ in one.some(1):
        one.right(at)
        one.cells[at]["source"] += "\nwhile (true) {}"


def lost(one):
    """A solution is gone, with its text or whole."""
    one.mix()
    gone = [one.cells[at] for at, _ in one.some()]
    one.notebook["cells"] = [cell for cell in one.cells if not any(cell is each for each in gone)]


def moved(one):
    """Exercises in another order, each before its check."""
    one.mix()
    (a, a_check), (b, b_check) = sorted(one.parts[:2])
    for at, to in ((a, b), (a_check, b_check)):
        one.cells[at], one.cells[to] = one.cells[to], one.cells[at]


def other_kernel(one):
    """Opened by another front end with another kernel, and saved by it."""
    one.mix()
    one.notebook["metadata"] = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python", "version": "3.12"}, "colab": {"provenance": []}, "vscode": [1],
    }
    for cell in one.cells:
        cell["metadata"] = dict(cell["metadata"], vscode={"languageId": "java"}, tags=["x"], collapsed=False)
        if cell["cell_type"] == "code":
            cell["execution_count"] = 7
            cell["outputs"] = [{"output_type": "stream", "name": "stderr", "text": ["NameError\n"]},
                               {"output_type": "execute_result", "execution_count": 7, "metadata": {},
                                "data": {"text/plain": "100"}}]


def old_format(one):
    """Lines as lists, ends of lines as Windows has them, and cells without ids."""
    one.mix()
    one.notebook["nbformat_minor"] = 4
    for cell in one.cells:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = made.source_of(cell).replace("\n", "\r\n") + "\r\n\r\n"
        cell["source"] = made.source_of(cell).splitlines(keepends=True)
        cell.pop("id", None)


def own_points(one):
    """More points, other checks, and what is theirs locked."""
    one.mix()
    for at, check in one.some(3):
        one.cells[check]["metadata"]["nbgrader"]["points"] = 100
        one.cells[check]["source"] = one.chance.choice(("100", "%check ip.version", 'System.out.println("✓")'))
        one.cells[at]["metadata"]["nbgrader"]["locked"] = False


def own_helpers(one):
    """Methods, classes and words of one's own around a solution."""
    one.mix()
    for at, _ in one.some(3):
        one.right(at)
        one.cells[at]["source"] = (
            f"/** Mine. */\nclass Helper{at} {{ static int one() {{ return 1; }} }}\n"
            f"enum Color{at} {{ RED, GREEN }}\n{one.cells[at]['source']}\nint 하나{at} = Helper{at}.one();"
        )


def extra_cells(one):
    """Cells of one's own that no solution needs."""
    one.mix()
    for at in (3, 9, 15):
        one.cells.insert(at, {"cell_type": "code", "id": f"mine-{at}", "metadata": {}, "outputs": [],
                              "execution_count": None, "source": f"int mine{at} = {at}; mine{at} / 0"})
        one.cells.insert(at, {"cell_type": "markdown", "id": f"note-{at}", "metadata": {}, "source": "<script>"})


def loud(one):
    """A cell that prints a great deal."""
    one.mix()
    for at, _ in one.some(1):
        one.right(at)
        one.cells[at]["source"] += '\nfor (int i = 0; i < 20_000; i++) System.out.println("line " + i);'


def check_gone(one):
    for at, _ in one.parts:
        one.right(at)
    (_, gone), *_ = one.some(1)
    return {one.cells.pop(gone)["id"]}


def check_before_its_solution(one):
    for at, _ in one.parts:
        one.right(at)
    (at, check), *_ = one.some(1)
    one.cells.insert(at, one.cells.pop(check))
    return {one.cells[at]["id"]}


def a_cell_of_ones_own_is_needed(one):
    for at, _ in one.parts:
        one.right(at)
    (at, check), *_ = one.some(1)
    graded = one.cells[check]["id"]
    solution = one.cells[at]["source"]
    one.cells[at]["source"] = ""
    one.cells.insert(at, {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [],
                          "execution_count": None, "source": solution})
    return {graded}


def the_vm_ends(one):
    """In a cell, and with it goes what nbgrader's kernel had."""
    for at, _ in one.parts:
        one.right(at)
    (at, check), *_ = sorted(one.some())
    one.cells[at]["source"] += "\nSystem.exit(0);"
    return {one.cells[i]["id"] for _, i in one.parts if i >= check}


def twice(one):
    """Two copies of a solution, of which the later counts. nbgrader gives up on them."""
    for at, _ in one.parts:
        one.right(at)
    graded = one.graded
    at = one.chance.choice(one.parts)[0]
    copy = json.loads(json.dumps(one.cells[at]))
    copy["source"], copy["id"] = "int x = 1 +", "copy"
    one.cells.insert(at, copy)
    return graded


def no_notebook(one):
    graded = one.graded
    one.notebook = ["no", "cells"]
    return graded


# The first few are those of every test run. In all of these both graders see the same.
KINDS = [right, nothing, mixed, mistaken, no_java, mistaken, throwing, blank, old_format, lost, moved,
         own_points, other_kernel, talking, own_helpers, extra_cells, deep, endless, leaving, loud, stuck]

# Here they may differ, in the cells that each names.
OTHERS = [check_gone, check_before_its_solution, a_cell_of_ones_own_is_needed, the_vm_ends, twice, no_notebook]


def make(course, count, chapter):
    """Hands in for so many learners of the chapter, each of the next kind."""
    for i in range(count):
        kind = KINDS[i] if i < len(KINDS) else KINDS[2 + i % (len(KINDS) - 2)]
        one = Submission(course, chapter, i)
        kind(one)
        hand_in(course, f"learner-{i:02}", chapter, one.text)


def make_others(course, chapter):
    """Hands in for those whom the graders may see differently.

    Returns the cells where they may, each as learner and cell."""
    open_cells = set()
    for kind in OTHERS:
        one = Submission(course, chapter, kind.__name__)
        cells = kind(one)
        learner = kind.__name__.replace("_", "-")
        open_cells |= {(learner, cell) for cell in cells}
        hand_in(course, learner, chapter, one.text)
    return open_cells


def hand_in(course, learner, chapter, text):
    folder = course / "submitted" / learner / chapter
    folder.mkdir(parents=True, exist_ok=True)
    captures = course / "release" / chapter / "captures"
    if captures.is_dir():
        (folder / "captures").mkdir(exist_ok=True)
        for capture in captures.iterdir():
            (folder / "captures" / capture.name).write_bytes(capture.read_bytes())
    (folder / f"{chapter}.ipynb").write_text(text, encoding="utf-8")
