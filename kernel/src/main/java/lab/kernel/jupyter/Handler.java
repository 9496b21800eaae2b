package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import lab.kernel.engine.Assistant;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.jupyter.Channel.BadMessageException;
import lab.view.Bundle;
import lab.view.Comm;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// Answers requests: busy before each, idle after it, whatever it was. One thread for each channel.
final class Handler {
    /// What may run code of a cell's, besides a cell.
    private static final Set<String> OVER_COMM = Set.of("comm_open", "comm_msg", "comm_close");

    /// What people write to leave a console, where it has no meaning in Java.
    private static final Set<String> LEAVE = Set.of("exit", "quit", "exit()", "quit()", "/exit");

    private final Interpreter interpreter;
    private final Assistant assistant;
    private final Runnable interrupt;
    private final Interrupts interrupts;
    private final Runnable shutdown;
    private final Channel iopub;
    private final Stdin stdin;
    private final History history;
    private final Queue<Envelope> queued = new ArrayDeque<>();
    private int count;

    Handler(
            Interpreter interpreter,
            Assistant assistant,
            Runnable interrupt,
            Runnable shutdown,
            Channel iopub,
            Stdin stdin,
            History history) {
        this.history = history;
        this.interpreter = interpreter;
        this.assistant = assistant;
        this.interrupt = interrupt;
        this.interrupts = new Interrupts(interrupt);
        this.shutdown = shutdown;
        this.iopub = iopub;
        this.stdin = stdin;
    }

    /// Answers a message of the shell channel, and then what was read while cells were aborted.
    void onShell(Envelope message, Channel shell) {
        if (runsCode(message)) respondToCell(message, shell);
        else respond(message, shell, this::answer);
        for (var next = queued.poll(); next != null; next = queued.poll())
            respond(next, shell, isCell(next) ? this::abort : this::answer);
    }

    private void respondToCell(Envelope cell, Channel shell) {
        interpreter.expectCell();
        if (interrupts.begins(cell)) interrupt.run();
        try {
            respond(cell, shell, this::answer);
        } finally {
            interrupts.ended();
        }
    }

    /// Answers a message of the control channel, also while a cell runs: nothing here waits for the
    /// session.
    void onControl(Envelope message, Channel control) {
        respond(message, control, this::answerAtOnce);
    }

    @FunctionalInterface
    private interface Work {
        void run(Request request, Envelope message, Channel channel, Publisher publisher);
    }

    private void respond(Envelope message, Channel channel, Work work) {
        var request = Request.of(message);
        boolean asksPeople = request instanceof Request.Execute execute && execute.allowStdin();
        var publisher = new Publisher(iopub, message, asksPeople ? stdin : null);
        publisher.status("busy");
        try {
            work.run(request, message, channel, publisher);
        } catch (RuntimeException | StackOverflowError e) {
            log().log(Level.ERROR, "no answer to " + message.type(), e);
            var failed = new Outcome.Failed("KernelError", "The kernel has no answer: " + e);
            if (isAnswered(request)) reply(channel, message, Replies.error(failed));
        } finally {
            publisher.ended();
            publisher.status("idle");
        }
        if (request instanceof Request.Shutdown) shutdown.run();
    }

    private static boolean isAnswered(Request request) {
        return switch (request) {
            case Request.OverComm _, Request.Unknown _ -> false;
            default -> true;
        };
    }

    private void answerAtOnce(
            Request request, Envelope message, Channel channel, Publisher publisher) {
        switch (request) {
            case Request.Execute _, Request.Complete _, Request.Inspect _, Request.IsComplete _ -> {
                var wrong = message.type() + " belongs on the shell channel";
                var failed = new Outcome.Failed("WrongChannel", wrong);
                reply(channel, message, Replies.error(failed));
            }
            // What a cell does with it may take its time; on this channel nothing may.
            case Request.OverComm(var event) -> {
                if (event.kind() == Comm.Kind.OPEN) publisher.say(Comm.Event.close(event.id()));
            }
            default -> answer(request, message, channel, publisher);
        }
    }

    private void answer(Request request, Envelope message, Channel channel, Publisher publisher) {
        switch (request) {
            case Request.KernelInfo() -> reply(channel, message, Replies.kernelInfo());
            case Request.Execute execute -> execute(execute, message, channel, publisher);
            case Request.Complete(var code, int cursor) ->
                    reply(
                            channel,
                            message,
                            Replies.completions(code, cursor, assistant.complete(code, cursor)));
            case Request.Inspect(var code, int cursor) ->
                    reply(channel, message, Replies.documentation(assistant.inspect(code, cursor)));
            case Request.IsComplete(var code) -> {
                var status = assistant.completeness(code);
                reply(channel, message, Replies.completeness(status.status(), status.indent()));
            }
            case Request.History wanted -> reply(channel, message, history.answer(wanted));
            case Request.CommInfo(var target) ->
                    reply(channel, message, Replies.comms(interpreter.comms(), target));
            case Request.OverComm(var event) -> hear(event, publisher);
            case Request.Interrupt() -> {
                interrupts.arrived(message);
                reply(channel, message, Replies.ok());
            }
            case Request.Shutdown(boolean restart) -> {
                interrupt.run();
                var content = Replies.ok();
                content.addProperty("restart", restart);
                reply(channel, message, content);
            }
            case Request.Unknown(var _) -> {}
        }
    }

    private void hear(Comm.Event event, Publisher publisher) {
        if (interpreter.hear(event, publisher) instanceof Outcome.Failed failed)
            publisher.stream(Output.Stream.STDERR, String.join("\n", failed.traceback()) + "\n");
    }

    private void execute(
            Request.Execute request, Envelope message, Channel channel, Publisher publisher) {
        if (request.storeHistory()) count++;
        if (!request.silent()) publisher.input(request.code(), count);
        var output = request.silent() ? Output.NONE : publisher;
        var outcome = interpreter.run(count, request.code(), output);
        if (request.storeHistory()) history.add(count, request.code(), textOf(outcome));
        switch (outcome) {
            case Outcome.Value(var bundle) -> {
                if (!request.silent()) publisher.result(bundle, count);
                reply(channel, message, executed(request));
            }
            case Outcome.Page(var bundle) -> {
                var content = executed(request);
                content.getAsJsonArray("payload").add(Replies.page(bundle));
                reply(channel, message, content);
            }
            case Outcome.Nothing() -> reply(channel, message, executed(request));
            case Outcome.Failed _
                    when !request.silent() && LEAVE.contains(request.code().strip()) -> {
                publisher.stream(
                        Output.Stream.STDOUT,
                        Language.say(
                                "A Jupyter console closes now; other front ends have a menu to shut"
                                        + " the kernel down.\n",
                                "Jupyter 콘솔은 이제 닫힙니다. 다른 프런트엔드에서는 메뉴에서 커널을 종료하십시오.\n"));
                var content = executed(request);
                content.getAsJsonArray("payload").add(Replies.leave());
                reply(channel, message, content);
            }
            case Outcome.Failed failed -> {
                // Whoever hears of the failure may send more at once, and that is to run.
                if (request.stopOnError()) takeWhatIsQueued(channel);
                if (!request.silent()) publisher.error(failed);
                reply(channel, message, Replies.failed(count, failed));
            }
        }
    }

    private static String textOf(Outcome outcome) {
        return outcome instanceof Outcome.Value(var bundle) ? bundle.text() : "";
    }

    private JsonObject executed(Request.Execute request) {
        var values = new JsonObject();
        request.userExpressions()
                .forEach((name, code) ->
                        values.add(
                                name,
                                switch (interpreter.run(count, code, Output.NONE)) {
                                    case Outcome.Value(var bundle) -> Replies.value(bundle);
                                    case Outcome.Page(var bundle) -> Replies.value(bundle);
                                    case Outcome.Nothing() -> Replies.value(Bundle.text(""));
                                    case Outcome.Failed failed -> Replies.error(failed);
                                }));
        return Replies.executed(count, values);
    }

    private void takeWhatIsQueued(Channel channel) {
        for (var next = next(channel); next != null; next = next(channel)) queued.add(next);
    }

    private static boolean runsCode(Envelope message) {
        return isCell(message) || OVER_COMM.contains(message.type());
    }

    private static boolean isCell(Envelope message) {
        return message.type().equals("execute_request");
    }

    private void abort(Request request, Envelope message, Channel channel, Publisher publisher) {
        reply(channel, message, Replies.aborted(count));
    }

    private static @Nullable Envelope next(Channel channel) {
        while (true) {
            try {
                return channel.receiveNow();
            } catch (BadMessageException e) {
                log().log(Level.WARNING, "ignored " + e.getMessage());
            }
        }
    }

    private static void reply(Channel channel, Envelope message, JsonObject content) {
        var type = message.type();
        channel.send(message.reply(type.substring(0, type.lastIndexOf('_')) + "_reply", content));
    }

    /// Made when there is something to say: to find out who logs, Java opens every jar.
    private static System.Logger log() {
        return System.getLogger(Handler.class.getName());
    }
}
