"""The chapter with its solutions, as `jupyter execute` runs it."""

import lab
import nbformat
import pytest
from nbclient import NotebookClient


@pytest.fixture(scope="module")
def solutions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("solutions")
    result = lab.run("notebooks", "--root", str(lab.ROOT / "notebooks"), "--solutions", str(folder))
    assert result.returncode == 0, result.stderr
    return folder


@pytest.mark.parametrize("language", lab.LANGUAGES)
def test_the_solutions_run_without_an_error(solutions, jupyter_path, language):
    path = solutions / language / lab.CHAPTER
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, kernel_name="tcpip-lab", timeout=120, allow_errors=False,
        resources={"metadata": {"path": str(lab.ROOT / "notebooks" / language)}},
    )
    client.execute()
    assert any(cell.get("outputs") for cell in notebook.cells)
