"""The kernel outside of ./lab: as a wheel in an empty environment, and as an installed kernelspec."""

import contextlib
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import venv

import pytest
from jupyter_client.manager import start_new_kernel

import lab


@contextlib.contextmanager
def kernel_below(path):
    """The kernel that Jupyter finds below this folder, and a client of it."""
    manager, client = start_new_kernel(
        kernel_name="tcpip-lab", startup_timeout=120, env={**os.environ, "JUPYTER_PATH": str(path)}
    )
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def value_of(cell, client):
    values = []
    reply = client.execute_interactive(
        cell, timeout=60,
        output_hook=lambda m: values.append(m["content"].get("data", {}).get("text/plain")),
    )
    assert reply["content"]["status"] == "ok"
    return [value for value in values if value]


def answers(path):
    with kernel_below(path) as (_, client):
        return value_of("6 * 7", client) == ["42"]


def caches_in_use(path):
    """The names of the AOT caches that the two processes of a new kernel have mapped."""
    with kernel_below(path) as (manager, client):
        of_lab_vm = value_of('Files.readString(Path.of("/proc/self/maps"))', client)[0]
        of_kernel = pathlib.Path(f"/proc/{manager.provisioner.pid}/maps").read_text()
        return set(re.findall(r"\w+\.aot", of_lab_vm + of_kernel))


def await_caches(folder, former=None):
    """A kernel that found none that fit makes some, once nobody waits for its first cells."""
    lab.wait_until(lambda: any(each.read_text() != former for each in folder.rglob("key")), 240)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    made = lab.run("wheel", "--to", str(folder))
    assert made.returncode == 0, made.stderr
    return next(folder.glob("*.whl"))


def test_the_same_sources_give_the_same_wheel(wheel, tmp_path):
    assert lab.run("wheel", "--to", str(tmp_path)).returncode == 0
    again = tmp_path / wheel.name
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


def test_a_wheel_in_an_empty_environment_runs_a_cell(wheel, tmp_path, monkeypatch):
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    installed = subprocess.run(
        [str(python), "-m", "pip", "install", "--no-index", "--disable-pip-version-check", str(wheel)],
        capture_output=True, encoding="utf-8",
    )
    assert installed.returncode == 0, installed.stderr
    spec = json.loads((home / "share/jupyter/kernels/tcpip-lab/kernel.json").read_text())
    assert spec["argv"][:3] == ["python", "-m", "tcpip_lab_kernel"]
    monkeypatch.setenv("JUPYTER_PATH", str(home / "share/jupyter"))
    site = next(home.glob("lib/python*/site-packages"))
    monkeypatch.setenv("PYTHONPATH", str(site))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with kernel_below(home / "share/jupyter") as (_, client):
        assert value_of("6 * 7", client) == ["42"]
        await_caches(tmp_path / "cache/tcpip-lab-kernel")
    assert caches_in_use(home / "share/jupyter") == {"kernel.aot", "lab.aot"}
    checked = subprocess.run([str(python), "-m", "pip", "check"], capture_output=True)
    assert checked.returncode == 0
    removed = subprocess.run([str(python), "-m", "pip", "uninstall", "-y", "tcpip-lab-kernel"])
    assert removed.returncode == 0
    assert not (home / "share/jupyter/kernels/tcpip-lab/kernel.json").exists()


def test_an_installed_kernel_needs_no_checkout(tmp_path, monkeypatch):
    assert lab.run("install", "--prefix", str(tmp_path)).returncode == 0
    share = tmp_path / "share/jupyter"
    folder = share / "kernels/tcpip-lab"
    argv = json.loads((folder / "kernel.json").read_text())["argv"]
    assert os.access(argv[0], os.X_OK) and os.path.isabs(argv[0])
    assert str(lab.ROOT) not in " ".join(argv[1:])
    monkeypatch.setenv("JUPYTER_PATH", str(share))
    assert caches_in_use(share) == {"kernel.aot", "lab.aot"}
    for each in (folder / "aot").glob("*.aot"):  # as after a disk that was full
        each.write_bytes(each.read_bytes()[:1000])
    assert answers(share)
    for each in (folder / "aot").glob("*.aot"):
        each.unlink()
    assert answers(share)
    assert lab.run("install", "--prefix", str(tmp_path), "--uninstall").returncode == 0
    assert not folder.exists()


def test_an_installed_kernel_makes_its_caches_again_where_they_do_not_fit(tmp_path, monkeypatch):
    assert lab.run("install", "--prefix", str(tmp_path)).returncode == 0
    share = tmp_path / "share/jupyter"
    folder = share / "kernels/tcpip-lab"
    monkeypatch.setenv("JUPYTER_PATH", str(share))
    for each in (folder / "aot").glob("*.aot"):  # as another JDK's would be
        each.write_bytes(b"AOT caches of another JDK")
    (folder / "aot/key").write_text("another JDK")
    assert caches_in_use(share) == set()
    with kernel_below(share) as (_, client):
        assert value_of("6 * 7", client) == ["42"]
        await_caches(folder / "aot", "another JDK")
    assert caches_in_use(share) == {"kernel.aot", "lab.aot"}


def test_it_installs_for_the_user_where_jupyter_looks(tmp_path):
    home = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": "", "JUPYTER_DATA_DIR": str(tmp_path / "data")}
    home.pop("JUPYTER_PATH", None)  # other tests of this run look elsewhere first
    assert lab.run("install", "--no-caches", env=home).returncode == 0
    listed = subprocess.run(
        [sys.executable, "-m", "jupyter_client.kernelspecapp", "list", "--json"],
        capture_output=True, encoding="utf-8", env=home,
    )
    spec = json.loads(listed.stdout)["kernelspecs"]["tcpip-lab"]
    assert spec["resource_dir"] == str(tmp_path / "data/kernels/tcpip-lab")
    # What VS Code needs to show and to start it.
    assert os.path.isabs(spec["spec"]["argv"][0]) and spec["spec"]["language"] == "java"
    assert lab.run("install", "--uninstall", env=home).returncode == 0
    assert not os.path.exists(spec["resource_dir"])


def test_a_strangers_kernel_of_that_name_is_left_alone(tmp_path):
    folder = tmp_path / "share/jupyter/kernels/tcpip-lab"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text('{"argv": ["other"]}')
    refused = lab.run("install", "--prefix", str(tmp_path))
    assert refused.returncode == 1 and "another kernel" in refused.stderr
    shutil.rmtree(folder)
