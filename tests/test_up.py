import shutil
import socket
import subprocess
from pathlib import Path

import lab


def test_the_server_lists_our_kernelspec_with_an_absolute_java_that_exists(server):
    kernelspecs = server.get("/api/kernelspecs")
    spec = kernelspecs["kernelspecs"]["tcpip-lab"]["spec"]
    java = Path(spec["argv"][0])
    assert kernelspecs["default"] == "tcpip-lab"
    assert java.is_absolute() and java.exists()
    assert spec["display_name"] == "Java 25 (TCP/IP Lab)"
    assert spec["language"] == "java"
    assert spec["interrupt_mode"] == "message"
    assert spec["argv"][-1] == "{connection_file}"


def test_it_is_the_only_kernel_to_choose(server):
    assert list(server.get("/api/kernelspecs")["kernelspecs"]) == ["tcpip-lab"]


def test_the_file_browser_shows_notebooks_and_no_sources(server):
    names = {entry["name"] for entry in server.get("/api/contents/")["content"]}
    assert not names & {"src", "target", "pom.xml", "source"}


def test_nothing_is_written_to_the_home_directory(server):
    assert list(server.home.rglob("*")) == []


def test_it_opens_on_the_map_of_all_chapters_with_no_question_about_news(server, page):
    page.goto(f"{server.url}&reset")
    page.wait_for_selector(".jp-RenderedMarkdown table")
    page.wait_for_timeout(3000)
    page.screenshot(path=lab.SCREENSHOTS / "start.png")
    chapters = page.locator(".jp-RenderedMarkdown table tbody tr")
    notebooks = list((lab.ROOT / "notebooks" / "en").glob("[0-9]*.ipynb"))
    assert chapters.count() == len(notebooks) > 0
    assert chapters.locator("a").count() == 2 * len(notebooks)
    assert page.locator(".Toastify__toast").count() == 0
    assert page.locator(".jp-Dialog").count() == 0


def test_ctrl_c_ends_the_server_and_its_children(tmp_path):
    started = lab.start(tmp_path, "--port", "0")
    children = subprocess.run(
        ["ps", "--ppid", str(started.process.pid), "-o", "pid="], capture_output=True, text=True
    ).stdout.split()
    assert children
    assert started.interrupt() == 130
    for child in children:
        lab.wait_until(lambda child=child: not Path("/proc", child).exists())


def test_the_server_ends_with_a_launcher_that_was_killed(tmp_path):
    started = lab.start(tmp_path, "--port", "0")
    port = int(started.base.rsplit(":", 1)[1])
    started.process.kill()
    lab.wait_until(lambda: socket.socket().connect_ex(("127.0.0.1", port)) != 0)


def test_a_taken_port_is_explained_in_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = lab.run("up", "--no-browser", "--port", str(port))
    assert result.returncode == 1
    assert f"Port {port} on 127.0.0.1 cannot be used" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_works_from_another_directory_through_a_link_whose_path_has_a_space(tmp_path):
    folder = tmp_path / "my lab"
    folder.mkdir()
    (folder / "lab").symlink_to(lab.ROOT / "lab")
    result = lab.run("--version", lab=folder / "lab", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "TCP/IP Lab" in result.stdout


def test_a_checkout_whose_path_has_a_space_starts_its_own_server(tmp_path):
    checkout = tmp_path / "a checkout"
    shutil.copytree(
        lab.ROOT, checkout,
        ignore=shutil.ignore_patterns(".git", ".lab", ".pytest_cache", "surefire-reports", "site"),
    )
    state = checkout / ".lab"
    state.mkdir()
    (state / "built").touch()
    (state / "cache").symlink_to(lab.ROOT / ".lab" / "cache")
    started = lab.start(tmp_path / "home", "--port", "0", lab=checkout / "lab", cwd="/")
    try:
        argv = started.get("/api/kernelspecs")["kernelspecs"]["tcpip-lab"]["spec"]["argv"]
        assert str(checkout / "notebooks" / "target" / "start" / "lab" / "*") in argv
    finally:
        started.interrupt()
    assert not (tmp_path / "home").exists()
