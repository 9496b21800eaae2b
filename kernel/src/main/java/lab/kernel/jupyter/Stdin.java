package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.BooleanSupplier;
import lab.kernel.jupyter.Channel.BadMessageException;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQException;
import zmq.ZError;

/// Lines asked of the person at the front end, one question at a time. The socket has a timeout, so
/// that a question nobody waits for any more is given up.
final class Stdin {
    private final Channel channel;

    Stdin(Channel channel) {
        this.channel = channel;
    }

    /// @param wanted whether the cell still waits
    /// @return null if it does not, or if its lab VM is gone and this thread was interrupted
    synchronized @Nullable String ask(
            Envelope request, String prompt, boolean password, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) return null;
        forgetOldAnswers();
        var content = new JsonObject();
        content.addProperty("prompt", prompt);
        content.addProperty("password", password);
        channel.send(request.reply("input_request", content));
        while (wanted.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            var answer = next();
            if (answer != null
                    && answer.type().equals("input_reply")
                    && answer.content().get("value") instanceof JsonPrimitive value)
                return value.getAsString();
        }
        return null;
    }

    private @Nullable Envelope next() {
        try {
            return channel.receive();
        } catch (BadMessageException e) {
            return null;
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZError.EINTR) throw e;
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void forgetOldAnswers() {
        boolean more = true;
        while (more) {
            try {
                more = channel.receiveNow() != null;
            } catch (BadMessageException e) {
                more = true;
            }
        }
    }
}
