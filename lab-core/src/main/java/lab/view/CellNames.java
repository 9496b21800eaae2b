package lab.view;

import java.util.regex.Pattern;

/// What the Java compiler of cells puts around the names in them, which no learner wrote: {@code
/// REPL.$JShell$42$Port@1b2c} is a {@code Port@1b2c}.
public final class CellNames {
    private static final Pattern LAMBDA =
            Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$\\$Lambda(?:/0x[0-9a-f]+)?");
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+?[.$]");

    private CellNames() {}

    /// {@code text} with the names as they were written.
    public static String plain(String text) {
        if (!text.contains("REPL.$JShell$")) return text;
        return WRAPPER.matcher(LAMBDA.matcher(text).replaceAll("Lambda")).replaceAll("");
    }
}
