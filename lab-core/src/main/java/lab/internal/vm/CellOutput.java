package lab.internal.vm;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// What cells print: kept in order over both streams, gathered into few messages, characters whole
/// however their bytes were written.
final class CellOutput {
    /// Lines wait for more at most this long.
    private static final long MILLIS = 20;

    /// A line that is not ended waits longer: a cell that reads next makes it a prompt.
    private static final long UNENDED_NANOS = 200_000_000;

    private static final int MOST_BYTES = 256 << 10;

    private final Consumer<Message> send;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private int cell = Cells.NONE;
    private boolean error;
    private long since;

    CellOutput(Consumer<Message> send) {
        this.send = send;
    }

    CellOutput started() {
        Thread.ofPlatform().daemon().name("lab-output").start(this::flushNowAndThen);
        return this;
    }

    PrintStream stream(boolean toError) {
        return new PrintStream(new Stream(toError), false, StandardCharsets.UTF_8);
    }

    /// Sends all that was printed, also half a character.
    synchronized void flush() {
        flush(true);
    }

    /// Sends what was printed but for a line that is not ended, as {@code Name? } before a cell
    /// reads.
    ///
    /// @return that line, which now is the reader's to show; empty if there is none
    synchronized String takePrompt() {
        if (error || cell != Cells.current()) flush(true);
        flushLines();
        var prompt = gathered.toString(StandardCharsets.UTF_8);
        gathered.reset();
        return prompt;
    }

    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        print(false, bytes, 0, bytes.length);
    }

    private synchronized void print(boolean toError, byte[] bytes, int from, int length) {
        int by = Cells.current();
        if (by != cell || toError != error) flush(true);
        cell = by;
        error = toError;
        if (gathered.size() == 0) {
            since = System.nanoTime();
            notifyAll();
        }
        gathered.write(bytes, from, length);
        if (gathered.size() >= MOST_BYTES) flush(false);
    }

    private void flushLines() {
        byte[] all = gathered.toByteArray();
        int lines = all.length;
        while (lines > 0 && all[lines - 1] != '\n') lines--;
        if (lines == 0) return;
        send.accept(
                new Message.Printed(
                        cell, error, new String(all, 0, lines, StandardCharsets.UTF_8)));
        gathered.reset();
        gathered.write(all, lines, all.length - lines);
        since = System.nanoTime();
    }

    private void flush(boolean all) {
        if (gathered.size() == 0) return;
        var bytes = ByteBuffer.wrap(gathered.toByteArray());
        var text = CharBuffer.allocate(bytes.remaining() + 1);
        decoder().decode(bytes, text, all);
        gathered.reset();
        gathered.write(bytes.array(), bytes.position(), bytes.remaining());
        text.flip();
        if (text.hasRemaining()) send.accept(new Message.Printed(cell, error, text.toString()));
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private void flushNowAndThen() {
        try {
            while (true) {
                synchronized (this) {
                    while (gathered.size() == 0) wait();
                }
                Thread.sleep(MILLIS);
                synchronized (this) {
                    if (System.nanoTime() - since < UNENDED_NANOS) flushLines();
                    else flush(false);
                    if (gathered.size() > 0) wait(MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Stream extends OutputStream {
        private final boolean toError;

        Stream(boolean toError) {
            this.toError = toError;
        }

        @Override
        public void write(int b) {
            print(toError, new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int done = 0; done < length; done += MOST_BYTES)
                print(toError, bytes, from + done, Math.min(MOST_BYTES, length - done));
        }
    }
}
