package lab.kernel.notebook;

import java.util.ArrayList;

/// The regions of a test cell between {@code /// BEGIN HIDDEN TESTS} and {@code /// END HIDDEN
/// TESTS}, in whatever comment: nbgrader's delimiters. Learners do not get them; they run when it
/// is graded.
public final class HiddenTests {
    private static final String BEGIN = "BEGIN HIDDEN TESTS";
    private static final String END = "END HIDDEN TESTS";

    private HiddenTests() {}

    public static boolean in(String source) {
        return source.contains(BEGIN);
    }

    /// The cell as learners get it from nbgrader.
    ///
    /// @throws NotebookException where a region has no end
    public static String without(String source) {
        var kept = new ArrayList<String>();
        boolean hidden = false;
        for (String line : source.split("\n", -1)) {
            if (line.contains(BEGIN)) hidden = true;
            if (!hidden) kept.add(line);
            if (line.contains(END)) hidden = false;
        }
        if (hidden) throw new NotebookException("`BEGIN HIDDEN TESTS` has no `END HIDDEN TESTS`");
        return String.join("\n", kept);
    }
}
