package lab.kernel.magic;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.jspecify.annotations.Nullable;

/// Jars from Maven repositories, with all that they need, as Maven itself would get them.
///
/// @param settings the file to read instead of the user's {@code ~/.m2/settings.xml}
/// @param repository the folder to keep jars in instead of where those settings say
record Artifacts(Optional<Path> settings, Optional<Path> repository) {

    /// As the user's Maven gets them. Where Jupyter's data has a folder of its own, jars are kept
    /// there, so that nothing is written to the home of somebody who only typed {@code ./lab}.
    static Artifacts ofUser() {
        var data = Optional.ofNullable(System.getenv("JUPYTER_DATA_DIR"));
        return new Artifacts(
                Optional.empty(), data.map(folder -> Path.of(folder, "tcpip-lab", "maven")));
    }

    /// What was found.
    ///
    /// @param downloaded how many files were not here before
    record Found(List<Path> jars, int downloaded) {}

    /// Why nothing was; its message is for the learner.
    static final class NotFoundException extends Exception {
        private static final long serialVersionUID = 1;

        NotFoundException(String sentence) {
            super(sentence);
        }
    }

    /// @param progress is told of each download, in a sentence
    Found resolve(String coordinates, Consumer<String> progress) throws NotFoundException {
        Artifact wanted;
        try {
            wanted = new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(Phrase.NO_COORDINATES.in(coordinates));
        }
        var transfers = new Transfers(progress);
        var overrides =
                ContextOverrides.create().withUserSettings(true).transferListener(transfers);
        settings.ifPresent(overrides::withUserSettingsXmlOverride);
        repository.ifPresent(overrides::withLocalRepositoryOverride);
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides.build())) {
            return new Found(jars(context, wanted), transfers.downloaded);
        }
    }

    private static List<Path> jars(Context context, Artifact wanted) throws NotFoundException {
        var collect =
                new CollectRequest(
                        new Dependency(wanted, JavaScopes.RUNTIME), context.remoteRepositories());
        var request =
                new DependencyRequest(
                        collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
        try {
            return context
                    .repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), request)
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new NotFoundException(why(e, wanted, context.remoteRepositories()));
        }
    }

    private static String why(
            DependencyResolutionException failure, Artifact wanted, List<RemoteRepository> all) {
        var places = all.stream().map(RemoteRepository::getUrl).collect(Collectors.joining(", "));
        var missing = cause(failure, ArtifactNotFoundException.class);
        if (missing != null && !String.valueOf(missing.getMessage()).contains("offline"))
            return Phrase.UNKNOWN_ARTIFACT.in(String.valueOf(missing.getArtifact()), places);
        Throwable last = failure;
        for (var next = last.getCause(); next != null; next = next.getCause()) last = next;
        return Phrase.NO_REPOSITORY.in(
                wanted.toString(), places, String.valueOf(last.getMessage()));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause())
            if (type.isInstance(each)) return type.cast(each);
        return null;
    }

    private static final class Transfers extends AbstractTransferListener {
        private final Consumer<String> progress;
        private volatile int downloaded;

        Transfers(Consumer<String> progress) {
            this.progress = progress;
        }

        @Override
        public void transferInitiated(TransferEvent event) {
            var name = event.getResource().getResourceName();
            progress.accept(
                    Phrase.DOWNLOADING.in(
                            name.substring(name.lastIndexOf('/') + 1),
                            size(event.getResource().getContentLength())));
        }

        @Override
        public synchronized void transferSucceeded(TransferEvent event) {
            if (event.getResource().getResourceName().endsWith(".jar")) downloaded++;
        }

        private static String size(long bytes) {
            return bytes < 0 ? "…" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
    }
}
