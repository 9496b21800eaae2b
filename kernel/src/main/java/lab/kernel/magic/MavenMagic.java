package lab.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;
import lab.kernel.magic.Artifacts.Found;
import lab.kernel.magic.Artifacts.NotFoundException;
import lab.view.Bundle;
import org.jspecify.annotations.Nullable;

/// {@code %maven group:artifact:version}
final class MavenMagic implements Magic {
    private final Session session;
    private final Artifacts artifacts;
    private volatile @Nullable Future<?> resolving;

    MavenMagic(Session session) {
        this(session, Artifacts.ofUser());
    }

    MavenMagic(Session session, Artifacts artifacts) {
        this.session = session;
        this.artifacts = artifacts;
    }

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public String arguments() {
        return "group:artifact:version";
    }

    @Override
    public Text purpose() {
        return new Text(
                "lets cells use a library from a Maven repository, with all that it needs",
                "Maven 저장소의 라이브러리를 필요한 것까지 모두 가져와 쓰게 합니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        if (given.isEmpty()) return misused();
        for (var coordinates : given) {
            var outcome = resolve(coordinates, output);
            if (outcome instanceof Outcome.Failed) return outcome;
        }
        return new Outcome.Nothing();
    }

    private Outcome resolve(String coordinates, Output output) {
        var id = UUID.randomUUID().toString();
        output.display(Bundle.text(Phrase.RESOLVING.in(coordinates)), id);
        var task =
                new FutureTask<>(() ->
                        artifacts.resolve(
                                coordinates, said -> output.update(Bundle.text(said), id)));
        resolving = task;
        try {
            // By a thread of its own, which may be interrupted: the caller's also writes to
            // sockets.
            Thread.ofPlatform().daemon().name("lab-maven").start(task);
            var found = task.get();
            session.addToClassPath(new ArrayList<>(found.jars()));
            output.update(Bundle.text(summary(coordinates, found)), id);
            return new Outcome.Nothing();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotFoundException why)
                return new Outcome.Failed("MagicError", String.valueOf(why.getMessage()));
            return new Outcome.Failed(
                    "MagicError",
                    Phrase.MAVEN_FAILED.in(coordinates, String.valueOf(e.getCause())));
        } catch (CancellationException | InterruptedException e) {
            return Outcome.Failed.interrupted();
        } finally {
            resolving = null;
        }
    }

    private static String summary(String coordinates, Found found) {
        var from =
                found.downloaded() == 0
                        ? Phrase.RESOLVED_LOCAL.in()
                        : Phrase.RESOLVED_DOWNLOADED.in(found.downloaded());
        return Phrase.RESOLVED.in(coordinates, found.jars().size(), from);
    }

    @Override
    public void interrupt() {
        var current = resolving;
        if (current != null) current.cancel(true);
    }
}
