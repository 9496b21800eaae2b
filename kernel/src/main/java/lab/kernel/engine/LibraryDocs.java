package lab.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.internal.vm.Agent;

/// Documentation of the lab's own library, of which JShell finds no sources. They travel in its
/// jar.
public final class LibraryDocs {
    private static final Pattern CALL =
            Pattern.compile("(\\w+)(?:<[^(]*>)?[.](?:<.*>)?(\\w+)\\((.*)\\)$");
    private static final Pattern CONSTRUCTOR =
            Pattern.compile("^(?:lab[.]\\w+[.])?(\\w+)(?:<.*>)?\\((.*)\\)$");
    private static final Pattern TYPE = Pattern.compile("^lab[.](\\w+)[.](\\w+)$");

    /// By simple name.
    private static final SortedMap<String, Source> SOURCES = read();

    private LibraryDocs() {}

    private record Documented(String declaration, String doc) {}

    private record Source(String packageName, List<Documented> members) {
        String typeDoc(String name) {
            var type = Pattern.compile("\\b(class|record|interface|enum) " + name + "\\b");
            return find(type);
        }

        String publicTypeDoc(String name) {
            return find(
                    Pattern.compile(
                            "^public [^(]*\\b(class|record|interface|enum) " + name + "\\b"));
        }

        String methodDoc(String name, int parameters) {
            var method =
                    Pattern.compile(
                            "\\b" + name + "\\(" + "[^,]*,".repeat(Math.max(0, parameters - 1)));
            return find(method);
        }

        private String find(Pattern declaration) {
            return members.stream()
                    .filter(each -> declaration.matcher(each.declaration()).find())
                    .map(Documented::doc)
                    .findFirst()
                    .orElse("");
        }
    }

    /// The library's public types with the first sentence about each, by package and then by name.
    public static SortedMap<String, SortedMap<String, String>> overview() {
        var overview = new TreeMap<String, SortedMap<String, String>>();
        SOURCES.forEach((name, source) -> {
            var doc = source.publicTypeDoc(name);
            if (!doc.isEmpty())
                overview.computeIfAbsent(source.packageName(), key -> new TreeMap<>())
                        .put(name, firstSentence(doc));
        });
        return overview;
    }

    private static String firstSentence(String doc) {
        var prose = doc.replaceFirst("(?s)(^|\n)@.*", "");
        var text = prose.replaceAll("\\s+", " ").replaceAll("\\{@\\w+ ([^}]*)}", "$1").strip();
        return text.substring(0, sentenceEnd(text)).replaceFirst("[:;]$", ".");
    }

    private static int sentenceEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            boolean ends = ".?:;".indexOf(c) >= 0 && text.charAt(i + 1) == ' ';
            if (ends && depth == 0) return i + 1;
        }
        return text.length();
    }

    /// @param signature as JShell gives it
    /// @return empty for what is not the lab's
    static String of(String signature) {
        Matcher type = TYPE.matcher(signature);
        if (type.matches()) return typeDoc(type.group(2));
        Matcher constructor = CONSTRUCTOR.matcher(signature);
        if (constructor.matches()) {
            var name = constructor.group(1);
            var own = callDoc(name, name, constructor.group(2));
            return own.isEmpty() ? typeDoc(name) : own;
        }
        Matcher call = CALL.matcher(signature);
        return call.find() ? callDoc(call.group(1), call.group(2), call.group(3)) : "";
    }

    private static String callDoc(String type, String name, String parameters) {
        var source = SOURCES.get(type);
        int count = parameters.isBlank() ? 0 : parameters.split(",", -1).length;
        return source == null ? "" : source.methodDoc(name, count);
    }

    private static String typeDoc(String name) {
        var source = SOURCES.get(name);
        return source == null ? "" : source.typeDoc(name);
    }

    private static SortedMap<String, Source> read() {
        try {
            var place =
                    Path.of(
                            Agent.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isDirectory(place)) return read(place.resolve("sources"));
            try (var jar =
                    FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                return read(jar.getPath("sources"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, Source> read(Path root) throws IOException {
        var sources = new TreeMap<String, Source>();
        if (!Files.isDirectory(root)) return sources;
        try (var files = Files.walk(root)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var packageName =
                        root.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
                if (packageName.contains("internal")) continue;
                var name = file.getFileName().toString().replace(".java", "");
                var source = new Source(packageName, members(Files.readAllLines(file)));
                // A type that cells can use goes before one of the same name that they cannot.
                sources.merge(
                        name,
                        source,
                        (one, other) -> one.publicTypeDoc(name).isEmpty() ? other : one);
            }
        }
        return sources;
    }

    /// Each block of {@code ///} lines with the public declaration after it.
    private static List<Documented> members(List<String> lines) {
        var members = new ArrayList<Documented>();
        var doc = new StringBuilder();
        var declaration = new StringBuilder();
        for (var line : lines) {
            var text = line.strip();
            if (text.startsWith("///")) {
                doc.append(text.substring(3).replaceFirst("^ ", "")).append('\n');
            } else if (!doc.isEmpty() && !text.startsWith("@")) {
                declaration.append(text).append(' ');
                if (!text.isEmpty() && "{};".indexOf(text.charAt(text.length() - 1)) < 0) continue;
                members.add(new Documented(declaration.toString(), doc.toString().strip()));
                doc.setLength(0);
                declaration.setLength(0);
            }
        }
        return members;
    }
}
