package lab.kernel.jupyter;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import lab.kernel.engine.LabVmCommand;
import lab.kernel.engine.Session;
import lab.kernel.magic.LabInterpreter;

/// The kernel process that a front end starts with a connection file.
public final class Kernel {
    public static final String VERSION = "0.1.0";

    /// In seconds. Whoever has just opened a notebook waits for its first cells.
    private static final int AFTER_THE_START = 20;

    /// Names how many seconds a front end that cannot be seen has for its first word, if not the
    /// usual.
    private static final String FIRST_WORD = "TCPIP_LAB_FIRST_WORD";

    private static final String USUAL_FIRST_WORD = "30";

    /// Names the process that started this one.
    private static final String FRONT_END = "JPY_PARENT_PID";

    private Kernel() {}

    public static void main(String[] arguments)
            throws IOException, GeneralSecurityException, InterruptedException {
        // `jupyter run FILE` and `jupyter console FILE` hand on their own argument as well.
        if (arguments.length == 0) {
            System.err.println(
                    "The kernel is started by a front end with the path of a connection file;"
                            + " to open the workbook, type ./lab");
            System.exit(2);
        }
        run(Path.of(arguments[0]), LabInterpreter::new, HistoryFile.ofUser());
    }

    /// The same for nobody: no progress and no history is noted.
    static void rehearse(Path connectionFile)
            throws IOException, GeneralSecurityException, InterruptedException {
        run(connectionFile, LabInterpreter::forReader, Optional.empty());
    }

    /// Ends this process when the front end wants it to.
    ///
    /// @param history where cells are noted
    private static void run(
            Path connectionFile,
            Function<Session, LabInterpreter> interpreters,
            Optional<HistoryFile> history)
            throws IOException, GeneralSecurityException, InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
        // Before anybody can hear of this process, since it may be gone the moment after.
        var frontEnd = frontEnd();
        // First of all else, since front ends wait for it.
        var connection = new Connection(ConnectionFile.read(connectionFile));
        var done = new CountDownLatch(1);
        var session = new Session(LabVmCommand.onHost());
        session.use(NotebookLanguage.of(System.getenv("JPY_SESSION_NAME")));
        var interpreter = interpreters.apply(session);
        var handler =
                new Handler(
                        interpreter,
                        interpreter.assistant(),
                        interpreter::interrupt,
                        done::countDown,
                        connection.iopubChannel(),
                        new Stdin(connection.stdinChannel()),
                        new History(history));
        var heard = new AtomicBoolean();
        connection.open(
                (message, shell) -> {
                    heard.set(true);
                    handler.onShell(message, shell);
                },
                (message, control) -> {
                    heard.set(true);
                    handler.onControl(message, control);
                });
        frontEnd.ifPresentOrElse(
                process -> process.onExit().thenRun(done::countDown),
                () -> endUnlessHeard(heard, done));
        Caches.ofThisProcess().ifPresent(Kernel::renewLater);
        done.await();
        interpreter.close();
        connection.close();
        System.exit(0);
    }

    /// A front end that cannot be seen may be in another container, or may have ended while this
    /// process started; only one that is there says something.
    private static void endUnlessHeard(AtomicBoolean heard, CountDownLatch done) {
        if (System.getenv(FRONT_END) == null) return;
        var seconds = System.getenv().getOrDefault(FIRST_WORD, USUAL_FIRST_WORD);
        if (!seconds.matches("\\d{1,9}")) seconds = USUAL_FIRST_WORD;
        CompletableFuture.delayedExecutor(Integer.parseInt(seconds), TimeUnit.SECONDS)
                .execute(() -> {
                    if (!heard.get()) done.countDown();
                });
    }

    /// After an update of the JDK, the caches that are there fit no more.
    private static void renewLater(Caches caches) {
        CompletableFuture.delayedExecutor(AFTER_THE_START, TimeUnit.SECONDS)
                .execute(caches::makeInBackground);
    }

    /// The process that may be killed, and then cannot ask its kernels to shut down. Empty where it
    /// cannot be seen from here, as in another container.
    private static Optional<ProcessHandle> frontEnd() {
        var parent = System.getenv(FRONT_END);
        if (parent == null || !parent.matches("\\d{1,18}")) return Optional.empty();
        // On Windows the variable holds a handle, which says nothing to anybody else.
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows
                ? ProcessHandle.current().parent()
                : ProcessHandle.of(Long.parseLong(parent));
    }
}
