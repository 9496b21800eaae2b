"""The real nbgrader, with our kernel, on a course made from the workbook, beside ./lab grade."""

import csv
import json
import os
import subprocess
import sys

import pytest

import course as made
import lab
import learners

pytestmark = pytest.mark.usefixtures("jupyter_path")

# All the submissions there should be once in a while; a few are enough every time.
LEARNERS = int(os.environ.get("TCPIP_LAB_LEARNERS", "5"))
OTHER = "01-bytes"
CHAPTERS = {made.CHAPTER: LEARNERS} if LEARNERS < 20 else {made.CHAPTER: LEARNERS // 2, OTHER: LEARNERS // 2}

# Two assignments of an instructor who knows nothing of the workbook.
OWN = [
    made.cell("words", "int limit = 10;"),
    made.solution("twice", "int twice(int n)", "return 2 * n;"),
    made.cell("twice-test", "assertEquals(8, twice(4));\n/// BEGIN HIDDEN TESTS\nassertEquals(-6, twice(-3));\n/// END HIDDEN TESTS", 3),
    made.solution("name", "String name(int port)", 'return port == 80 ? "http" : "other";'),
    made.cell("name-test", """class NameTest {
    @Test @Points(2) void web() { assertEquals("http", name(80)); }
    ### BEGIN HIDDEN TESTS
    @Test @Points(3) void others() { assertEquals("other", name(limit)); }
    ### END HIDDEN TESTS
}
Grade.run(NameTest.class)""".replace("###", "///"), 5),
]
AUTO = [
    made.solution("halves", "List<Double> halves(double n)", "return List.of(n / 2, n / 4);"),
    made.solution("greet", "String greet(String who)", 'return "Hello, \\"" + who + "\\"";'),
    made.cell("auto-test", '/// AUTOTEST halves(3.0); greet("Kim")\n/// HASHED AUTOTEST greet("Lee").length()', 4),
]
RIGHT = {"twice": "int twice(int n) { return 2 * n; }",
         "name": 'String name(int port) { return port == 80 ? "http" : "other"; }',
         "halves": "List<Double> halves(double n) { return List.of(n * 0.5, n * 0.25); }",
         "greet": 'String greet(String who) { return "Hello, \\"%s\\"".formatted(who); }'}
PARTLY = dict(RIGHT, twice="int twice(int n) { return n + 4; }",
              name='String name(int port) { return "http"; }',
              greet='String greet(String who) { return "Hello, " + who; }')


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nbgrader") / "course"
    result = lab.run("notebooks", "--nbgrader", str(folder), cwd=lab.ROOT)
    assert result.returncode == 0, result.stderr
    made.write_source(folder, "own", OWN)
    made.write_source(folder, "auto", AUTO)
    for chapter in (*CHAPTERS, "own", "auto"):
        made.nbgrader(folder, "generate_assignment", chapter)
    for chapter, count in CHAPTERS.items():
        learners.make(folder, count, chapter)
    for assignment in ("own", "auto"):
        made.hand_in_cells(folder, "right", assignment, **RIGHT)
        made.hand_in_cells(folder, "partly", assignment, **PARTLY)
    return folder


@pytest.fixture(scope="module")
def differing(course):
    """The cells in which the graders may differ, by learner and cell, and why is in `learners`."""
    return learners.make_others(course, OTHER) if OTHER in CHAPTERS else set()


@pytest.fixture(scope="module")
def autograded(course, differing):
    for chapter in CHAPTERS:
        made.nbgrader(course, "autograde", chapter, "--student", "learner-*")
    for chapter in ("own", "auto"):
        made.nbgrader(course, "autograde", chapter)
    for learner in sorted({learner for learner, _ in differing}):
        made.nbgrader(course, "autograde", OTHER, "--student", learner, check=False)
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


def disagreements(theirs, ours):
    assert theirs.keys() == ours.keys()
    return {cell: (theirs[cell], ours[cell]) for cell in ours if theirs[cell] != ours[cell]}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_both_graders_give_every_cell_the_same_points(autograded, graded, differing, chapter, tmp_path):
    if chapter != made.CHAPTER:
        graded = tmp_path
        made.grade(autograded, graded, chapter=chapter)
    ours = made.lab_cells(graded)
    cells = disagreements(made.nbgrader_cells(autograded, chapter), ours)
    assert {cell: points for cell, points in cells.items() if cell not in differing} == {}
    totals = {}
    for (learner, _), points in ours.items():
        totals[learner] = totals.get(learner, 0) + points
    assert totals["learner-00"] == max(totals.values()) >= 80
    assert totals["learner-01"] == 0
    assert any(0 < points < totals["learner-00"] for points in totals.values())


def test_an_instructors_own_tests_work_in_both(autograded, tmp_path):
    released = made.read(autograded / "release" / "own" / "own.ipynb")
    text = "\n".join(made.source_of(cell) for cell in released["cells"])
    assert "web()" in text and "others()" not in text and "twice(-3)" not in text
    made.grade(autograded, tmp_path, chapter=autograded / "source" / "own" / "own.ipynb")
    ours = made.lab_cells(tmp_path)
    assert ours == {
        ("right", "twice-test"): 3, ("right", "name-test"): 5,
        ("partly", "twice-test"): 0, ("partly", "name-test"): 2,
    }
    assert disagreements(made.nbgrader_cells(autograded, "own"), ours) == {}
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "name-test, twice-test" in page and "Tampering" not in page
    feedback = (tmp_path / "feedback" / "partly.html").read_text(encoding="utf-8")
    assert "twice(-3)" not in feedback and "-6" not in feedback


def test_autotests_of_java_work_in_both(autograded, tmp_path):
    released = made.read(autograded / "release" / "auto" / "auto.ipynb")
    test = next(made.source_of(cell) for cell in released["cells"] if cell.get("id") == "auto-test")
    assert "AUTOTEST" not in test and 'assertEquals("[1.5, 0.75]", Autotest.value(halves(3.0))' in test
    assert "Lee" in test and '"12"' not in test  # the hashed one does not say what it wants
    made.grade(autograded, tmp_path, chapter=autograded / "release" / "auto" / "auto.ipynb")
    ours = made.lab_cells(tmp_path)
    assert ours == {("right", "auto-test"): 4, ("partly", "auto-test"): 0}
    assert disagreements(made.nbgrader_cells(autograded, "auto"), ours) == {}
    unmade = lab.run("grade", str(autograded / "source" / "auto" / "auto.ipynb"),
                     "--submitted", str(autograded / "submitted"), "--out", str(tmp_path))
    assert unmade.returncode == 2 and "auto-test" in unmade.stderr and "release/" in unmade.stderr


def test_the_page_says_where_the_gradebook_differs(autograded, graded, monkeypatch):
    from nbgrader.api import Gradebook

    monkeypatch.setenv("TCPIP_LAB_PYTHON", sys.executable)
    database = autograded / "gradebook.db"
    assert "every cell the same" in made.grade(autograded, graded, "--compare", str(database)).stdout
    with Gradebook(f"sqlite:///{database}") as book:
        cell = book.assignment_submissions(made.CHAPTER)[0].notebooks[0].grades[0]
        name, before = cell.name, cell.auto_score
        cell.auto_score = before + 0.5
        book.db.commit()
    said = made.grade(autograded, graded, "--compare", str(database)).stdout
    assert "1 scores are not nbgrader's" in said
    page = (graded / "index.html").read_text(encoding="utf-8")
    assert f"<td>{name}</td>" in page.split("Differences from nbgrader")[1].split("</table>")[0]
    with Gradebook(f"sqlite:///{database}") as book:
        book.assignment_submissions(made.CHAPTER)[0].notebooks[0].grades[0].auto_score = before
        book.db.commit()


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

    theirs = [row for row in theirs if row["assignment"] == made.CHAPTER and row["student_id"].startswith("learner-")]
    assert scores(theirs) == scores(ours)


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
