package lab.kernel.magic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import lab.check.Catalog;
import lab.kernel.engine.Assistant;
import lab.kernel.engine.Interpreter;
import lab.kernel.engine.JavaAssistant;
import lab.kernel.engine.Nearest;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.view.Bundle;
import lab.view.Comm;
import org.jspecify.annotations.Nullable;

/// Cells as a notebook has them: magics at the start, Java after them.
public final class LabInterpreter implements Interpreter {
    /// The package that exercises are found in.
    private static final String EXERCISES = "workbook";

    /// A name with a question mark after it.
    static final Pattern QUESTION = Pattern.compile("\\s*([\\w.$]+)[?]+\\s*");

    private final Session session;
    private final Assistant assistant;
    private final List<Magic> magics;
    private final CompletableFuture<Catalog> catalog = new CompletableFuture<>();
    private final String exercises;
    private final Compiled compiled = new Compiled();
    private volatile @Nullable Magic running;

    public LabInterpreter(Session session) {
        this(session, EXERCISES, ProgressFile.ofCheckout());
    }

    /// For somebody who only reads: notes no scores, and draws the same for whoever is logged in.
    public static LabInterpreter forReader(Session session) {
        var nowhere = new ProgressFile(Optional.empty());
        return new LabInterpreter(session, EXERCISES, nowhere, new Learner("reader"));
    }

    /// @param exercises the package that they are found in
    LabInterpreter(Session session, String exercises) {
        this(session, exercises, new ProgressFile(Optional.empty()));
    }

    /// @param exercises the package that they are found in
    /// @param progress where scores are noted
    LabInterpreter(Session session, String exercises, ProgressFile progress) {
        this(session, exercises, progress, Learner.loggedIn());
    }

    private LabInterpreter(
            Session session, String exercises, ProgressFile progress, Learner learner) {
        this.exercises = exercises;
        this.session = session;
        var check = new CheckMagic(session, this::catalog, progress, learner, compiled);
        this.magics =
                List.of(
                        new BashMagic(session),
                        check,
                        new ClassPathMagic(session),
                        new HandoutMagic(session, this::catalog, learner),
                        new HelpMagic(this::magics),
                        new HintMagic(check, progress),
                        new LanguageMagic(session),
                        new LearnerMagic(learner),
                        new LoadMagic(session),
                        new MavenMagic(session),
                        new NetworkMagic(session),
                        new PreviewMagic(session),
                        new ProgressMagic(
                                this::catalog,
                                progress,
                                () -> LocalDate.now(ZoneId.systemDefault())),
                        new ResetMagic(session),
                        new TimeMagic(session),
                        new WhoMagic(session));
        this.assistant = new LabAssistant(new JavaAssistant(session), magics);
    }

    private List<Magic> magics() {
        return magics;
    }

    private synchronized Catalog catalog() {
        if (!catalog.isDone()) catalog.complete(Catalog.scan(exercises));
        return catalog.join();
    }

    @Override
    public void expectCell() {
        session.expectCell();
    }

    @Override
    public Outcome hear(Comm.Event event, Output output) {
        return session.hear(event, output);
    }

    @Override
    public Map<String, String> comms() {
        return session.comms();
    }

    @Override
    public Outcome run(int number, String code, Output output) {
        var question = QUESTION.matcher(code);
        if (question.matches()) return documentation(question.group(1));
        if (BashMagic.isIn(code))
            return magic(number, code.stripLeading().substring(2), true, output);
        var cell = MagicCell.of(code);
        Outcome outcome = new Outcome.Nothing();
        for (var line : cell.magics()) {
            outcome = magic(number, line.text(), false, output);
            if (outcome instanceof Outcome.Failed) return outcome;
        }
        if (!cell.hasJava()) return outcome;
        boolean timed = cell.magics().stream().anyMatch(line -> line.text().strip().equals("time"));
        outcome =
                timed
                        ? TimeMagic.timed(() -> session.run(number, cell.java(), output), output)
                        : session.run(number, cell.java(), output);
        compiled.note(cell.java(), outcome);
        return outcome instanceof Outcome.Failed failed ? withMagicBelow(cell, failed) : outcome;
    }

    /// Java takes the percent sign of a magic that stands below it for a remainder's.
    private Outcome withMagicBelow(MagicCell cell, Outcome.Failed failed) {
        if (!failed.isOfCompiler()) return failed;
        var said = String.join("\n", failed.traceback());
        for (var magic : magics) {
            var sign = "%" + magic.name();
            if (magic.takesTheCell() || !isLine(sign, cell.java()) || !isLine(sign, said)) continue;
            return new Outcome.Failed(failed.name(), Phrase.MAGIC_BELOW.in(sign));
        }
        return failed;
    }

    private static boolean isLine(String sign, String text) {
        return text.lines()
                .map(String::strip)
                .anyMatch(line -> (line + " ").startsWith(sign + " "));
    }

    /// Help with magics and Java alike.
    public Assistant assistant() {
        return assistant;
    }

    private Outcome documentation(String name) {
        var found = assistant.inspect(name, name.length());
        return found.isEmpty()
                ? new Outcome.Failed("MagicError", Phrase.NO_DOCUMENTATION.in(name))
                : new Outcome.Page(Bundle.text(found));
    }

    private Outcome magic(int number, String line, boolean wholeCell, Output output) {
        var name = line.strip().split("\\s+", 2)[0];
        for (var magic : magics) {
            if (!magic.name().equals(name) || magic.takesTheCell() != wholeCell) continue;
            running = magic;
            try {
                return magic.runLine(number, line.strip().substring(name.length()), output);
            } finally {
                running = null;
            }
        }
        var names = magics.stream().map(HelpMagic::sign).toList();
        return new Outcome.Failed(
                "MagicError", Phrase.UNKNOWN_MAGIC.in("%" + name, Nearest.to("%" + name, names)));
    }

    /// Ends what the running cell does, whether that is Java or a magic.
    @Override
    public void interrupt() {
        session.interrupt();
        var magic = running;
        if (magic != null) magic.interrupt();
    }

    @Override
    public void close() {
        session.close();
    }
}
