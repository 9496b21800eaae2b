package lab.kernel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lab bench kernel`: this kernel beside ipykernel, in one run on this machine.
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        description = "Measure the kernel beside ipykernel; takes minutes, and wants the machine.")
final class KernelBench implements Callable<Integer> {
    private static final int LEAST_PYTHON = 10;

    @Option(names = "--quick", description = "Fewer rounds, for a look.")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.current();
        var progress = new Progress(System.out);
        var environment = VirtualEnvironment.forTests(checkout);
        if (!environment.isCurrent()) {
            Python base = Python.find(LEAST_PYTHON);
            progress.step(
                    "Installing ipykernel and Jupyter's client into .lab/test-venv; this is done once",
                    "Installed ipykernel and Jupyter's client",
                    () -> {
                        environment.make(base);
                        return base;
                    });
        }
        var kernelspec = Kernelspec.of(checkout);
        JupyterHome home = JupyterHome.of(checkout);
        kernelspec.install(home.share());
        var caches = Caches.of(checkout);
        if (!caches.areCurrent())
            progress.step(
                    "Making the kernel's AOT caches",
                    "AOT caches",
                    () -> caches.make(kernelspec.java()));
        var command = new ArrayList<String>();
        command.add(environment.python().toString());
        command.add(checkout.root().resolve("bench/kernel.py").toString());
        command.add("--jcmd=" + Path.of(System.getProperty("java.home"), "bin", "jcmd"));
        if (quick) command.add("--quick");
        return Run.inTheOpen(command, home.environment());
    }
}
