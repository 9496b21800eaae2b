package lab.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;
import lab.kernel.engine.Session;

/// {@code %load Tools.java}
record LoadMagic(Session session) implements Magic {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public Text purpose() {
        return new Text(
                "runs a .java or .jsh file as if it stood in the cell",
                ".java나 .jsh 파일을 셀에 쓴 것처럼 실행합니다");
    }

    @Override
    public Outcome run(int cell, List<String> given, Output output) {
        return given.isEmpty() ? misused() : runLine(cell, String.join(" ", given), output);
    }

    @Override
    public Outcome runLine(int cell, String line, Output output) {
        var name = line.strip();
        if (name.isEmpty()) return misused();
        var path = session.command().folder().resolve(Path.of(name));
        String code;
        try {
            code = Files.readString(path);
        } catch (IOException e) {
            return new Outcome.Failed("MagicError", Phrase.NO_FILE.in(name));
        }
        return named(name, session.run(cell, withoutPackage(code), output));
    }

    /// Cells have no packages. Blanks in its place keep every other line where it is.
    private static String withoutPackage(String code) {
        var found = PACKAGE.matcher(code);
        return found.find()
                ? code.substring(0, found.start())
                        + found.group().replaceAll("[^\\n]", " ")
                        + code.substring(found.end())
                : code;
    }

    private static Outcome named(String file, Outcome outcome) {
        if (!(outcome instanceof Outcome.Failed failed)) return outcome;
        var message = Phrase.IN_FILE.in(file, failed.message());
        var traceback = new ArrayList<String>();
        traceback.add(message);
        traceback.addAll(failed.traceback());
        return new Outcome.Failed(failed.name(), message, traceback);
    }
}
