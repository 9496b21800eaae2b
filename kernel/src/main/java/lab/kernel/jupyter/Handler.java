package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import lab.kernel.engine.Assistant;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.jupyter.Channel.BadMessageException;
import lab.view.Bundle;
import org.jspecify.annotations.Nullable;

/// Answers requests: busy before each, idle after it, whatever it was.
final class Handler {
    private static final System.Logger LOG = System.getLogger(Handler.class.getName());

    private final Interpreter interpreter;
    private final Assistant assistant;
    private final Runnable interrupt;
    private final Runnable shutdown;
    private final Channel iopub;
    private final Stdin stdin;
    private final History history = new History();
    private final Queue<Envelope> later = new ArrayDeque<>();
    private int count;

    Handler(
            Interpreter interpreter,
            Assistant assistant,
            Runnable interrupt,
            Runnable shutdown,
            Channel iopub,
            Stdin stdin) {
        this.interpreter = interpreter;
        this.assistant = assistant;
        this.interrupt = interrupt;
        this.shutdown = shutdown;
        this.iopub = iopub;
        this.stdin = stdin;
    }

    void handle(Envelope message, Channel channel) {
        var request = Request.of(message);
        boolean asksPeople = request instanceof Request.Execute execute && execute.allowStdin();
        var publisher = new Publisher(iopub, message, asksPeople ? stdin : null);
        publisher.status("busy");
        try {
            answer(request, message, channel, publisher);
        } finally {
            publisher.ended();
            publisher.status("idle");
        }
        if (request instanceof Request.Shutdown) shutdown.run();
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
            case Request.Inspect(var code, int cursor, boolean full) ->
                    reply(
                            channel,
                            message,
                            Replies.documentation(assistant.inspect(code, cursor, full)));
            case Request.IsComplete(var code) -> {
                var status = assistant.completeness(code);
                reply(channel, message, Replies.completeness(status.status(), status.indent()));
            }
            case Request.History wanted -> reply(channel, message, history.answer(wanted));
            case Request.CommInfo() -> reply(channel, message, Replies.noComms());
            case Request.CommOpen(var id) -> publisher.commClosed(id);
            case Request.CommOther() -> {}
            case Request.Interrupt() -> {
                interrupt.run();
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

    private void execute(
            Request.Execute request, Envelope message, Channel channel, Publisher publisher) {
        if (request.storeHistory()) count++;
        if (!request.silent()) publisher.input(request.code(), count);
        var output = request.silent() ? Output.NONE : publisher;
        var outcome = interpreter.run(count, request.code(), output);
        if (request.storeHistory())
            history.add(new History.Entry(count, request.code(), textOf(outcome)));
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
            case Outcome.Failed failed -> {
                if (!request.silent()) publisher.error(failed);
                reply(channel, message, Replies.failed(count, failed));
                if (request.stopOnError()) abortWhatIsQueued(channel);
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

    /// Cells that the front end sent before it knew of the failure do not run; other requests do.
    private void abortWhatIsQueued(Channel channel) {
        for (var next = next(channel); next != null; next = next(channel)) {
            if (!next.type().equals("execute_request")) {
                later.add(next);
                continue;
            }
            var publisher = new Publisher(iopub, next, null);
            publisher.status("busy");
            channel.send(next.reply("execute_reply", Replies.aborted(count)));
            publisher.status("idle");
        }
    }

    private static @Nullable Envelope next(Channel channel) {
        while (true) {
            try {
                return channel.receiveNow();
            } catch (BadMessageException e) {
                LOG.log(Level.WARNING, "ignored " + e.getMessage());
            }
        }
    }

    /// What was received while cells were aborted.
    @Nullable Envelope postponed() {
        return later.poll();
    }

    private static void reply(Channel channel, Envelope message, JsonObject content) {
        var type = message.type();
        channel.send(message.reply(type.substring(0, type.lastIndexOf('_')) + "_reply", content));
    }
}
