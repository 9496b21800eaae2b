"""./lab grade --engine slurm on the real Slurm, beside ./lab grade on this machine."""

import json
import os
import re
import signal
import subprocess
import sys

import pytest

import lab
from slurm import Cluster, free_ports

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Slurm and its sandbox need Linux")

RIGHT = "int version(byte first) {\n    return (first & 0xf0) >> 4;\n}"
ANSWERS = [RIGHT, RIGHT.replace(" & 0xf0", ""), "int version(", RIGHT.replace(">> 4", ">> 3")]

# Seconds after which there will be nothing more.
LONG = 240


def cell(name, source, **meta):
    nbgrader = {"grade": False, "solution": False, "locked": False, "task": False, **meta}
    return {
        "cell_type": "code", "id": name, "source": source, "outputs": [], "execution_count": None,
        "metadata": {"nbgrader": {"grade_id": name, "schema_version": 3, **nbgrader}},
    }


def notebook(answer):
    cells = [
        cell("version", answer, solution=True),
        cell("version-check", "%check ip.version", grade=True, locked=True, points=8),
    ]
    spec = {"display_name": "Java", "language": "java", "name": "tcpip-lab"}
    return json.dumps(
        {"cells": cells, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}
    )


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    started = Cluster(tmp_path_factory.mktemp("slurm"))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    (folder / "source").mkdir()
    (folder / "submitted").mkdir()
    stub = "int version(byte first) {\n    // BEGIN SOLUTION\n    // END SOLUTION\n}"
    (folder / "source" / "ps.ipynb").write_text(notebook(stub))
    for i, answer in enumerate(ANSWERS):
        (folder / "submitted" / f"learner {i}.ipynb").write_text(notebook(answer))
    return folder


def command(course, out, *arguments):
    source, submitted = str(course / "source" / "ps.ipynb"), str(course / "submitted")
    return ("grade", source, "--submitted", submitted, "--out", str(out), *arguments)


def grade(cluster, course, out, *arguments, **changes):
    return lab.run(
        *command(course, out, "--engine", "slurm", *arguments),
        cwd=lab.ROOT, env={**cluster.environment, **changes},
    )


def start(cluster, course, out, *arguments):
    return subprocess.Popen(
        [str(lab.LAB), *command(course, out, "--engine", "slurm", *arguments)],
        cwd=lab.ROOT, env=cluster.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", start_new_session=True,
    )


def left(out):
    """All that a run has left, but for how long it took."""
    return {
        str(path.relative_to(out)): re.sub(rb'"millis":\{[^}]*}', b"", path.read_bytes())
        for path in sorted(out.rglob("*")) if path.is_file()
    }


def results(out):
    return len(list((out / "results").glob("*.json")))


@pytest.fixture(scope="module")
def local(course, tmp_path_factory):
    out = tmp_path_factory.mktemp("local") / "graded"
    result = lab.run(*command(course, out), cwd=lab.ROOT)
    assert result.returncode == 0, result.stderr
    scores = (out / "scores.csv").read_text()
    assert [row.split(",")[6] for row in scores.splitlines()[1:]] != ["0.0"] * len(ANSWERS), scores
    return left(out)


def test_a_node_that_dies_in_the_middle_loses_nothing(cluster, course, local, tmp_path):
    out = tmp_path / "graded"
    running = start(cluster, course, out, "--chunk", "2")
    # What it has in hand when it dies is lost, and what it has done is not.
    lab.wait_until(lambda: ("RUNNING", "two") in cluster.jobs(), LONG)
    worker = "lab.kernel.course.Worker"
    lab.wait_until(lambda: any(worker in line for line in cluster.lines("two")), LONG)
    cluster.crash("two")
    said = running.communicate(timeout=LONG)[0]
    assert running.returncode == 0, said
    assert re.search(r"Job \d+_\d on two: the node went down; what it has not graded is sent again", said)
    assert left(out) == local
    lab.wait_until(lambda: cluster.jobs() == [])
    cluster.start_node("two")


def test_a_run_that_is_killed_goes_on_and_cancels_what_it_left(cluster, course, local, tmp_path):
    out = tmp_path / "graded"
    # One of the two tasks is held back, so that the run cannot be over before it is killed.
    nodes = ("scontrol", "update", "node=one,two")
    cluster.ask(*nodes, "state=drain", "reason=test")
    running = start(cluster, course, out, "--chunk", "2")
    lab.wait_until(lambda: len(cluster.jobs()) == 2, LONG)
    cluster.ask("scontrol", "hold", cluster.tasks()[1])
    cluster.ask(*nodes, "state=resume")
    lab.wait_until(lambda: results(out) >= 1, LONG)
    os.killpg(running.pid, signal.SIGINT)
    running.communicate(timeout=LONG)
    assert running.returncode == 130
    lab.wait_until(lambda: cluster.jobs() == [])
    assert 1 <= results(out) <= 2

    running = start(cluster, course, out)
    lab.wait_until(lambda: [state for state, _ in cluster.jobs()] == ["RUNNING"], LONG)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    assert cluster.jobs() != []

    again = grade(cluster, course, out)
    assert again.returncode == 0, again.stderr
    assert left(out) == local
    lab.wait_until(lambda: cluster.jobs() == [])


def test_slurm_that_is_not_there_is_said(cluster, course, tmp_path):
    out = tmp_path / "graded"
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "readlink", "sed", "grep", "find", "head", "env", "date", "mkdir"):
        (tools / tool).symlink_to(lab.require_tool(tool))
    java = {k: v for k, v in os.environ.items() if k.startswith("JAVA_HOME")}
    result = grade(cluster, course, out, PATH=str(tools), **java)
    assert result.returncode == 3
    assert "lab: sbatch is missing on this machine; install" in result.stderr

    elsewhere = tmp_path / "slurm.conf"
    text = cluster.configuration.read_text()
    elsewhere.write_text(re.sub(r"SlurmctldPort=\d+", f"SlurmctldPort={free_ports(1)[0]}", text))
    result = grade(cluster, course, out, SLURM_CONF=str(elsewhere))
    assert result.returncode == 1
    assert "lab: Slurm's controller does not answer: Unable to contact" in result.stderr


def test_a_job_that_slurm_refuses_is_said(cluster, course, tmp_path):
    result = grade(cluster, course, tmp_path / "graded", "--partition", "none")
    assert result.returncode == 1
    assert result.stderr == "lab: Slurm refuses the job: Invalid partition name specified.\n"
    assert not (tmp_path / "graded" / "slurm").exists()
    result = lab.run(*command(course, tmp_path / "graded", "--partition", "all"), cwd=lab.ROOT)
    assert result.returncode == 2
    assert "are for --engine slurm" in result.stderr


def test_a_folder_that_is_not_shared_is_said(cluster, course):
    out = cluster.private / "graded"
    result = grade(cluster, course, out, "--partition", "apart")
    assert result.returncode == 1
    said = "cannot be reached there; --out has to be in a folder that all nodes share"
    assert f"on three: {out}/slurm {said}. It failed 3 times and nothing is graded." in result.stderr
    lab.wait_until(lambda: cluster.jobs() == [])


def test_it_says_that_no_node_is_up_and_waits_for_one(cluster, course, tmp_path):
    cluster.ask("scontrol", "update", "node=one,two", "state=drain", "reason=test")
    running = start(cluster, course, tmp_path / "graded")
    said = running.stdout.readline()
    assert said.startswith("lab: No node is up for the jobs (Nodes required for job are DOWN, DRAINED")
    os.killpg(running.pid, signal.SIGTERM)
    running.communicate(timeout=LONG)
    assert running.returncode == 143
    lab.wait_until(lambda: cluster.jobs() == [])
    cluster.ask("scontrol", "update", "node=one,two", "state=resume")
