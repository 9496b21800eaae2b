"""A real browser on the JupyterLab that ./lab up started."""

import re
import shutil

import lab
import pytest

PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"
WIDTH, HEIGHT = 1400, 1000
# JupyterLab keeps only the cells in sight in its page, so the window is as tall as a chapter.
TALL = 12_000


def never_save(route):
    if route.request.method == "PUT":
        route.abort()
    else:
        route.continue_()


def open_notebook(page, server, path):
    """Opens it so that the file in the checkout stays as it is."""
    page.route("**/api/contents/**", never_save)
    page.set_viewport_size({"width": WIDTH, "height": TALL})
    page.goto(server.page(path))
    page.wait_for_selector(f"{PANEL} .jp-CodeCell", timeout=60_000)
    # The page's own clock, since requests that a test looks at stand still while Python sleeps.
    for _ in range(600):
        if kernel_answers(server, path):
            break
        page.wait_for_timeout(200)
    wait_for_idle(page)


def kernel_answers(server, path):
    """JupyterLab forgets a cell that is run before the notebook has its kernel."""
    return any(
        session["path"] == path
        and session["kernel"]["connections"] > 0
        and session["kernel"]["execution_state"] == "idle"
        for session in server.get("/api/sessions")
    )


def wait_for_idle(page):
    page.wait_for_selector(f"{PANEL} .jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=180_000)


def menu(page, *labels):
    for place, label in zip(["MenuBar", *["Menu"] * (len(labels) - 1)], labels):
        exact = re.compile(f"^{label}$")
        page.locator(f".lm-{place}-itemLabel").filter(has_text=exact).click()


def run_all_cells(page):
    menu(page, "Run", "Run All Cells")
    page.wait_for_function(
        """panel => {
            const prompts = [...document.querySelectorAll(panel + ' .jp-CodeCell .jp-InputPrompt')];
            return prompts.length > 0 && prompts.every(prompt => /\\[\\d+\\]/.test(prompt.textContent));
        }""",
        arg=PANEL,
        timeout=180_000,
    )
    wait_for_idle(page)


def choose_theme(page, theme):
    menu(page, "Settings", "Theme", theme)
    page.wait_for_selector(f"body[data-jp-theme-name='{theme}']", state="attached")
    page.wait_for_selector("#jupyterlab-splash", state="detached")
    page.wait_for_selector(f"{PANEL} .jp-CodeCell")
    page.wait_for_timeout(1500)


def keep_picture(page, name):
    bottom = page.evaluate(
        """panel => Math.max(...[...document.querySelectorAll(panel + ' .jp-Cell')]
            .map(cell => cell.getBoundingClientRect().bottom))""",
        PANEL,
    )
    page.screenshot(
        path=lab.SCREENSHOTS / f"{name}.png",
        clip={"x": 0, "y": 0, "width": WIDTH, "height": min(bottom + 40, TALL)},
    )


@pytest.mark.parametrize("language", lab.LANGUAGES)
def test_the_chapter_runs_and_shows_a_packet_and_both_kinds_of_check(server, page, language):
    open_notebook(page, server, f"{language}/{lab.CHAPTER}")
    run_all_cells(page)
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        choose_theme(page, theme)
        keep_picture(page, f"{language}-encapsulation-{theme.split()[-1].lower()}")
    outputs = page.locator(f"{PANEL} .jp-OutputArea-output")
    assert page.locator(f"{PANEL} [data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    assert page.locator(f"{PANEL} [data-mime-type='application/vnd.jupyter.error']").count() == 0
    assert outputs.locator("table").count() > 0
    assert outputs.filter(has_text=re.compile("✗.*frame.peel")).count() > 0


@pytest.fixture
def solved():
    """The solved notebooks, where the server can show them; gone after the test."""
    folder = lab.ROOT / "notebooks" / "solved"
    result = lab.run("notebooks", "--root", str(lab.ROOT / "notebooks"), "--solutions", str(folder))
    assert result.returncode == 0, result.stderr
    yield folder.name
    shutil.rmtree(folder)


def test_a_solved_chapter_passes_its_checks(server, page, solved):
    open_notebook(page, server, f"{solved}/en/{lab.CHAPTER}")
    run_all_cells(page)
    outputs = page.locator(f"{PANEL} .jp-OutputArea-output")
    assert outputs.filter(has_text=re.compile("✓.*frame.peel.*20 of 20")).count() > 0
    assert outputs.filter(has_text=re.compile("✓.*frame.checksums.*12 of 12")).count() > 0
    keep_picture(page, "en-encapsulation-solved")
