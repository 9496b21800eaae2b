package lab.internal.vm;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What waits to be sent to the kernel process. A thread of its own sends it: a cell's thread that
/// is interrupted while it writes to a socket channel would close the channel.
final class Outbox {
    /// Messages that may wait; a cell that prints faster than they are taken has to wait too.
    private static final int ROOM = 64;

    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>(ROOM);
    private final Wire wire;
    private final AtomicInteger unsent = new AtomicInteger();

    Outbox(Wire wire) {
        this.wire = wire;
        Thread.ofPlatform().daemon().name("lab-outbox").start(this::sendAll);
    }

    /// Waits for room, also where this thread is interrupted.
    void add(Message message) {
        unsent.incrementAndGet();
        boolean interrupted = false;
        while (true) {
            try {
                waiting.put(message);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    /// Waits until all is sent.
    synchronized void drain() {
        try {
            while (unsent.get() > 0) wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAll() {
        try {
            while (true) {
                send(waiting.take());
                if (unsent.decrementAndGet() == 0) sayEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            // A lab VM that cannot say anything any more is better gone.
            Runtime.getRuntime().halt(1);
        }
    }

    private void send(Message message) throws IOException {
        try {
            wire.send(message);
        } catch (Wire.TooLargeException e) {
            wire.send(insteadOf(message, e));
        }
    }

    private static Message insteadOf(Message message, Wire.TooLargeException why) {
        return switch (message) {
            case Message.Returned(int id, var _) -> new Message.TooLarge(id);
            case Message.Shown(int id, var _) -> new Message.TooLarge(id);
            case Message.Displayed(int cell, var _, boolean _, var _) ->
                    new Message.Printed(
                            cell,
                            false,
                            "This is too large to be shown: " + why.getMessage() + "\n");
            default -> throw why;
        };
    }

    private synchronized void sayEmpty() {
        notifyAll();
    }
}
