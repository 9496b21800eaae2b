"""Chapters as `jupyter execute` runs them: with their solutions, and as they are handed out.

JUnit's ChapterTest runs all of them in both languages, without Jupyter. Here one chapter in each way is
enough to see that the kernel does the same; TCPIP_LAB_ALL_CHAPTERS=true takes all in every way.
"""

import os

import lab
import nbformat
import pytest
from nbclient import NotebookClient

# Each learner is asked something else, so there is no solution to write down.
PERSONAL = "%check assess.retrieval"
NOT_DONE = {"en": "Not done yet.", "ko": "아직 작성하지 않았습니다."}

if os.environ.get("TCPIP_LAB_ALL_CHAPTERS") == "true":
    CHAPTERS = sorted(path.name for path in (lab.ROOT / "notebooks" / "en").glob("*.ipynb"))
    SOLVED = HANDED_OUT = [(language, name) for language in lab.LANGUAGES for name in CHAPTERS]
else:
    SOLVED, HANDED_OUT = [("en", lab.CHAPTER)], [("ko", lab.CHAPTER)]


@pytest.fixture(scope="module")
def solutions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("solutions")
    result = lab.run("notebooks", "--root", str(lab.ROOT / "notebooks"), "--solutions", str(folder))
    assert result.returncode == 0, result.stderr
    return folder


def run(path, language):
    """The cells with points, after a run in which no cell failed or wrote to the error stream."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, kernel_name="tcpip-lab", timeout=180, allow_errors=False,
        resources={"metadata": {"path": str(lab.ROOT / "notebooks" / language)}},
    )
    client.execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert any(cell.outputs for cell in code)
    for cell in code:
        assert [out.text for out in cell.outputs if out.get("name") == "stderr"] == [], cell.source
    return [cell for cell in code if cell.metadata.get("nbgrader", {}).get("grade")]


def value(cell):
    return [out.data["text/plain"] for out in cell.outputs if out.output_type == "execute_result"]


def shown(cell):
    return "".join(out.data["text/plain"] for out in cell.outputs if out.output_type == "display_data")


@pytest.mark.parametrize("language, name", SOLVED)
def test_solved_it_gives_full_points(solutions, jupyter_path, language, name):
    for cell in run(solutions / language / name, language):
        if cell.source != PERSONAL:
            assert value(cell) == [str(cell.metadata.nbgrader.points)], cell.source


@pytest.mark.parametrize("language, name", HANDED_OUT)
def test_as_handed_out_it_says_what_is_not_done(jupyter_path, language, name):
    for cell in run(lab.ROOT / "notebooks" / language / name, language):
        assert value(cell) == ["0"], cell.source
        assert NOT_DONE[language] in shown(cell), cell.source
