package lab.internal.vm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lab.internal.vm.Message.Line;
import org.jspecify.annotations.Nullable;

/// {@code System.in} of cells: each line is asked for when it is needed.
final class CellInput extends InputStream {
    private final Consumer<Message> send;
    private final CellOutput output;
    private final BlockingQueue<Line> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger questions = new AtomicInteger();
    private byte[] line = {};
    private int at;

    CellInput(Consumer<Message> send, CellOutput output) {
        this.send = send;
        this.output = output;
    }

    void answer(Line answer) {
        answers.add(answer);
    }

    @Override
    public synchronized int read() throws IOException {
        return at < line.length || ask() ? line[at++] & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] to, int from, int most) throws IOException {
        if (most == 0) return 0;
        if (at == line.length && !ask()) return -1;
        int count = Math.min(most, line.length - at);
        System.arraycopy(line, at, to, from, count);
        at += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    /// One line, which nothing else reads; null where nobody can be asked.
    synchronized @Nullable String ask(String prompt, boolean password) throws InterruptedException {
        output.flush();
        int question = questions.incrementAndGet();
        send.accept(new Message.ReadLine(question, prompt, password));
        var answer = answers.take();
        // A question that was given up may still be answered, and nobody is to have that.
        while (answer.id() != question) answer = answers.take();
        return answer.line();
    }

    private boolean ask() throws IOException {
        try {
            var prompt = output.takePrompt();
            var answer = ask(prompt, false);
            if (answer == null) {
                output.print(prompt);
                return false;
            }
            line = (answer + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the cell was stopped while it waited for input");
        }
    }
}
