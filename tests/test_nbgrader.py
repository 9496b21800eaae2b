"""The real nbgrader, with our kernel, on a course made from the workbook, beside ./lab grade."""

import csv
import json
import os
import subprocess
import sys

import pytest

import course as made
import lab

pytestmark = pytest.mark.usefixtures("jupyter_path")

# All the learners there should be once in a while; a few are enough every time.
LEARNERS = int(os.environ.get("TCPIP_LAB_LEARNERS", "5"))


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nbgrader") / "course"
    result = lab.run("notebooks", "--nbgrader", str(folder), cwd=lab.ROOT)
    assert result.returncode == 0, result.stderr
    made.nbgrader(folder, "generate_assignment", made.CHAPTER)
    made.make_learners(folder, LEARNERS)
    return folder


@pytest.fixture(scope="module")
def autograded(course):
    made.nbgrader(course, "autograde", made.CHAPTER)
    return course


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory):
    out = tmp_path_factory.mktemp("graded")
    made.grade(course, out)
    return out


def test_the_release_has_stubs_that_throw_and_valid_metadata(course):
    release = made.read(course / "release" / made.CHAPTER / f"{made.CHAPTER}.ipynb")
    stubs = [made.source_of(cell) for cell in release["cells"] if made.is_solution(cell)]
    assert stubs and all("throw new UnsupportedOperationException" in stub for stub in stubs)
    for cell in release["cells"]:
        if meta := cell["metadata"].get("nbgrader"):
            assert meta["schema_version"] == 3
            assert meta.get("checksum")


def test_validate_passes_a_solved_notebook_and_says_what_fails_in_another(course):
    submitted = course / "submitted"
    right = submitted / "learner-00" / made.CHAPTER / f"{made.CHAPTER}.ipynb"
    assert "Success! Your notebook passes all the tests." in made.nbgrader(
        course, "validate", str(right)
    ).stdout
    stub = submitted / "learner-01" / made.CHAPTER / f"{made.CHAPTER}.ipynb"
    said = made.nbgrader(course, "validate", str(stub)).stdout
    assert "VALIDATION FAILED" in said


def test_both_graders_give_every_cell_the_same_points(autograded, graded):
    theirs = made.nbgrader_cells(autograded)
    ours = made.lab_cells(graded)
    assert theirs.keys() == ours.keys()
    assert {cell: (theirs[cell], ours[cell]) for cell in ours if theirs[cell] != ours[cell]} == {}
    totals = {}
    for (learner, _), points in ours.items():
        totals[learner] = totals.get(learner, 0) + points
    assert totals["learner-00"] == 100
    assert totals["learner-01"] == 0
    assert any(0 < points < 100 for points in totals.values())


def test_scores_are_the_export_of_nbgrader(autograded, graded, tmp_path):
    exported = tmp_path / "grades.csv"
    made.nbgrader(autograded, "export", "--to", str(exported))

    def rows(path):
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    theirs, ours = rows(exported), rows(graded / "scores.csv")
    assert list(theirs[0]) == list(ours[0])
    for row in (*theirs, *ours):
        row["score"], row["max_score"] = float(row["score"]), float(row["max_score"])

    def scores(table):
        return {row["student_id"]: (row["score"], row["max_score"]) for row in table}

    assert {k: v for k, v in scores(theirs).items() if k.startswith("learner-")} == scores(ours)


def test_neither_feedback_shows_a_hidden_check(autograded, graded):
    made.nbgrader(autograded, "generate_feedback", made.CHAPTER)
    theirs = autograded / "feedback" / "learner-01" / made.CHAPTER / f"{made.CHAPTER}.html"
    for page in (theirs, graded / "feedback" / "learner-01.html"):
        text = page.read_text(encoding="utf-8")
        assert "@Hidden" not in text and "random()" not in text


def test_nbgraders_gradebook_takes_the_scores(graded, tmp_path):
    """Without nbgrader having run anything of a learner's."""
    course = tmp_path / "course"
    lab.run("notebooks", "--nbgrader", str(course), cwd=lab.ROOT)
    made.nbgrader(course, "generate_assignment", made.CHAPTER)
    imported = subprocess.run(
        [sys.executable, "import_scores.py", made.CHAPTER, str(graded / "cells.csv")],
        cwd=course, capture_output=True, encoding="utf-8",
    )
    assert imported.returncode == 0, imported.stderr
    assert made.nbgrader_cells(course) == made.lab_cells(graded)
