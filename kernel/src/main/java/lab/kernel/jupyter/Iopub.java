package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// The channel that all front ends hear. Whoever subscribes is welcomed, and knows by that that it
/// misses nothing from then on (JEP 65): it need not ask again and again until it hears something.
final class Iopub extends Channel {
    private static final byte SUBSCRIBES = 1;

    /// @param plain basekernel's socket, of whose context this one is
    Iopub(ZMQ.Socket plain, Signer signer, Replays replays) {
        super(socketBeside(plain), signer, replays);
    }

    /// A socket that tells who subscribes to it, which basekernel's does not.
    private static ZMQ.Socket socketBeside(ZMQ.Socket plain) {
        var base = plain.getCtx().createSocket(SocketType.XPUB.type());
        var socket = new ZMQ.Socket(base) {};
        // Else only the first of those who subscribe to the same would be told of.
        socket.setXpubVerbose(true);
        return socket;
    }

    /// Sends, and sees what has come: a send takes in what waited at the socket, and then nobody
    /// wakes {@link #awaitSubscribers} for it.
    @Override
    void send(Envelope message) {
        synchronized (socket) {
            super.send(message);
            welcome();
        }
    }

    /// Waits for the next who subscribe, and welcomes them.
    ///
    /// @param ready the selector of {@link #register}
    void awaitSubscribers(Selector ready) {
        try {
            ready.select(_ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (socket) {
            welcome();
        }
    }

    /// A selector that knows when something has come.
    Selector register() {
        try {
            var selector = Selector.open();
            socket.getFD().register(selector, SelectionKey.OP_READ);
            return selector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        socket.close();
    }

    private void welcome() {
        for (var told = socket.recv(ZMQ.DONTWAIT); told != null; told = socket.recv(ZMQ.DONTWAIT)) {
            if (told.length == 0 || told[0] != SUBSCRIBES) continue;
            var topic = Arrays.copyOfRange(told, 1, told.length);
            var content = new JsonObject();
            content.addProperty("subscription", new String(topic, StandardCharsets.UTF_8));
            var message = Envelope.ofKernel("iopub_welcome", content);
            super.send(topic.length == 0 ? message : message.to(List.of(topic)));
        }
    }
}
