package lab.kernel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab up`: JupyterLab, with this kernel and nothing to install first.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Open JupyterLab on the workbook; Ctrl-C ends it.")
final class UpCommand implements Callable<Integer> {
    private static final int LEAST_PYTHON = 9;

    @Option(names = "--no-browser", description = "Only print the URL.")
    private boolean noBrowser;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Listen on this TCP port; 0 is any free one. Without it, the first free one from 8888 on.")
    private int port = Ports.NONE;

    @Option(
            names = "--ip",
            paramLabel = "ADDRESS",
            description =
                    "Listen on this address; 0.0.0.0 is every one. Without it: ${DEFAULT-VALUE}.")
    private String ip = "127.0.0.1";

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Checkout checkout = Checkout.current();
        var progress = new Progress(System.out);
        int freePort = Ports.choose(ip, port);
        progress.done(
                "Java " + Runtime.version().feature() + " in " + System.getProperty("java.home"));

        Python python = pythonWithJupyterLab(checkout, progress);
        JupyterHome home = JupyterHome.of(checkout);
        home.write();
        var kernelspec = Kernelspec.of(checkout);
        kernelspec.install(home.share());
        progress.done("Kernel \"Java 25 (TCP/IP Lab)\" for this JupyterLab only");

        JupyterServer server = JupyterServer.start(checkout, python, ip, freePort);
        progress.step(
                "Starting JupyterLab",
                "JupyterLab answers",
                () -> {
                    server.awaitReady();
                    return server;
                });
        checkout.caches().makeInBackground();
        progress.done("Ready", System.nanoTime() - start);
        System.out.println("\n    " + server.url() + "\n");
        if (noBrowser || !Browser.open(server.url())) {
            System.out.println("Open it in a browser. Ctrl-C here ends JupyterLab.");
        } else {
            System.out.println("Your browser opens it. Ctrl-C here ends JupyterLab.");
        }
        int exitCode = server.waitFor();
        if (exitCode != 0) {
            throw Problem.failed(
                    "JupyterLab ended with exit code %d; the end of .lab/jupyter.log says:%n%s"
                            .formatted(exitCode, server.endOfLog()));
        }
        return 0;
    }

    private static Python pythonWithJupyterLab(Checkout checkout, Progress progress)
            throws Exception {
        var environment = VirtualEnvironment.forJupyterLab(checkout);
        if (!environment.isCurrent()) {
            Python base = Python.find(LEAST_PYTHON);
            if (base.hasJupyterLab4()) {
                report(base, "installed for " + base.executable(), progress);
                return base;
            }
            progress.step(
                    "Installing JupyterLab into .lab/venv with Python "
                            + base.version()
                            + "; this is done once",
                    "Installed JupyterLab",
                    () -> {
                        environment.make(base);
                        return base;
                    });
        }
        Python own = python(environment.python());
        report(own, "in .lab/venv", progress);
        return own;
    }

    private static Python python(Path executable) throws InterruptedException {
        return Python.ask(executable.toString())
                .filter(Python::hasJupyterLab4)
                .orElseThrow(() ->
                        Problem.failed(
                                "The virtual environment .lab/venv has no working JupyterLab any more; remove .lab/venv and the next start makes it anew."));
    }

    private static void report(Python python, String where, Progress progress) {
        progress.done(
                "JupyterLab %s %s (Python %s)"
                        .formatted(python.jupyterLab(), where, python.version()));
    }
}
