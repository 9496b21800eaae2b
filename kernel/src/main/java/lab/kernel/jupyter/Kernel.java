package lab.kernel.jupyter;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CountDownLatch;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;

/// The kernel process that a front end starts with a connection file.
public final class Kernel {
    public static final String VERSION = "0.1.0";

    private Kernel() {}

    public static void main(String[] arguments)
            throws IOException, GeneralSecurityException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println(
                    "The kernel is started by a front end with the path of a connection file;"
                            + " to open the workbook, type ./lab");
            System.exit(2);
        }
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
        // First of all, since front ends wait for it.
        var connection = new Connection(ConnectionFile.read(Path.of(arguments[0])));
        var done = new CountDownLatch(1);
        var session = new Session(LabVmCommand.onHost());
        session.use(NotebookLanguage.of(System.getenv("JPY_SESSION_NAME")));
        var interpreter = new LabInterpreter(session);
        var handler =
                new Handler(
                        interpreter,
                        interpreter.assistant(),
                        interpreter::interrupt,
                        done::countDown,
                        connection.iopubChannel(),
                        new Stdin(connection.stdinChannel()),
                        new History(HistoryFile.ofUser()));
        connection.open(handler::onShell, handler::onControl);
        endWithParent(done);
        done.await();
        interpreter.close();
        connection.close();
        System.exit(0);
    }

    /// A front end that is killed cannot ask its kernels to shut down.
    private static void endWithParent(CountDownLatch done) {
        var parent = System.getenv("JPY_PARENT_PID");
        if (parent == null || !parent.matches("\\d{1,18}")) return;
        // On Windows the variable holds a handle, which says nothing to anybody else.
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var process =
                windows
                        ? ProcessHandle.current().parent()
                        : ProcessHandle.of(Long.parseLong(parent));
        process.ifPresent(frontEnd -> frontEnd.onExit().thenRun(done::countDown));
    }
}
