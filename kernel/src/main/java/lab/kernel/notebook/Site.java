package lab.kernel.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lab.kernel.engine.Interpreter;
import lab.view.Language;

/// The whole workbook as pages to read, in both languages, with what its cells show. Nothing on a
/// page is loaded from elsewhere or runs, so a folder of them opens from a disk with no network.
///
/// The cells run with the reference solutions, since what comes later is made of what was written
/// before; {@link Reading} leaves the solutions out.
public final class Site {
    private final Path root;
    private final List<Chapter> chapters;
    private final Function<Path, Interpreter> interpreters;

    /// Told how far it is.
    interface Progress extends Runner.Progress {
        /// @param name of the notebook that is run next
        void next(String name);

        void written(Path page, List<Run.Failure> failures);
    }

    /// @param root the folder that has the workbook's source/
    /// @param interpreters makes the session of a notebook, from the folder it finds its files in
    Site(Path root, Function<Path, Interpreter> interpreters) throws IOException {
        this.root = root;
        this.chapters = new Workbook(root).chapters();
        this.interpreters = interpreters;
    }

    /// @return whether every cell ran
    boolean write(Path folder, Progress progress) throws IOException {
        for (Language language : Language.values()) {
            save(folder.resolve(SitePlaces.start(language)), SiteStart.page(chapters, language));
        }
        boolean succeeded = true;
        for (int i = 0; i < chapters.size(); i++) {
            for (Language language : Language.values()) {
                Path page = folder.resolve(SitePlaces.of(chapters.get(i), language));
                Run run = run(chapters.get(i), language, progress);
                save(page, page(run.notebook(), language, i));
                progress.written(page, run.failures());
                succeeded &= run.succeeded();
            }
        }
        return succeeded;
    }

    private String page(Notebook ran, Language language, int chapter) {
        return new SitePlaces(chapters, language).page(Reading.of(ran), chapter);
    }

    private Run run(Chapter chapter, Language language, Progress progress) {
        progress.next(language.locale().getLanguage() + "/" + chapter.name());
        Notebook solved = Generator.notebook(chapter, language, Generator.Variant.SOLVED);
        Path home = root.toAbsolutePath().resolve(language.locale().getLanguage());
        Language before = Language.current();
        try (Interpreter interpreter = interpreters.apply(home)) {
            return Runner.run(solved, interpreter, progress);
        } finally {
            Language.use(before);
        }
    }

    private static void save(Path page, String html) throws IOException {
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, html);
    }
}
