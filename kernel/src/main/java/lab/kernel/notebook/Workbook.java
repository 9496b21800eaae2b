package lab.kernel.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.view.Language;

/// The folder of notebooks: `source/` with the chapters, and `en/` and `ko/`, which are made from
/// it and committed.
public final class Workbook {
    private final Path root;

    public Workbook(Path root) {
        this.root = root;
    }

    /// Writes the learners' notebooks.
    ///
    /// @return the files that were written
    public List<Path> generate() throws IOException {
        return write(root, learners());
    }

    /// Writes the notebooks with their solutions under {@code folder}, and beside them the captures
    /// that they read, so that they run there.
    ///
    /// @return the notebooks that were written
    public List<Path> generateSolutions(Path folder) throws IOException {
        Path captures = Files.createDirectories(folder.resolve("captures"));
        for (Path capture : files(root.resolve("captures"), ".pcap")) {
            Files.copy(
                    capture,
                    captures.resolve(capture.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return write(folder, texts(Generator.Variant.SOLVED));
    }

    /// What is not as `generate` would leave it, a sentence for each file; empty where all is
    /// fresh.
    public List<String> stale() throws IOException {
        SequencedMap<Path, String> texts = learners();
        var stale = new ArrayList<String>();
        for (var text : texts.sequencedEntrySet()) {
            Path file = root.resolve(text.getKey());
            if (!Files.exists(file)) stale.add(file + " is missing");
            else if (!Files.readString(file).equals(text.getValue())) {
                stale.add(file + " is not what its source says now");
            }
        }
        for (Language language : Language.values()) {
            for (Path file : files(root.resolve(folder(language)), ".ipynb")) {
                if (!texts.containsKey(root.relativize(file))) stale.add(file + " has no source");
            }
        }
        return stale;
    }

    /// A chapter's notebook with its solutions, in each language; empty where there is no such
    /// chapter.
    public Map<Language, Notebook> solved(String name) throws IOException {
        var notebooks = new EnumMap<Language, Notebook>(Language.class);
        for (Chapter chapter : chapters()) {
            if (!chapter.name().equals(name)) continue;
            for (Language language : Language.values())
                notebooks.put(
                        language, Generator.notebook(chapter, language, Generator.Variant.SOLVED));
        }
        return notebooks;
    }

    /// The names of the chapters there are.
    public List<String> names() throws IOException {
        return chapters().stream().map(Chapter::name).toList();
    }

    List<Chapter> chapters() throws IOException {
        Path source = root.resolve("source");
        if (!Files.isDirectory(source)) {
            throw new NotebookException(source + ": there is no such folder of chapters");
        }
        var chapters = new ArrayList<Chapter>();
        for (Path file : files(source, ".md")) {
            String name = file.getFileName().toString();
            chapters.add(
                    ChapterParser.parse(
                            file.toString(),
                            name.substring(0, name.length() - ".md".length()),
                            Files.readString(file)));
        }
        return chapters;
    }

    private SequencedMap<Path, String> learners() throws IOException {
        SequencedMap<Path, String> texts = texts(Generator.Variant.LEARNER);
        texts.put(Path.of(StartPage.NAME), Ipynb.text(StartPage.of(chapters())));
        return texts;
    }

    private SequencedMap<Path, String> texts(Generator.Variant variant) throws IOException {
        var texts = new TreeMap<Path, String>();
        for (Chapter chapter : chapters()) {
            for (Language language : Language.values()) {
                Notebook notebook = Generator.notebook(chapter, language, variant);
                texts.put(
                        Path.of(folder(language), chapter.name() + ".ipynb"), Ipynb.text(notebook));
            }
        }
        return texts;
    }

    private static String folder(Language language) {
        return language.locale().getLanguage();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Path> write(Path folder, SequencedMap<Path, String> texts)
            throws IOException {
        var written = new ArrayList<Path>();
        for (var text : texts.sequencedEntrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
            written.add(file);
        }
        return written;
    }
}
