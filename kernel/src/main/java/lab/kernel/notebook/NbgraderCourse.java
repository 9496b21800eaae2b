package lab.kernel.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lab.view.Language;

/// A course as nbgrader has it on disk, made from the workbook: `source/CHAPTER/CHAPTER.ipynb` with
/// the captures that the chapter reads beside it, and a configuration.
final class NbgraderCourse {
    private static final List<String> SETTINGS =
            List.of("nbgrader_config.py", "autotests.yml", "import_scores.py");

    private final Path workbook;
    private final Language language;

    NbgraderCourse(Path workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
    }

    /// Settings that are there already are the instructor's, and stay.
    ///
    /// @return what was written
    List<Path> write(Path folder) throws IOException {
        var written = new ArrayList<Path>();
        Files.createDirectories(folder);
        for (var settings : SETTINGS) {
            var file = folder.resolve(settings);
            if (Files.exists(file)) continue;
            try (InputStream in = getClass().getResourceAsStream("nbgrader/" + settings)) {
                Files.copy(Objects.requireNonNull(in), file);
            }
            written.add(file);
        }
        for (Chapter chapter : new Workbook(workbook).chapters()) {
            if (chapter.points() > 0) written.add(assignment(chapter, folder.resolve("source")));
        }
        return written;
    }

    private Path assignment(Chapter chapter, Path source) throws IOException {
        var folder = Files.createDirectories(source.resolve(chapter.name()));
        var notebook = Generator.notebook(chapter, language, Generator.Variant.SOLVED);
        var text = Ipynb.text(notebook);
        var captures = workbook.resolve("captures");
        if (Files.isDirectory(captures)) {
            try (Stream<Path> files = Files.list(captures)) {
                for (Path capture : files.sorted().toList()) {
                    var name = capture.getFileName().toString();
                    if (!text.contains("../captures/" + name)) continue;
                    var beside = Files.createDirectories(folder.resolve("captures"));
                    Files.copy(capture, beside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        // nbgrader gives an assignment a folder of its own, which has no neighbours.
        return Files.writeString(
                folder.resolve(chapter.name() + ".ipynb"),
                text.replace("../captures/", "captures/"));
    }
}
