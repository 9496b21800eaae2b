package lab.kernel.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.util.function.BiConsumer;
import lab.kernel.engine.Session;
import lab.kernel.jupyter.Channel.BadMessageException;
import org.zeromq.ZMQ;

/// basekernel's five sockets with a loop of our own: a thread a channel that waits for its next
/// message, and that no message can end.
final class Connection extends JupyterConnection {
    private static final int LINGER_MILLIS = 1000;
    private static final int STDIN_MILLIS = 100;

    private final KernelConnectionProperties properties;
    private final Signer signer;
    private final Replays replays = new Replays();
    private final Iopub everybody;
    private volatile boolean closing;

    /// Listens where the connection file says. Until {@link #open} nobody is answered, but a front
    /// end that found nobody listening would wait a while before it tries again.
    Connection(KernelConnectionProperties properties) throws GeneralSecurityException {
        super(unsigned(properties));
        this.properties = properties;
        this.signer = Signer.of(properties.getSignatureScheme(), properties.getKey());
        stdin.setReceiveTimeOut(STDIN_MILLIS);
        everybody = new Iopub(iopub, signer, replays);
        // Before shell: who hears of a reply there expects to be connected here as well.
        bind(everybody.socket, properties.getIopubPort());
        bind(shell, properties.getShellPort());
        bind(control, properties.getControlPort());
        bind(heartbeat, properties.getHbPort());
        bind(stdin, properties.getStdinPort());
    }

    /// For basekernel, which then makes no signature of its own.
    private static KernelConnectionProperties unsigned(KernelConnectionProperties signed) {
        return new KernelConnectionProperties(
                signed.getIp(),
                signed.getControlPort(),
                signed.getShellPort(),
                signed.getStdinPort(),
                signed.getHbPort(),
                signed.getIopubPort(),
                signed.getTransport(),
                signed.getSignatureScheme(),
                "");
    }

    Channel iopubChannel() {
        return everybody;
    }

    Channel stdinChannel() {
        return new Channel(stdin, signer, replays);
    }

    /// Begins to answer.
    ///
    /// @param onShell answers one message of the shell channel
    /// @param onControl the same for the control channel, by another thread
    void open(BiConsumer<Envelope, Channel> onShell, BiConsumer<Envelope, Channel> onControl) {
        var starting = new JsonObject();
        starting.addProperty("execution_state", "starting");
        everybody.send(Envelope.ofKernel("status", starting));
        var shellChannel = new Channel(shell, signer, replays);
        var controlChannel = new Channel(control, signer, replays);
        var ready = everybody.register();
        loop("iopub", () -> everybody.awaitSubscribers(ready));
        loop("heartbeat", () -> heartbeat.send(heartbeat.recv()));
        loop("control", () -> answerNext(controlChannel, onControl));
        loop("shell", () -> answerNext(shellChannel, onShell));
    }

    private void bind(ZMQ.Socket socket, int port) {
        socket.setLinger(LINGER_MILLIS);
        // With any limit, what a slow reader has not taken yet would be dropped. Only what is bound
        // after it is set knows of it.
        socket.setHWM(0);
        socket.bind(properties.getTransport() + "://" + properties.getIp() + ":" + port);
    }

    private static void answerNext(Channel channel, BiConsumer<Envelope, Channel> handle) {
        try {
            var message = channel.receive();
            if (message != null) handle.accept(message, channel);
        } catch (BadMessageException e) {
            log().log(Level.WARNING, "ignored " + e.getMessage());
        }
    }

    private void loop(String name, Runnable step) {
        Thread.ofPlatform()
                .daemon()
                .name("jupyter-" + name)
                .stackSize(Session.STACK)
                .start(() -> {
                    while (!closing) {
                        try {
                            step.run();
                        } catch (RuntimeException | Error e) {
                            if (closing) return;
                            log().log(Level.ERROR, "the " + name + " channel goes on after", e);
                        }
                    }
                });
    }

    /// Sends what is still to be sent, for a second at most, and closes.
    @Override
    public void close() {
        closing = true;
        var closer = Thread.ofPlatform().daemon().name("jupyter-close").start(this::closeSockets);
        try {
            closer.join(LINGER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeSockets() {
        everybody.close();
        super.close();
    }

    /// Made when there is something to say: to find out who logs, Java opens every jar.
    private static System.Logger log() {
        return System.getLogger(Connection.class.getName());
    }
}
