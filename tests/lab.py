"""The checkout under test, and `./lab up` as a context."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCREENSHOTS = ROOT / "target" / "screenshots"
LAB = ROOT / ("lab.cmd" if sys.platform == "win32" else "lab")
URL = re.compile(r"http://\S+")
LANGUAGES = ("en", "ko")
CHAPTER = "10-encapsulation.ipynb"


def require_tool(*names, package=None):
    """The path of the first of these programs; without any, a skip that CI counts as a failure."""
    package = package or names[0]
    for name in names:
        if path := shutil.which(name):
            return path
    reason = f"needs {names[0]}, which is not installed; install the package '{package}'"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def run(*arguments, lab=LAB, **options):
    return subprocess.run(
        [str(lab), *arguments],
        capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, timeout=600, **options,
    )


@dataclass
class Server:
    """A `./lab up` that answers."""

    process: subprocess.Popen
    url: str
    printed: str
    home: Path

    @property
    def base(self):
        return self.url.split("/lab/")[0]

    @property
    def token(self):
        return self.url.split("token=")[1]

    def get(self, path):
        request = urllib.request.Request(
            f"{self.base}{path}", headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def page(self, notebook):
        return f"{self.base}/lab/tree/{notebook}?reset&token={self.token}"

    def interrupt(self):
        """Ctrl-C in its terminal reaches the launcher and all its children alike."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(60)


def start(home, *arguments, lab=LAB, **options):
    """Starts the lab for somebody whose home is empty."""
    # pip asks rustc for its version, and a rustup that finds no home of its own makes one.
    rustup = os.environ.get("RUSTUP_HOME", os.path.expanduser("~/.rustup"))
    environment = dict(os.environ, HOME=str(home), RUSTUP_HOME=rustup)
    process = subprocess.Popen(
        [str(lab), "up", "--no-browser", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", env=environment, start_new_session=True, **options,
    )
    printed = ""
    for line in process.stdout:
        printed += line
        if found := URL.search(line):
            return Server(process, found[0], printed, home)
    process.wait(60)
    raise AssertionError(f"./lab up ended with exit code {process.returncode} and said:\n{printed}")


def wait_until(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, f"waited {seconds} s in vain"
        time.sleep(0.1)
    return value
