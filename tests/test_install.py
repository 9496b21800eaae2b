"""The kernel outside of ./lab: as a wheel in an empty environment, and as an installed kernelspec."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv

import pytest
from jupyter_client.manager import start_new_kernel

import lab


def value_of(cell, path, kernel="tcpip-lab"):
    """Runs one cell in the kernel that Jupyter finds below this folder."""
    manager, client = start_new_kernel(
        kernel_name=kernel, startup_timeout=120, env={**os.environ, "JUPYTER_PATH": str(path)}
    )
    try:
        values = []
        reply = client.execute_interactive(
            cell, timeout=60,
            output_hook=lambda m: values.append(m["content"].get("data", {}).get("text/plain")),
        )
        assert reply["content"]["status"] == "ok"
        return [value for value in values if value]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


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
    assert value_of("6 * 7", home / "share/jupyter") == ["42"]
    checked = subprocess.run([str(python), "-m", "pip", "check"], capture_output=True)
    assert checked.returncode == 0
    removed = subprocess.run([str(python), "-m", "pip", "uninstall", "-y", "tcpip-lab-kernel"])
    assert removed.returncode == 0
    assert not (home / "share/jupyter/kernels/tcpip-lab/kernel.json").exists()


def test_an_installed_kernel_needs_no_checkout(tmp_path, monkeypatch):
    assert lab.run("install", "--prefix", str(tmp_path)).returncode == 0
    folder = tmp_path / "share/jupyter/kernels/tcpip-lab"
    argv = json.loads((folder / "kernel.json").read_text())["argv"]
    assert os.access(argv[0], os.X_OK) and os.path.isabs(argv[0])
    assert str(lab.ROOT) not in " ".join(argv[1:])
    caches = sorted((folder / "aot").glob("*.aot"))
    assert len(caches) == 2 and all(str(each) in " ".join(argv) for each in caches)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share/jupyter"))
    assert value_of("6 * 7", tmp_path / "share/jupyter") == ["42"]
    for each in caches:  # as after an update of the JDK, and after a disk that was full
        each.write_bytes(each.read_bytes()[:1000])
    assert value_of("6 * 7", tmp_path / "share/jupyter") == ["42"]
    for each in caches:
        each.unlink()
    assert value_of("6 * 7", tmp_path / "share/jupyter") == ["42"]
    assert lab.run("install", "--prefix", str(tmp_path), "--uninstall").returncode == 0
    assert not folder.exists()


def test_caches_of_other_jars_cost_nothing_but_speed(tmp_path, monkeypatch):
    assert lab.run("install", "--prefix", str(tmp_path)).returncode == 0
    folder = tmp_path / "share/jupyter/kernels/tcpip-lab"
    for jar in (folder / "lib").glob("*.jar"):  # as another build's would
        os.utime(jar, (1, 1))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share/jupyter"))
    assert value_of("6 * 7", tmp_path / "share/jupyter") == ["42"]


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
