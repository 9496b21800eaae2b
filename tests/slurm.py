"""A Slurm cluster of this machine alone: the real daemons, each node a slurmd with a port of its own."""

import getpass
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import lab

CONFIGURATION = """\
ClusterName=lab
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={port}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmdTimeout=3
KillWait=2
MessageTimeout=2
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def environment_of(pid):
    try:
        raw = Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return {}
    return dict(pair.split("=", 1) for pair in os.fsdecode(raw).split("\0") if "=" in pair)


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Cluster:
    """Two nodes of one processor in the partition `all`; and `apart` with a node that does not share
    the folder `folder / "private"`."""

    def __init__(self, folder):
        for tool in ("munged", "slurmctld", "slurmd", "sbatch"):
            package = {"munged": "munge", "sbatch": "slurm-client"}.get(tool, tool)
            lab.require_tool(tool, package=package)
        self.folder = folder
        self.configuration = folder / "slurm.conf"
        self.environment = {**os.environ, "SLURM_CONF": str(self.configuration)}
        self.private = folder / "private"
        host = socket.gethostname().split(".")[0]
        controller, *ports = free_ports(4)
        text = CONFIGURATION.format(
            host=host, port=controller, user=getpass.getuser(), folder=folder
        )
        for node, port in zip(("one", "two", "three"), ports):
            text += f"NodeName={node} NodeHostname={host} NodeAddr=127.0.0.1 Port={port} CPUs=1\n"
        text += "PartitionName=all Nodes=one,two Default=YES MaxTime=INFINITE State=UP\n"
        text += "PartitionName=apart Nodes=three MaxTime=INFINITE State=UP\n"
        self.configuration.write_text(text)
        for name in ("munge", "state", "private", "spool-one", "spool-two", "spool-three"):
            (folder / name).mkdir()
        self.daemons = {}
        self.start_munge()
        self.daemon("slurmctld", "slurmctld", "-D", "-i")
        self.start_node("one")
        self.start_node("two")
        apart = ("bwrap", "--dev-bind", "/", "/", "--tmpfs", str(self.private), "--")
        self.start_node("three", *apart)
        try:
            lab.wait_until(lambda: self.states() == {"one": "idle", "two": "idle", "three": "idle"})
        except AssertionError:
            logs = (each.read_text(errors="replace")[-2000:] for each in folder.glob("*.log"))
            raise AssertionError("\n".join(logs)) from None

    def daemon(self, name, *command, **more):
        with open(self.folder / f"{name}.out.log", "wb") as log:
            self.daemons[name] = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**self.environment, **more}, start_new_session=True,
            )

    def start_munge(self):
        place = self.folder / "munge"
        key = place / "key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o400)
        names = {"socket": "socket", "pid-file": "pid", "log-file": "log", "seed-file": "seed"}
        paths = [f"--{option}={place / name}" for option, name in names.items()]
        # It warns of folders that others may not enter, and there are no others here.
        self.daemon("munged", "munged", "--foreground", "--force", f"--key-file={key}", *paths)
        lab.wait_until((place / "socket").exists)

    def start_node(self, node, *wrapper):
        self.daemon(node, *wrapper, "slurmd", "-D", "-N", node, SLURMD_NODENAME=node)

    def ask(self, *command):
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", env=self.environment, timeout=60
        ).stdout

    def states(self):
        lines = self.ask("sinfo", "--noheader", "--Node", "--format=%N %T").splitlines()
        return dict(line.split() for line in lines)

    def jobs(self):
        """State and node of each task that is not over."""
        lines = self.ask("squeue", "--noheader", "--array", "--format=%T %N").splitlines()
        return [tuple(line.split(" ")) for line in lines]

    def tasks(self):
        """The id of each task that is not over, such as 7_1."""
        return sorted(self.ask("squeue", "--noheader", "--array", "--format=%i").split())

    def processes(self, **variables):
        """The ids of all processes that this cluster and its jobs have, those of one node if so asked."""
        wanted = {"SLURM_CONF": str(self.configuration), **variables}
        pids = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
        return [pid for pid in pids if wanted.items() <= environment_of(pid).items()]

    def lines(self, node):
        """The command lines of a node's processes."""
        lines = []
        for pid in self.processes(SLURMD_NODENAME=node):
            try:
                lines.append(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                pass
        return lines

    def crash(self, node):
        """What is left of a node whose power fails: nothing."""
        while pids := self.processes(SLURMD_NODENAME=node):
            for pid in pids:
                kill(pid)
            self.daemons[node].poll()
            time.sleep(0.05)

    def stop(self):
        for process in self.daemons.values():
            process.terminate()
        for process in self.daemons.values():
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        for pid in self.processes():
            kill(pid)
