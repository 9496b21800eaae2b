package lab.kernel.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import lab.internal.vm.Message;
import lab.internal.vm.Wire;
import lab.view.Bundle;
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

    /// Cells whose late output still finds its place.
    private static final int REMEMBERED = 1000;

    private final AtomicInteger runs = new AtomicInteger();

    /// By the first run of those in a row that share it.
    private final NavigableMap<Integer, Output> outputs = new ConcurrentSkipListMap<>();

    /// The comms that are open, their targets by their ids.
    private final Map<String, String> comms = new ConcurrentHashMap<>();

    private final ScheduledThreadPoolExecutor clock = clock();
    private final LabVm.Events events = new Events();
    private final List<Path> added = new CopyOnWriteArrayList<>();
    private final @Nullable Compilers compilers;
    private volatile LabVmCommand command;
    private volatile CompletableFuture<Engine> engine;
    private volatile int running;
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
                        var fresh = Engine.start(command, events, compilers);
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
        int begun = runs.get();
        try {
            whenIdle(
                    fresh,
                    () -> {
                        // A cell that has run has warmed up better.
                        if (runs.get() == begun) fresh.warmUp();
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
        int run = begin(output);
        try {
            var current = engine.join();
            current.belongTo(run);
            current.count(code);
            var outcome = runIn(current, number, code, output);
            return current.vm().isLost() ? restart(current) : outcome;
        } catch (CompletionException e) {
            engine = start();
            return notStarted(e.getCause() == null ? e : e.getCause());
        } finally {
            running = 0;
            notifyAll();
        }
    }

    /// The calls of one check share its output: however many they are, they push out no cell's.
    @SuppressWarnings("ReferenceEquality")
    private int begin(Output output) {
        int run = runs.incrementAndGet();
        var last = outputs.lastEntry();
        if (last == null || last.getValue() != output) outputs.put(run, output);
        while (outputs.size() > REMEMBERED) outputs.pollFirstEntry();
        running = run;
        return run;
    }

    private Outcome runIn(Engine engine, int number, String code, Output output) {
        try {
            return new Cell(engine, number, code, output, running, () -> interrupted).run();
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
        int run = begin(output);
        note(event);
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
            running = 0;
            notifyAll();
        }
    }

    private void note(Comm.Event event) {
        switch (event.kind()) {
            case OPEN -> comms.put(event.id(), event.target());
            case MESSAGE -> {}
            case CLOSE -> comms.remove(event.id());
        }
    }

    @Override
    public Map<String, String> comms() {
        return Map.copyOf(comms);
    }

    /// Their ends in the lab VM are gone.
    private void closeComms() {
        for (var id : comms.keySet()) events.said(running, Comm.Event.close(id));
    }

    private static Outcome notStarted(Throwable why) {
        return new Outcome.Failed(
                Outcome.Failed.LAB_VM_LOST,
                Sentence.NOT_STARTED.in(String.valueOf(why.getMessage())));
    }

    private Outcome restart(Engine lost) {
        var reason = lost.vm().howLost();
        var sentence = lost.vm().hasStarted() ? Sentence.LOST : Sentence.NOT_STARTED;
        closeComms();
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
        int run = begin(output);
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
            running = 0;
        }
    }

    /// What cells have declared and what that still lacks to be used, by name.
    public Map<String, List<String>> incomplete() {
        try {
            return with(Engine::incomplete);
        } catch (CompletionException e) {
            // All are gone with their lab VM.
            return new TreeMap<>();
        }
    }

    /// The heads of the learner's methods with this name, such as {@code int twice(int n)}.
    public List<String> methodsNamed(String name) {
        return with(current -> current.methodsNamed(name));
    }

    /// Where in the learner's cells it was that a call ended with an exception.
    ///
    /// @param frames innermost first
    /// @return the same in words, down to the learner's last own line
    public List<String> places(List<StackTraceElement> frames) {
        return with(current ->
                new Explanation(current.origins(), current::names)
                        .places(Frames.named(current.shell(), frames)));
    }

    /// Ends the running cell. What does not end within the grace is lost with its lab VM.
    public void interrupt() {
        interrupted = true;
        int run = running;
        if (run == 0) return;
        var current = engine.getNow(null);
        if (current == null) return;
        // First of all, since a VM that no longer reads also keeps the stop from being sent.
        clock.schedule(
                () -> {
                    if (running == run) current.vm().kill(Sentence.CELL_STUCK.in());
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
        closeComms();
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

    /// What cells have given a name to. Waits until cells can run.
    public synchronized Set<String> names() {
        try {
            return with(Engine::names);
        } catch (CompletionException e) {
            // The next cell says why there is no lab VM.
            return Set.of();
        }
    }

    /// Forgets the methods and types that cells have declared under these names.
    ///
    /// @return the names that there were
    public synchronized Set<String> forget(Set<String> names) {
        try {
            return with(current -> current.forget(names));
        } catch (CompletionException | IllegalStateException e) {
            // All are gone with their lab VM.
            return Set.of();
        }
    }

    /// Has names mean packages and the library's types again, whatever cells have put before them.
    ///
    /// @return the names of what stood there
    public synchronized Set<String> uncover(Set<String> names) {
        try {
            return with(current -> current.uncover(names));
        } catch (CompletionException | IllegalStateException e) {
            // All are gone with their lab VM.
            return Set.of();
        }
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
        if (compilers != null && running == 0 && added.isEmpty()) last.handOn(compilers);
    }

    private final class Events implements LabVm.Events {
        @Override
        public void printed(int run, boolean error, String text) {
            outputOf(run).stream(error ? Output.Stream.STDERR : Output.Stream.STDOUT, text);
        }

        @Override
        public void displayed(int run, String id, boolean update, Bundle bundle) {
            if (update) outputOf(run).update(bundle, id);
            else outputOf(run).display(bundle, id);
        }

        @Override
        public void cleared(int run, boolean wait) {
            outputOf(run).clear(wait);
        }

        @Override
        public void said(int run, Comm.Event event) {
            note(event);
            outputOf(run).say(event);
        }

        @Override
        public @Nullable String readLine(String prompt, boolean password) {
            return outputOf(running).readLine(prompt, password);
        }

        private Output outputOf(int run) {
            var output = outputs.floorEntry(run == 0 ? runs.get() : run);
            return output == null ? Output.NONE : output.getValue();
        }
    }
}
