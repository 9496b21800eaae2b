package lab.kernel.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.internal.vm.NativeOutput;

/// Reads what native code, child processes and the lab VM itself write, and the marks behind it, by
/// a thread of its own.
final class NativeReader implements Runnable {
    /// How long a mark may take that is on its way already.
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

    private static final int LONGEST_LINE = 8192;

    private final InputStream from;
    private final Consumer<String> to;
    private final StringBuilder unsaid = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String lastLine = "";
    private long marks;
    private boolean over;

    /// @param to takes lines as they come, and what has no end yet at a mark
    NativeReader(InputStream from, Consumer<String> to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void run() {
        try (Reader in = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            var buffer = new char[1 << 13];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unsaid.append(buffer, 0, read);
                takeMarks();
            }
        } catch (IOException e) {
            unsaid.append(e.getMessage());
        } finally {
            say(unsaid.length());
            end();
        }
    }

    private void takeMarks() {
        for (int at = unsaid.indexOf(NativeOutput.MARK);
                at >= 0;
                at = unsaid.indexOf(NativeOutput.MARK)) {
            say(at);
            unsaid.delete(0, NativeOutput.MARK.length());
            count();
        }
        // Lines stay whole beside those that come by messages; the rest may be half a mark.
        say(unsaid.length() > LONGEST_LINE ? cut() : unsaid.lastIndexOf("\n") + 1);
    }

    /// Where a line without end is broken: before what may be half a mark, and in no character.
    private int cut() {
        int at = unsaid.length() - NativeOutput.MARK.length();
        return Character.isHighSurrogate(unsaid.charAt(at - 1)) ? at - 1 : at;
    }

    private void say(int characters) {
        if (characters == 0) return;
        var text = unsaid.substring(0, characters);
        unsaid.delete(0, characters);
        note(text);
        to.accept(text);
    }

    private synchronized void note(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n' && line.length() < LONGEST_LINE) {
                line.append(text.charAt(i));
            } else {
                lastLine = line.toString();
                line.setLength(0);
            }
        }
    }

    private synchronized void count() {
        marks++;
        notifyAll();
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    /// Waits until all is handed on that was written before this many marks. Where one does not
    /// come, since standard output was closed or is never silent, it is waited for once.
    synchronized void await(long wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (marks < wanted && !over) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                over = true;
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /// The last line that was written; empty if none was.
    synchronized String lastLine() {
        return line.toString().isBlank() ? lastLine : line.toString();
    }
}
