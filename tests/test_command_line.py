import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import lab


def bin_without_java(folder):
    """A PATH with every system tool but no java."""
    for directory in ("/usr/bin", "/bin", "/usr/sbin"):
        for tool in Path(directory).iterdir():
            link = folder / tool.name
            if not tool.name.startswith(("java", "jshell")) and not link.is_symlink():
                link.symlink_to(tool)
    return folder


def environment(**changes):
    kept = {k: v for k, v in os.environ.items() if not k.startswith("JAVA_HOME")}
    return {**kept, **changes}


def test_an_unknown_command_is_answered_with_the_nearest_one():
    result = lab.run("dcotor")
    assert result.returncode == 2
    assert "does not know 'dcotor'; the nearest it has is 'doctor'" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_unknown_option_is_answered_with_the_nearest_one():
    result = lab.run("up", "--prot", "1")
    assert result.returncode == 2
    assert "does not know '--prot'; the nearest it has is '--port'" in result.stderr


def test_help_lists_the_commands_and_exit_codes():
    result = lab.run("--help")
    assert result.returncode == 0
    for word in ("up", "test", "doctor", "Exit codes"):
        assert word in result.stdout


def test_doctor_names_the_jdk_and_python():
    result = lab.run("doctor")
    assert result.returncode == 0
    assert "JDK 25" in result.stdout
    assert "Python 3." in result.stdout


def test_a_file_where_a_folder_is_due_is_explained_in_one_sentence():
    result = lab.run("wheel", "--to", str(lab.ROOT / "README.md"))
    assert result.returncode == 1
    assert "README.md: it cannot be made, read or written: a file is there, and no folder." in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_works_without_java_on_the_path(tmp_path):
    result = lab.run("--version", env=environment(PATH=str(bin_without_java(tmp_path))))
    assert result.returncode == 0, result.stderr
    assert "Java 25" in result.stdout


def test_works_with_an_older_java_first_on_the_path(tmp_path):
    older = tmp_path / "jdk-17"
    (older / "bin").mkdir(parents=True)
    (older / "release").write_text('JAVA_VERSION="17.0.15"\nMODULES="java.base jdk.jshell"\n')
    for tool in ("java", "javac"):
        (older / "bin" / tool).write_text("#!/bin/sh\necho 'java 17 was started' >&2\nexit 1\n")
        (older / "bin" / tool).chmod(0o755)
    path = f"{older / 'bin'}{os.pathsep}{os.environ['PATH']}"
    result = lab.run("--version", env=environment(PATH=path, JAVA_HOME=str(older)))
    assert result.returncode == 0, result.stderr
    assert "Java 25" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script for a JDK")
def test_a_build_leaves_no_cache_of_the_classes_before_it(tmp_path):
    """The JVM takes classes from its cache without a look at the jars."""
    for script, text in {
        "jdk/bin/java": "exit 0",
        "jdk/bin/javac": "exit 0",
        "mvnw": 'mkdir -p "${0%/*}/notebooks/target/start/lab" && : >"${0%/*}/notebooks/target/start/lab/kernel-1.jar"',
    }.items():
        (tmp_path / script).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / script).write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / script).chmod(0o755)
    (tmp_path / "jdk/release").write_text('JAVA_VERSION="25.0.1"\nMODULES="java.base jdk.jshell"\n')
    for part in ("pom.xml", "kernel/pom.xml", "kernel/src/main/Source.java", ".mvn/wrapper/maven-wrapper.properties"):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).touch()
    script = shutil.copy(lab.ROOT / "lab", tmp_path)
    caches = tmp_path / ".lab/aot"

    def start():
        caches.mkdir(parents=True, exist_ok=True)
        (caches / "kernel.aot").touch()
        result = lab.run("--version", lab=script, env=environment(TCPIP_LAB_JAVA_HOME=str(tmp_path / "jdk")))
        assert result.returncode == 0, result.stderr
        return "Built" in result.stderr, caches.exists()

    assert start() == (True, False)
    assert start() == (False, True)
    later = time.time() + 10
    os.utime(tmp_path / "kernel/src/main/Source.java", (later, later))
    assert start() == (True, False)


def test_a_jdk_that_was_named_but_is_none_is_explained_in_one_sentence(tmp_path):
    result = lab.run("--version", env=environment(TCPIP_LAB_JAVA_HOME=str(tmp_path)))
    assert result.returncode == 3
    assert "is no JDK 25" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_python_that_was_named_but_is_none_is_explained_in_one_sentence(tmp_path):
    result = lab.run("doctor", env=environment(TCPIP_LAB_PYTHON=str(tmp_path / "python")))
    assert "No Python 3.9 or newer was found" in result.stdout


@pytest.mark.parametrize("name", ["a:b", "wow!", "back\\slash"])
def test_a_folder_that_java_cannot_read_from_is_explained_in_one_sentence(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    shutil.copy(lab.LAB, folder / "lab")
    result = lab.run("--version", lab=folder / "lab")
    assert result.returncode == 3
    assert f"The folder {folder} has" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_checkout_that_cannot_be_written_to_is_explained_in_one_sentence(tmp_path):
    shutil.copy(lab.LAB, tmp_path / "lab")
    # As for a user who may not, and also for root.
    (tmp_path / ".lab").write_text("")
    result = lab.run("--version", lab=tmp_path / "lab")
    assert result.returncode == 3
    assert f"This user may not write to {tmp_path / '.lab'}" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_maven_runs_in_a_folder_of_any_name_where_the_locale_is_not_there(tmp_path):
    folder = tmp_path / "강의 자료"
    folder.mkdir()
    shutil.copy(lab.LAB, folder / "lab")
    for name in ("mvnw", ".mvn", ".lab", "pom.xml", "lab-core", "kernel", "notebooks"):
        (folder / name).symlink_to(lab.ROOT / name)
    variables = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_CTYPE")}
    result = lab.run("mvn", "-B", "-q", "-N", "validate", lab=folder / "lab",
                     env={**variables, "LANG": "xx_XX.UTF-8"})
    assert result.returncode == 0, result.stdout + result.stderr


def test_grades_files_of_any_name_from_any_folder_where_no_locale_is_set(tmp_path):
    lab.require_tool("bwrap", package="bubblewrap")
    (tmp_path / "submitted").mkdir()
    for name in ("김철수", "이영희"):
        (tmp_path / "submitted" / f"{name}.ipynb").write_text("{}")
    locale = ("LANG", "LC_ALL", "LC_CTYPE")
    result = lab.run("grade", "03-ipv4", cwd=tmp_path, env={k: v for k, v in os.environ.items() if k not in locale})
    assert result.returncode == 0, result.stderr
    scores = (tmp_path / "graded" / "scores.csv").read_text(encoding="utf-8")
    assert ",김철수," in scores and ",이영희," in scores


def test_ctrl_c_ends_the_cell_that_runs_and_leaves_what_ran_until_then(tmp_path):
    sources = ['System.out.println("first");', 'new java.io.File("begun").createNewFile();\nwhile (true);', "1 + 1"]
    cells = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
        for i, source in enumerate(sources)
    ]
    notebook = tmp_path / "endless.ipynb"
    notebook.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    running = subprocess.Popen(
        [str(lab.LAB), "run", str(notebook)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
    )
    lab.wait_until((tmp_path / "begun").exists)
    os.killpg(running.pid, signal.SIGINT)
    said, complaints = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "cell 2 (c1)" in complaints and "Stopped" in complaints
    left = json.loads((tmp_path / "out" / "endless.out.ipynb").read_text())["cells"]
    assert left[0]["outputs"][0]["text"] == ["first\n"]
    assert left[2]["execution_count"] is None
    assert "endless.html" in said


def test_grade_says_which_number_or_folder_makes_no_sense(tmp_path):
    wrong = {
        ("--jobs", "0"): "--jobs 0: it takes a number from 1 on",
        ("--engine", "slurm", "--chunk", "-1"): "--chunk -1: it takes a number from 1 on",
        ("--submitted", str(tmp_path), "--out", str(tmp_path / "graded")): "folder of submissions",
    }
    for arguments, sentence in wrong.items():
        result = lab.run("grade", "03-ipv4", *arguments, cwd=tmp_path)
        assert result.returncode == 2
        assert sentence in result.stderr and len(result.stderr.splitlines()) == 1
