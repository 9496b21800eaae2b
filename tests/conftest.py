import os

import pytest

import lab


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    started = lab.start(tmp_path_factory.mktemp("home"), "--port", "0")
    yield started
    started.interrupt()


@pytest.fixture(scope="session")
def jupyter_path(server):
    """Lets Jupyter's own tools in this process find the kernelspec that ./lab up wrote."""
    share = lab.ROOT / ".lab" / "share" / "jupyter"
    before = os.environ.get("JUPYTER_PATH")
    os.environ["JUPYTER_PATH"] = str(share)
    yield share
    if before is None:
        del os.environ["JUPYTER_PATH"]
    else:
        os.environ["JUPYTER_PATH"] = before


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    from playwright.sync_api import sync_playwright

    chromium = lab.require_tool("chromium", "chromium-browser", "google-chrome")
    profile = tmp_path_factory.mktemp("chromium")
    lab.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(profile),
            executable_path=chromium,
            headless=True,
            viewport={"width": 1400, "height": 1000},
            args=[
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        )
        yield context
        context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.when == "call" and report.failed and (page := item.funcargs.get("page")):
        page.screenshot(path=lab.SCREENSHOTS / f"failed-{item.name}.png")
    return report


@pytest.fixture
def page(browser):
    opened = browser.new_page()
    yield opened
    opened.close()
