package lab.kernel.jupyter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// The language of the notebook that a kernel was started for. The protocol tells a kernel nothing
/// of its notebook, but Jupyter's server names the file; so answers are in the learner's language
/// also after a restart, where no one runs the first cell again.
final class NotebookLanguage {
    /// A notebook's own metadata stand behind its cells and their outputs.
    private static final int TAIL_BYTES = 4096;

    private static final Pattern KOREAN =
            Pattern.compile("\"tcpiplab\"\\s*:\\s*\\{[^}]*\"language\"\\s*:\\s*\"ko\"");

    private NotebookLanguage() {}

    /// English where nothing is noted.
    ///
    /// @param notebook the path that the server gives, or none
    static Language of(@Nullable String notebook) {
        if (notebook == null || !notebook.endsWith(".ipynb")) return Language.EN;
        try (var file = new RandomAccessFile(notebook, "r")) {
            var tail = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            var text = new String(tail, StandardCharsets.UTF_8);
            return KOREAN.matcher(text).find() ? Language.KO : Language.EN;
        } catch (IOException _) {
            return Language.EN;
        }
    }
}
