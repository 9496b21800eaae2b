package lab.kernel.cli;

import java.nio.file.Path;
import java.util.Map;

/// What a bench in Python needs: Jupyter's programs, and this checkout's kernel as they find it.
///
/// @param environment to add to that of the program
record PythonBed(Path python, Map<String, String> environment) {
    private static final int LEAST_PYTHON = 10;

    /// Makes what is not there yet, which it does once.
    static PythonBed of(Checkout checkout, Progress progress) throws Exception {
        var environment = VirtualEnvironment.forTests(checkout);
        if (!environment.isCurrent()) {
            Python base = Python.find(LEAST_PYTHON);
            progress.step(
                    "Installing Jupyter and nbgrader into .lab/test-venv; this is done once",
                    "Installed Jupyter and nbgrader",
                    () -> {
                        environment.make(base);
                        return base;
                    });
        }
        var kernelspec = Kernelspec.of(checkout);
        JupyterHome home = JupyterHome.of(checkout);
        kernelspec.install(home.share());
        var caches = checkout.caches();
        if (!caches.areCurrent())
            progress.step("Making the kernel's AOT caches", "AOT caches", caches::make);
        return new PythonBed(environment.python(), home.environment());
    }
}
