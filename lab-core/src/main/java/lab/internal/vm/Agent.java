package lab.internal.vm;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import jdk.jshell.spi.SPIResolutionException;
import lab.internal.vm.Message.Thrown;
import lab.view.Ask;
import lab.view.Bundle;
import lab.view.Comm;
import lab.view.Language;
import lab.view.Screen;
import org.jspecify.annotations.Nullable;

/// The lab VM's main class: runs what the kernel process asks for, and ends when that is gone.
public final class Agent {
    private final Wire wire;
    private final Outbox outbox;
    private final CellOutput output;
    private final CellInput input;
    private final Cells cells;
    private final Snippets snippets = new Snippets();
    private final Timer deadlines = new Timer("lab-deadlines", true);
    private volatile @Nullable Object value;

    private Agent(Wire wire) {
        this.wire = wire;
        this.outbox = new Outbox(wire);
        this.output = new CellOutput(outbox::add).started();
        this.input = new CellInput(outbox::add, output);
        this.cells = new Cells(this::flush, outbox::add, snippets::close);
    }

    /// @param arguments the path of the Unix domain socket at which the kernel process waits
    public static void main(String[] arguments) throws IOException {
        var address = UnixDomainSocketAddress.of(Path.of(arguments[0]));
        var socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(address);
        new Agent(Wire.ofLab(Channels.newInputStream(socket), Channels.newOutputStream(socket)))
                .run();
    }

    private void run() {
        System.setOut(output.stream(false));
        System.setErr(output.stream(true));
        System.setIn(input);
        Screen.connect(new CellScreen());
        Ask.connect(input::ask);
        Comm.connect(event -> {
            output.flush();
            outbox.add(new Message.Said(Cells.current(), event));
        });
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (!(thrown instanceof Stop.CellStopped)) thrown.printStackTrace();
        });
        Runtime.getRuntime().addShutdownHook(new Thread(this::sayLastWords, "lab-last-words"));
        try {
            while (true) handle(wire.receive());
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /// What the cell has printed, and the last pictures of what changes.
    private void flush() {
        Screen.showLatest();
        output.flush();
        NativeOutput.mark();
    }

    private void sayLastWords() {
        output.flush();
        outbox.drain();
    }

    private void handle(Message message) {
        switch (message) {
            case Message.Load(int id, var classes) -> answer(id, () -> snippets.load(classes));
            case Message.Redefine(int id, var classes) ->
                    answer(id, () -> snippets.redefine(classes));
            case Message.Forget(var classes) -> snippets.forget(classes);
            case Message.AddToClassPath(int id, var path) ->
                    answer(id, () -> snippets.addToClassPath(path));
            case Message.Invoke(int id, int cell, var className, var method) ->
                    run(
                            id,
                            cell,
                            () -> {
                                value = snippets.invoke(cell, className, method);
                                return new Message.Returned(id, null);
                            });
            case Message.Show(int id, int cell) -> run(id, cell, () -> shown(id));
            case Message.Call call -> call(call);
            case Message.Hear(int id, int cell, var event) ->
                    run(
                            id,
                            cell,
                            () -> {
                                Comm.hear(event);
                                return new Message.Returned(id, null);
                            });
            case Message.Stop(int cell) -> cells.stop(cell);
            case Message.UseLanguage(var language) -> Language.use(Language.valueOf(language));
            case Message.Line line -> input.answer(line);
            default -> throw new IllegalStateException("not a request: " + message);
        }
    }

    private void run(int id, int cell, Cells.Body body) {
        cells.run(cell, body, new Message.Stopped(id), thrown -> failure(id, thrown));
    }

    /// What {@code System.out.printf} returns is nothing that anybody wants to see.
    private Message shown(int id) {
        return value instanceof PrintStream stream && stream.equals(System.out)
                ? new Message.Returned(id, null)
                : new Message.Shown(id, Screen.show(value));
    }

    private void call(Message.Call call) {
        int cell = call.cell();
        var deadline =
                new TimerTask() {
                    @Override
                    public void run() {
                        cells.stop(cell);
                    }
                };
        deadlines.schedule(deadline, call.millis());
        run(
                call.id(),
                call.cell(),
                () -> {
                    try {
                        return returned(call.id(), Calls.call(call.binding(), call.arguments()));
                    } finally {
                        deadline.cancel();
                    }
                });
    }

    /// Takes the answer apart while the call can still be stopped: that, too, runs a learner's
    /// code.
    private static Message returned(int id, List<@Nullable Object> answer) throws IOException {
        try {
            return new Message.Returned(id, Values.snapshot(answer));
        } catch (Wire.TooLargeException e) {
            return new Message.TooLarge(id);
        } catch (IllegalArgumentException e) {
            return new Message.Refused(id, String.valueOf(e.getMessage()));
        }
    }

    private static Message failure(int id, Throwable thrown) {
        return thrown instanceof SPIResolutionException unresolved
                ? new Message.Unresolved(id, unresolved.id(), Thrown.of(thrown))
                : new Message.Threw(id, Thrown.of(thrown));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private void answer(int id, Work work) {
        try {
            work.run();
            outbox.add(new Message.Loaded(id));
        } catch (Exception | LinkageError | InternalError e) {
            outbox.add(new Message.NotLoaded(id, e.toString()));
        }
    }

    private final class CellScreen implements Screen.Sink {
        @Override
        public void show(Bundle bundle, String id, boolean update) {
            output.flush();
            outbox.add(new Message.Displayed(Cells.current(), id, update, bundle));
        }

        @Override
        public void clear(boolean wait) {
            output.flush();
            outbox.add(new Message.Cleared(Cells.current(), wait));
        }
    }
}
