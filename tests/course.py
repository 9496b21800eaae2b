"""An nbgrader course and learners for it: right, wrong, partly right, broken. Honest ones all."""

import copy
import csv
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import lab

CHAPTER = "03-ipv4"
SEED = 20261122

# What a learner gets wrong, as a change of the solution's text. Not all apply everywhere.
SLIPS = [
    ("& 0x0f", "& 0xff"), ("& 0xff", ""), ("* 4", "* 2"), (">> 4", ">> 3"), ("<< 8", "<< 4"),
    ("==", "!="), ("+ 1", "+ 2"), ("return ", "return -"), (" < ", " <= "), ("| ", "+ "),
    ("int ", "byte "), ("0x1fff", "0x0fff"), ("/ 8", "/ 4"), ("(packet", "(first"), (";", ""),
]


def read(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def source_of(cell):
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def is_solution(cell):
    return cell.get("metadata", {}).get("nbgrader", {}).get("solution", False)


def cell(name, source, points=None, solution=False):
    """A code cell as an instructor makes it; with points it is graded."""
    meta = {"grade": points is not None, "grade_id": name, "locked": not solution,
            "schema_version": 3, "solution": solution, "task": False}
    if points is not None:
        meta["points"] = points
    return {"cell_type": "code", "id": name, "metadata": {"nbgrader": meta}, "source": source,
            "outputs": [], "execution_count": None}


def solution(name, head, body):
    return cell(name, f"{head} {{\n    // BEGIN SOLUTION\n    {body}\n    // END SOLUTION\n}}", solution=True)


def write_source(course, name, cells):
    """An assignment of an instructor's own."""
    folder = course / "source" / name
    folder.mkdir(parents=True, exist_ok=True)
    spec = {"display_name": "Java", "language": "java", "name": "tcpip-lab"}
    notebook = {"cells": cells, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}
    path = folder / f"{name}.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def hand_in_cells(course, learner, chapter, **sources):
    """What was released, with these solutions in it."""
    notebook = read(course / "release" / chapter / f"{chapter}.ipynb")
    for each in notebook["cells"]:
        if each.get("id") in sources:
            each["source"] = sources[each["id"]]
    folder = course / "submitted" / learner / chapter
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{chapter}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def without_markers(source):
    lines = source.splitlines()
    return "\n".join(l for l in lines if "BEGIN SOLUTION" not in l and "END SOLUTION" not in l)


def slipped(source, chance):
    """The solution with one slip, somewhere between where it begins and where it ends."""
    at = source.index("BEGIN SOLUTION")
    head, body = source[:at], source[at:]
    fitting = [(old, new) for old, new in SLIPS if old in body]
    if not fitting:
        return None
    old, new = chance.choice(fitting)
    return without_markers(head + body.replace(old, new, 1))


def hand_in(course, learner, kind, chance, chapter=CHAPTER, submitted=None):
    """kind: 'right', 'nothing', or 'mixed', which solves, slips and leaves out as chance has it."""
    solved = read(course / "source" / chapter / f"{chapter}.ipynb")
    solutions = {c["id"]: source_of(c) for c in solved["cells"] if is_solution(c)}
    notebook = copy.deepcopy(read(course / "release" / chapter / f"{chapter}.ipynb"))
    for cell in notebook["cells"]:
        if not is_solution(cell) or kind == "nothing":
            continue
        solution = solutions[cell["id"]]
        how = "right" if kind == "right" else chance.choice(("right", "right", "slip", "slip", "not"))
        if how == "right":
            cell["source"] = without_markers(solution)
        elif how == "slip":
            cell["source"] = slipped(solution, chance) or without_markers(solution)
    folder = (submitted or course / "submitted") / learner / chapter
    folder.mkdir(parents=True, exist_ok=True)
    captures = course / "release" / chapter / "captures"
    if captures.is_dir():
        (folder / "captures").mkdir(exist_ok=True)
        for capture in captures.iterdir():
            (folder / "captures" / capture.name).write_bytes(capture.read_bytes())
    (folder / f"{chapter}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def make_learners(course, count, chapter=CHAPTER, submitted=None):
    chance = random.Random(SEED)
    for i in range(count):
        kind = {0: "right", 1: "nothing"}.get(i, "mixed")
        hand_in(course, f"learner-{i:02}", kind, chance, chapter, submitted)


def nbgrader(course, *arguments, check=True):
    result = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course, capture_output=True, encoding="utf-8", timeout=3600,
        # It calls alembic by its name.
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )
    assert not check or result.returncode == 0, result.stdout + result.stderr
    return result


def nbgrader_cells(course, chapter=CHAPTER):
    """The points of each learner's cell in the gradebook."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {
            (submission.student.id, grade.name): grade.score
            for submission in book.assignment_submissions(chapter)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def lab_cells(out):
    with open(out / "cells.csv", encoding="utf-8", newline="") as file:
        return {(row["student_id"], row["cell"]): float(row["score"]) for row in csv.DictReader(file)}


def grade(course, out, *arguments, chapter=CHAPTER):
    """chapter: of the workbook, or the path of an instructor's notebook."""
    result = lab.run(
        "grade", str(chapter), "--submitted", str(course / "submitted"), "--out", str(out), *arguments,
        cwd=lab.ROOT,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result
