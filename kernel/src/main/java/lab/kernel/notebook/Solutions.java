package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import lab.view.Language;

/// The regions of a cell between {@code // BEGIN SOLUTION} and {@code // END SOLUTION}, marked as
/// nbgrader marks them. What replaces them compiles wherever a method's body does.
final class Solutions {
    static final String BEGIN = "BEGIN SOLUTION";
    static final String END = "END SOLUTION";

    private Solutions() {}

    static boolean in(String source) {
        return source.contains(BEGIN);
    }

    /// The cell with a stub in place of each solution.
    static String stubbed(String source, Language language) {
        var kept = new ArrayList<String>();
        boolean inside = false;
        for (String line : source.split("\n", -1)) {
            if (line.contains(BEGIN)) {
                inside = true;
                String indent = " ".repeat(line.length() - line.stripLeading().length());
                stub(language).forEach(stubLine -> kept.add(indent + stubLine));
            }
            if (!inside) kept.add(line);
            if (line.contains(END)) inside = false;
        }
        return String.join("\n", kept);
    }

    private static List<String> stub(Language language) {
        return switch (language) {
            case EN ->
                    List.of(
                            "// Your code goes here, in place of the next line.",
                            "throw new UnsupportedOperationException(\"not done yet\");");
            case KO ->
                    List.of(
                            "// 아래 줄을 지우고 코드를 작성하십시오.",
                            "throw new UnsupportedOperationException(\"아직 풀지 않았습니다\");");
        };
    }
}
