"""Finds a JDK 25 and becomes the Java kernel: python -m tcpip_lab_kernel CONNECTION_FILE"""

import glob
import hashlib
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
JAVA = os.path.join("bin", "java.exe" if os.name == "nt" else "java")
VM_OPTIONS = []  # what kernel.json has where Java is known; the wheel is made with them
PLACES = [
    "/usr/lib/jvm/*", "/usr/lib64/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "~/.sdkman/candidates/java/*", "~/.jdks/*", "~/.gradle/jdks/*", "~/.jbang/cache/jdks/*",
    "~/.asdf/installs/java/*", "~/.local/share/mise/installs/java/*",
    "C:/Program Files/*/jdk-25*", "C:/Program Files/*/*25*",
]


def is_jdk25(home):
    try:
        with open(os.path.join(home, "release"), encoding="utf-8") as release:
            text = release.read()
    except OSError:
        return False
    return bool(re.search(r'^JAVA_VERSION="25[".+-]', text, re.M)) and "jdk.jshell" in text


def homes():
    if named := os.environ.get("TCPIP_LAB_JAVA_HOME"):
        yield named
        return
    yield os.environ.get("JAVA_HOME", "")
    if java := shutil.which("java"):
        yield os.path.dirname(os.path.dirname(os.path.realpath(java)))
    for place in PLACES:
        yield from sorted(glob.glob(os.path.expanduser(place)))


def caches():
    """Where the kernel keeps what lets it start sooner: of this user, for just these jars.

    A JVM takes classes from there without a look at the jars, so others have another folder.
    """
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    jars = hashlib.sha256()
    for jar in sorted(glob.glob(os.path.join(glob.escape(HERE), "jars", "*.jar"))):
        about = os.stat(jar)
        jars.update(f"{jar} {about.st_size} {about.st_mtime_ns}\n".encode())
    return os.path.join(base, "tcpip-lab-kernel", jars.hexdigest()[:12])


def main():
    home = next((home for home in homes() if home and is_jdk25(home)), None)
    if home is None:
        sys.exit(
            "No JDK 25 was found, and this kernel compiles and runs Java 25; install one from "
            "https://adoptium.net or set TCPIP_LAB_JAVA_HOME to it."
        )
    options = [option.replace("{caches}", caches()) for option in VM_OPTIONS]
    command = [
        os.path.join(home, JAVA), *options,
        "-cp", os.path.join(HERE, "jars", "*"), "lab.kernel.jupyter.Kernel", *sys.argv[1:],
    ]
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
