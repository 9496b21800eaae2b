package lab.kernel.magic;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lab.kernel.notebook.Notebook;
import lab.kernel.notebook.NotebookException;
import lab.view.Language;

/// What a kernel knows of the notebook that it was started for. Jupyter's server names the file in
/// {@code JPY_SESSION_NAME}, also when it restarts the kernel; other front ends do not.
public final class OpenedNotebook {
    private static final String NAME = "JPY_SESSION_NAME";

    private OpenedNotebook() {}

    /// Korean if that is the language of the notebook's text, so that a learner who restarts the
    /// kernel and goes on in the middle is answered in it before {@code %language} has run again.
    ///
    /// @return empty where the front end names no notebook, it cannot be read, or is in English
    public static Optional<Language> language(Map<String, String> environment) {
        String name = environment.getOrDefault(NAME, "");
        if (!name.endsWith(".ipynb")) return Optional.empty();
        try {
            return Optional.of(Notebook.read(Path.of(name)).language())
                    .filter(language -> language != Language.EN);
        } catch (InvalidPathException | NotebookException e) {
            return Optional.empty(); // a console, or a file that was moved meanwhile
        }
    }
}
