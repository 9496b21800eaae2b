package lab.kernel.notebook;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// The chapters as they are packed with the exercises.
final class ChapterSources {
    private static final String SOURCES = "workbook/source/";

    private ChapterSources() {}

    /// The chapters' sources by file name, as they came with a class: from its jar or its folder.
    static SortedMap<String, String> of(Class<?> type) {
        var found = new TreeMap<String, String>();
        try {
            var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                if (!Files.isDirectory(place.resolve(SOURCES))) return found;
                try (var files = Files.list(place.resolve(SOURCES))) {
                    for (Path file : files.collect(Collectors.toList()))
                        found.put(file.getFileName().toString(), Files.readString(file));
                }
                return found;
            }
            try (var jar = new ZipFile(place.toFile())) {
                for (var entry : jar.stream().toList()) {
                    var name = entry.getName();
                    if (!name.startsWith(SOURCES) || !name.endsWith(".md")) continue;
                    try (var in = jar.getInputStream(entry)) {
                        found.put(
                                name.substring(SOURCES.length()),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            // A kernel whose jars are gone has other troubles; a hint without an example is one.
            return found;
        }
        return found;
    }
}
