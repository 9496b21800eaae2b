# Written by ./lab at every start: how its JupyterLab differs from one started by hand.
import os
import signal
import sys
import threading

c.ServerApp.open_browser = False
c.ServerApp.answer_yes = True
c.ServerApp.port_retries = 0
c.ServerApp.allow_root = True
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.news_url = None

# The workbook's only kernel, so that no notebook asks which one it should have.
c.KernelSpecManager.ensure_native_kernel = False
c.KernelSpecManager.allowed_kernelspecs = {"tcpip-lab"}
c.MultiKernelManager.default_kernel_name = "tcpip-lab"
# Looking for language servers runs npm and other tools, which write into the user's home.
c.LanguageServerManager.autodetect = False
c.ContentsManager.hide_globs = [
    "__pycache__", "*.pyc", ".DS_Store", "*~", "pom.xml", "src", "source", "target",
]


def stop_when_the_launcher_has_gone():
    while os.read(0, 1024):
        pass
    if sys.platform == "win32":
        import _thread

        _thread.interrupt_main()
    else:
        os.kill(os.getpid(), signal.SIGTERM)


if os.environ.get("TCPIP_LAB_LAUNCHER") == "waits":
    threading.Thread(target=stop_when_the_launcher_has_gone, daemon=True).start()
