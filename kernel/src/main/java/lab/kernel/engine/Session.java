package lab.kernel.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lab.internal.vm.Message;
import lab.internal.vm.Wire;
import lab.view.CellNames;
import lab.view.Comm;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// Cells in a state they share: each is cut into snippets, which are compiled here and run in the
/// lab VM. Whatever happens to that VM, the session goes on with a new one and says what was lost.
/// One cell or call at a time, the others wait; {@link #interrupt} may be called by any thread.
public final class Session implements Interpreter {
    /// How long a stopped cell has to end by itself.
    private static final Duration GRACE = Duration.ofMillis(1500);

    /// How long it takes to see whether nothing happens.
    private static final int IDLE_MILLIS = 500;

    /// In bytes, of a thread that runs cells. The compiler goes as deep as the source that it is
    /// given nests; what is not used of it is not taken from the system.
    public static final long STACK = 64L << 20;

    private final ScheduledThreadPoolExecutor clock = clock();
    private final Runs runs = new Runs(this::plain);
    private final List<Path> added = new CopyOnWriteArrayList<>();
    private final @Nullable Compilers compilers;
    private volatile LabVmCommand command;
    private volatile CompletableFuture<Engine> engine;
    private volatile boolean interrupted;
    private volatile boolean expected;
    private volatile boolean closed;
    private volatile Language language = Language.EN;

    /// For a person, whose first cell finds all warm.
    public Session(LabVmCommand command) {
        this(command, null);
    }

    /// One of many sessions that nobody waits for.
    ///
    /// @param compilers that these sessions hand on to each other
    public Session(LabVmCommand command, @Nullable Compilers compilers) {
        this.compilers = compilers;
        this.command = command;
        this.engine = start();
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock =
                new ScheduledThreadPoolExecutor(
                        1, work -> Thread.ofPlatform().daemon().name("lab-clock").unstarted(work));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private CompletableFuture<Engine> start() {
        // To close it ends a cell that runs, which looks like a loss to whoever runs it.
        if (closed)
            return CompletableFuture.failedFuture(new IllegalStateException(Sentence.CLOSED.in()));
        var started = new CompletableFuture<Engine>();
        Thread.ofPlatform()
                .daemon()
                .name("lab-engine")
                .start(() -> {
                    try {
                        var fresh = Engine.start(command, runs, compilers);
                        added.forEach(fresh::addToClassPath);
                        started.complete(fresh);
                        if (compilers == null) warmUp(fresh);
                    } catch (RuntimeException e) {
                        started.completeExceptionally(e);
                    }
                });
        return started;
    }

    /// Cells that are already there go first, and one that comes waits for one step at most.
    private void warmUp(Engine fresh) {
        int begun = runs.begun();
        try {
            whenIdle(
                    fresh,
                    () -> {
                        // A cell that has run has warmed up better.
                        if (runs.begun() == begun) fresh.warmUp();
                    });
            whenIdle(fresh, fresh::warmUpCompletion);
        } catch (InterruptedException _) {
            // What is not warm is slower, and nothing else.
        }
    }

    private synchronized void whenIdle(Engine fresh, Runnable step) throws InterruptedException {
        while (expected && !fresh.vm().isLost()) wait();
        if (fresh.vm().isLost()) return;
        try {
            step.run();
        } catch (IllegalStateException e) {
            // It was closed meanwhile, and nobody will use it.
            if (!fresh.vm().isLost()) throw e;
        }
    }

    @Override
    public void expectCell() {
        interrupted = false;
        expected = true;
    }

    /// Runs one cell to its end. Never throws for what the cell did.
    ///
    /// @param number that the cell goes by
    @Override
    public synchronized Outcome run(int number, String code, Output output) {
        if (!expected) interrupted = false;
        expected = false;
        int run = runs.begin(output);
        try {
            var current = engine.join();
            current.belongTo(run);
            current.count(code);
            var outcome = runIn(current, number, code, output);
            current.vm().settle();
            return current.vm().isLost() ? restart(current) : outcome;
        } catch (CompletionException e) {
            engine = start();
            return notStarted(e.getCause() == null ? e : e.getCause());
        } finally {
            runs.end();
            notifyAll();
        }
    }

    private Outcome runIn(Engine engine, int number, String code, Output output) {
        try {
            return new Cell(engine, number, code, output, runs.running(), () -> interrupted).run();
        } catch (IllegalStateException e) {
            // JShell closes itself when its lab VM goes, which may be between any two lines of a
            // cell.
            if (engine.vm().isLost()) return new Outcome.Nothing();
            throw e;
        }
    }

    @Override
    public synchronized Outcome hear(Comm.Event event, Output output) {
        expected = false;
        int run = runs.begin(output);
        runs.note(event);
        try {
            if (interrupted) return Outcome.Failed.interrupted();
            var current = engine.join();
            var answer = current.vm().ask(id -> new Message.Hear(id, run, event));
            return switch (answer) {
                case Message.Threw(int _, var thrown) ->
                        new Outcome.Failed(
                                thrown.className(),
                                CellNames.plain(
                                        thrown.className()
                                                + (thrown.message() == null
                                                        ? ""
                                                        : ": " + thrown.message())));
                case Message.Stopped _ -> Outcome.Failed.interrupted();
                default -> new Outcome.Nothing();
            };
        } catch (LabVmLostException e) {
            return restart(engine.join());
        } catch (Wire.TooLargeException e) {
            return new Outcome.Failed("TooLarge", String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            engine = start();
            return notStarted(e.getCause() == null ? e : e.getCause());
        } finally {
            runs.end();
            notifyAll();
        }
    }

    @Override
    public Map<String, String> comms() {
        return runs.comms();
    }

    private static Outcome notStarted(Throwable why) {
        return new Outcome.Failed(
                Outcome.Failed.LAB_VM_LOST,
                Sentence.NOT_STARTED.in(String.valueOf(why.getMessage())));
    }

    private Outcome restart(Engine lost) {
        var reason = lost.vm().howLost();
        var sentence = lost.vm().hasStarted() ? Sentence.LOST : Sentence.NOT_STARTED;
        runs.closeComms();
        lost.close();
        engine = start();
        tellLanguage();
        return new Outcome.Failed(Outcome.Failed.LAB_VM_LOST, sentence.in(reason));
    }

    /// Calls what a cell was bound to with {@link lab.internal.vm.Calls#bind}. What it prints
    /// belongs to {@code output}. A call that is over its deadline is stopped, if need be with the
    /// lab VM.
    ///
    /// @return {@code Returned}, {@code Threw}, {@code Unresolved}, {@code Refused}, {@code
    ///   TooLarge}, or {@code Stopped}
    public synchronized Message call(
            String binding, List<@Nullable Object> arguments, Duration deadline, Output output)
            throws LabVmLostException {
        int run = runs.begin(output);
        if (interrupted) return new Message.Stopped(run);
        var current = engine.join();
        int millis = (int) deadline.toMillis();
        var last =
                clock.schedule(
                        () -> current.vm().kill(Sentence.CALL_STUCK.in()),
                        millis + GRACE.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return current.vm().ask(id -> new Message.Call(id, run, binding, arguments, millis));
        } catch (LabVmLostException e) {
            restart(current);
            throw e;
        } finally {
            last.cancel(false);
            runs.end();
        }
    }

    /// Where in the learner's cells it was that a call ended with an exception.
    ///
    /// @param frames innermost first
    /// @return the same in words, down to the learner's last own line
    public List<String> places(List<StackTraceElement> frames) {
        return with(
                current -> new Explanation(current).places(Frames.named(current.shell(), frames)));
    }

    /// Ends the running cell. What does not end within the grace is lost with its lab VM.
    @Override
    public void interrupt() {
        interrupted = true;
        int run = runs.running();
        if (run == 0) return;
        var current = engine.getNow(null);
        if (current == null) return;
        // First of all, since a VM that no longer reads also keeps the stop from being sent.
        clock.schedule(
                () -> {
                    if (runs.running() == run) current.vm().kill(Sentence.CELL_STUCK.in());
                },
                GRACE.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            current.vm().tell(new Message.Stop(run));
        } catch (LabVmLostException _) {
            // Whoever runs the cell is told.
        }
    }

    /// Whether the lab VM works although nobody has asked it anything, as it does where threads of
    /// a cell that is over never end. Waits for a moment, in which nobody else asks.
    public synchronized boolean isBusy() throws InterruptedException {
        var vm = engine.join().vm();
        var before = vm.processorTime();
        Thread.sleep(IDLE_MILLIS);
        return vm.processorTime().minus(before).toMillis() > IDLE_MILLIS / 5;
    }

    /// From now on pictures and answers are in this language.
    public void use(Language chosen) {
        language = chosen;
        Language.use(chosen);
        tellLanguage();
    }

    private void tellLanguage() {
        var name = language.name();
        engine.thenAccept(current -> {
            try {
                current.vm().tell(new Message.UseLanguage(name));
            } catch (LabVmLostException _) {
                // The next one is told as it starts.
            }
        });
    }

    /// Forgets every variable and definition: a new lab VM, started by {@code next}.
    public void reset(LabVmCommand next) {
        command = next;
        runs.closeComms();
        var old = engine;
        engine = start();
        tellLanguage();
        old.thenAccept(Engine::close);
    }

    public LabVmCommand command() {
        return command;
    }

    /// Lets cells use the classes of jars or folders, in this lab VM and in those after it.
    public synchronized void addToClassPath(List<Path> more) {
        var fresh = more.stream().filter(each -> !added.contains(each)).toList();
        added.addAll(fresh);
        var current = engine.join();
        fresh.forEach(current::addToClassPath);
    }

    /// What was added, in the order it is searched.
    public List<Path> addedToClassPath() {
        return List.copyOf(added);
    }

    synchronized <T> T with(Function<Engine, T> work) {
        return work.apply(engine.join());
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        engine.thenAccept(this::close);
    }

    private void close(Engine last) {
        last.close();
        // A check that was given up may still be in there. What comes later finds the shell closed.
        if (compilers != null && runs.running() == 0 && added.isEmpty()) last.handOn(compilers);
    }

    private String plain(String printed) {
        var current = engine.getNow(null);
        return current == null ? printed : current.plain(printed);
    }
}
