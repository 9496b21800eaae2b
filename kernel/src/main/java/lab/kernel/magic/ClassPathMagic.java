package lab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %classpath lib/tools.jar}
record ClassPathMagic(Session session) implements Magic {
    @Override
    public String name() {
        return "classpath";
    }

    @Override
    public String arguments() {
        return "[JAR | FOLDER | FOLDER/*]";
    }

    @Override
    public Text purpose() {
        return new Text(
                "lets cells use the classes of a jar, a folder, or all jars in one",
                "jar, 폴더, 또는 폴더 안의 모든 jar에 있는 클래스를 쓰게 합니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        var places = new ArrayList<Path>();
        for (var each : given) {
            var found = placesOf(each);
            if (found.isEmpty()) return new Outcome.Failed("MagicError", Phrase.NO_PLACE.in(each));
            places.addAll(found);
        }
        session.addToClassPath(places);
        var added = session.addedToClassPath();
        var names = added.stream().map(Path::toString).collect(Collectors.joining(", "));
        output.stream(
                Output.Stream.STDOUT,
                (added.isEmpty() ? Phrase.CLASS_PATH_EMPTY.in() : Phrase.CLASS_PATH.in(names))
                        + "\n");
        return new Outcome.Nothing();
    }

    private List<Path> placesOf(String given) {
        var folder = session.command().folder().toAbsolutePath();
        try {
            if (given.endsWith("*")) {
                var parent = folder.resolve(given.substring(0, given.length() - 1));
                try (Stream<Path> files = Files.list(parent)) {
                    return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
                }
            }
            var place = folder.resolve(given).normalize();
            return Files.exists(place) ? List.of(place) : List.of();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
