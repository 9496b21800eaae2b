package lab.kernel.magic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import lab.check.Catalog;
import lab.kernel.engine.Assistant;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.view.Bundle;
import org.jspecify.annotations.Nullable;

/// Cells as a notebook has them: magics at the start, Java after them.
public final class LabInterpreter implements Interpreter {
    /// The package that exercises are found in.
    private static final String EXERCISES = "workbook";

    /// A name with a question mark after it.
    private static final Pattern QUESTION = Pattern.compile("\\s*([\\w.$]+)[?]+\\s*");

    private final Session session;
    private final Assistant assistant;
    private final List<Magic> magics;
    private final CompletableFuture<Catalog> catalog = new CompletableFuture<>();
    private volatile @Nullable Thread inMagic;

    public LabInterpreter(Session session) {
        this.session = session;
        this.assistant = new Assistant(session);
        this.magics =
                List.of(
                        new CheckMagic(session, this::catalog),
                        new HelpMagic(this::magics),
                        new LanguageMagic(session),
                        new NetworkMagic(session),
                        new ResetMagic(session));
    }

    private List<Magic> magics() {
        return magics;
    }

    private synchronized Catalog catalog() {
        if (!catalog.isDone()) catalog.complete(Catalog.scan(EXERCISES));
        return catalog.join();
    }

    @Override
    public Outcome run(int number, String cell, Output output) {
        var question = QUESTION.matcher(cell);
        if (question.matches()) return documentation(question.group(1));
        var lines = new ArrayList<>(cell.lines().toList());
        Outcome outcome = new Outcome.Nothing();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("%")) {
                outcome = magic(number, line.substring(1), output);
                if (outcome instanceof Outcome.Failed) return outcome;
                lines.set(i, "");
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                return session.run(number, String.join("\n", lines), output);
            }
        }
        return outcome;
    }

    private Outcome documentation(String name) {
        var found = assistant.inspect(name, name.length(), true);
        return found.isEmpty()
                ? new Outcome.Failed("MagicError", Phrase.NO_DOCUMENTATION.in(name))
                : new Outcome.Page(Bundle.text(found));
    }

    private Outcome magic(int number, String line, Output output) {
        var words = Arrays.asList(line.strip().split("\\s+"));
        var name = words.getFirst();
        for (var magic : magics) {
            if (!magic.name().equals(name)) continue;
            inMagic = Thread.currentThread();
            try {
                return magic.run(number, words.subList(1, words.size()), output);
            } finally {
                inMagic = null;
            }
        }
        var names = magics.stream().map(magic -> "%" + magic.name()).toList();
        return new Outcome.Failed(
                "MagicError", Phrase.UNKNOWN_MAGIC.in("%" + name, Nearest.to("%" + name, names)));
    }

    /// Ends what the running cell does, whether that is Java or a magic.
    public void interrupt() {
        session.interrupt();
        var thread = inMagic;
        if (thread != null) thread.interrupt();
    }

    @Override
    public void close() {
        session.close();
    }
}
