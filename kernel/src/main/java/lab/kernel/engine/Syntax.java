package lab.kernel.engine;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Whether text is Java by its grammar alone. JShell's own answer also wants every name known,
/// which somebody who is still writing cannot have seen to.
final class Syntax {
    private static final List<String> PLACES =
            List.of(
                    "%s",
                    "class Place { %s\n}",
                    "class Place { void place() { %s\n} }",
                    "class Place { void place() { Object it = %s\n; } }");

    private Syntax() {}

    /// Whether it can stand as a unit, a member, a statement or a value.
    static boolean isJava(String source) {
        return PLACES.stream().anyMatch(place -> parses(place.replace("%s", source)));
    }

    private static boolean parses(String unit) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                null,
                                found,
                                List.of("-proc:none"),
                                null,
                                List.of(new Text(unit)));
        task.setLocale(Locale.ENGLISH);
        try {
            task.parse();
        } catch (IOException e) {
            return false;
        }
        return found.getDiagnostics().stream()
                .noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("string:///Place.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
