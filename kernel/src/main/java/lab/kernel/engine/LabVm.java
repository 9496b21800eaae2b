package lab.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import lab.internal.vm.Message;
import lab.internal.vm.Wire;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// One process in which cells run. It starts in the background; the first request waits for it.
/// Safe for several threads.
final class LabVm implements AutoCloseable {
    /// An exit code above it stands for a signal.
    private static final int SIGNALLED = 128;

    private static final int KILLED = SIGNALLED + 9;

    private static final ExecutorService SPAWNER =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("lab-vm-spawner").factory());

    private final Process process;
    private final Path folder;
    private final Events events;
    private final CompletableFuture<Wire> wire = new CompletableFuture<>();
    private final CompletableFuture<LabVmLostException> lost = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<Message>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("lab-vm-sender").factory());
    private final AtomicInteger ids = new AtomicInteger();
    private final NativeReader natives;
    private final Thread nativeReader;

    /// Of cells' code, each with a mark in the native output before it.
    private final AtomicLong answers = new AtomicLong();

    /// Questions wait for a person. A VM that asks more than it can have answered is not heard.
    private final ExecutorService input =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(16),
                    Thread.ofPlatform().daemon().name("lab-vm-input").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    private volatile @Nullable String why;

    /// What a lab VM says without being asked. Called by one thread, in the order it was said.
    interface Events {
        void printed(int run, boolean error, String text);

        void displayed(int run, String id, boolean update, Bundle bundle);

        void cleared(int run, boolean wait);

        void said(int run, Comm.Event event);

        /// Asks a person for a line; null where there is none to be had. Called by a thread of its
        /// own.
        @Nullable String readLine(String prompt, boolean password);
    }

    private LabVm(Process process, Path folder, Events events) {
        this.process = process;
        this.folder = folder;
        this.events = events;
        this.natives = new NativeReader(process.getInputStream(), this::printedNatively);
        this.nativeReader =
                Thread.ofPlatform().daemon().name("lab-vm-native-output").start(natives);
    }

    /// @throws UncheckedIOException if no process could be started
    static LabVm start(LabVmCommand command, Events events) {
        try {
            var folder = Files.createTempDirectory("lab-vm");
            folder.toFile().deleteOnExit();
            var door = folder.resolve("socket");
            door.toFile().deleteOnExit();
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(door));
            if (command.enclosure().isAnotherUser()) {
                // Only this process's user gets as far as the folder that it is in.
                Files.setPosixFilePermissions(door, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
            var builder =
                    new ProcessBuilder(command.toList(door))
                            .directory(command.folder().toAbsolutePath().toFile())
                            .redirectErrorStream(true);
            command.enclosure().limit(builder.environment());
            var process = spawn(builder);
            tell(process, command.enclosure().input());
            var vm = new LabVm(process, folder, events);
            daemon("lab-vm", () -> vm.converse(server));
            process.onExit().thenRun(() -> closeQuietly(server));
            return vm;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// By a thread that lasts as long as this process: a sandbox asks the system to end it with its
    /// parent, and to Linux that is the thread that started it.
    private static Process spawn(ProcessBuilder builder) throws IOException {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return builder.start();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            SPAWNER)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) throw failure.getCause();
            throw e;
        }
    }

    private static void tell(Process process, byte[] input) {
        if (input.length == 0) return;
        try (var to = process.getOutputStream()) {
            to.write(input);
        } catch (IOException e) {
            // It has ended already, and what it said says why.
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    /// Sends a request and waits for its answer, also where this thread is interrupted: whoever
    /// wants an end to it stops the cell.
    ///
    /// @param request made with the id that its answer will have
    Message ask(IntFunction<Message> request) throws LabVmLostException {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<Message>();
        waiting.put(id, answer);
        try {
            var message = request.apply(id);
            CompletableFuture.runAsync(() -> send(message), sender)
                    .whenComplete((_, failure) -> {
                        if (failure != null) answer.completeExceptionally(failure);
                    });
            if (lost.isDone()) throw lost.join();
            return answer.join();
        } catch (RejectedExecutionException e) {
            throw lost.join();
        } catch (CompletionException e) {
            throw failure(e);
        } finally {
            waiting.remove(id);
        }
    }

    /// Sends what has no answer. A thread of its own does it: one that is interrupted while it
    /// writes to a socket channel closes the channel.
    void tell(Message message) throws LabVmLostException {
        try {
            CompletableFuture.runAsync(() -> send(message), sender).join();
        } catch (RejectedExecutionException e) {
            throw lost.join();
        } catch (CompletionException e) {
            throw failure(e);
        }
    }

    /// Why a message was not sent, or has no answer.
    private LabVmLostException failure(CompletionException e) {
        if (e.getCause() instanceof Wire.TooLargeException tooLarge) throw tooLarge;
        return lost.join();
    }

    private void send(Message message) {
        try {
            wire.join().send(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isLost() {
        return lost.isDone();
    }

    /// Whether it has ever been there to be lost.
    boolean hasStarted() {
        return wire.isDone() && !wire.isCompletedExceptionally();
    }

    /// How it was lost, in words; call it only once it {@link #isLost}.
    String howLost() {
        return String.valueOf(lost.join().getMessage());
    }

    long pid() {
        return process.pid();
    }

    /// What it has used of the processors so far.
    Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Ends the process at once.
    ///
    /// @param reason for whoever waits for an answer
    void kill(String reason) {
        why = reason;
        if (!process.isAlive()) return;
        // What a cell has started would go on with nobody to stop it.
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        if (AotCache.isMade()) endGently();
        kill(Sentence.CLOSED.in());
    }

    /// As it ends, the VM has another write the cache, and that one says something on the output it
    /// inherits. {@link Process#destroy} would close our end of it, and the writer would die of
    /// that; the handle's leaves it open.
    private void endGently() {
        process.toHandle().destroy();
        try {
            process.waitFor(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(ServerSocketChannel server) {
        try (server;
                var socket = server.accept()) {
            removeFolder();
            var opened =
                    Wire.ofKernel(
                            Channels.newInputStream(socket), Channels.newOutputStream(socket));
            wire.complete(opened);
            while (true) handle(opened.receive());
        } catch (Wire.BrokenException | RuntimeException e) {
            kill(Sentence.BROKEN.in(String.valueOf(e.getMessage())));
            over();
        } catch (IOException e) {
            over();
        }
    }

    private void over() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
            // Why it did not start is what it has said last.
            if (!hasStarted()) nativeReader.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var loss = new LabVmLostException(howItEnded());
        lost.complete(loss);
        wire.completeExceptionally(loss);
        sender.shutdown();
        input.shutdownNow();
        waiting.values().forEach(answer -> answer.completeExceptionally(loss));
        removeFolder();
    }

    private String howItEnded() {
        var reason = why;
        if (reason != null) return reason;
        if (process.isAlive()) return Sentence.HUNG_UP.in();
        int code = process.exitValue();
        if (!hasStarted() && !natives.lastLine().isBlank()) return natives.lastLine().strip();
        if (code == KILLED) return Sentence.KILLED.in();
        return (code > SIGNALLED ? Sentence.CRASHED : Sentence.EXITED).in(code);
    }

    private void handle(Message message) {
        switch (message) {
            case Message.Printed(int run, boolean error, var text) ->
                    events.printed(run, error, text);
            case Message.Displayed(int run, var id, boolean update, var bundle) ->
                    events.displayed(run, id, update, bundle);
            case Message.Cleared(int run, boolean late) -> events.cleared(run, late);
            case Message.Said(int run, var event) -> events.said(run, event);
            case Message.ReadLine question -> input.execute(() -> answerLine(question));
            case Message.Loaded(int id) -> answer(id, message);
            case Message.NotLoaded(int id, var _) -> answer(id, message);
            case Message.Returned(int id, var _) -> answerOfACell(id, message);
            case Message.Refused(int id, var _) -> answerOfACell(id, message);
            case Message.TooLarge(int id) -> answerOfACell(id, message);
            case Message.Shown(int id, var _) -> answerOfACell(id, message);
            case Message.Threw(int id, var _) -> answerOfACell(id, message);
            case Message.Stopped(int id) -> answerOfACell(id, message);
            case Message.Unresolved(int id, int _, var _) -> answerOfACell(id, message);
            default -> throw new IllegalStateException("not an answer: " + message);
        }
    }

    private void answerOfACell(int id, Message message) {
        answers.incrementAndGet();
        answer(id, message);
    }

    private void answer(int id, Message message) {
        var answer = waiting.get(id);
        if (answer != null) answer.complete(message);
    }

    private void answerLine(Message.ReadLine question) {
        try {
            var line = events.readLine(question.prompt(), question.password());
            tell(new Message.Line(question.id(), line));
        } catch (LabVmLostException e) {
            // Whoever asked is gone, too.
        }
    }

    /// What the VM says before it has connected tells why it does not start.
    private void printedNatively(String text) {
        if (wire.isDone()) events.printed(0, false, text);
    }

    /// Waits until what native code and child processes have written before the last answer is
    /// handed on.
    void settle() {
        try {
            natives.await(answers.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeFolder() {
        try {
            Files.deleteIfExists(folder.resolve("socket"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private static void closeQuietly(ServerSocketChannel server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
