package lab.kernel.magic;

import java.util.List;
import lab.check.Text;
import lab.kernel.engine.Outcome;
import lab.kernel.engine.Output;

/// One magic: its name, what it is for, and what it does.
interface Magic {
    /// Without the percent sign.
    String name();

    /// Its arguments as a person would write them, such as {@code id}; empty if it takes none.
    String arguments();

    Text purpose();

    /// @param cell the number of the cell it stands in
    /// @param given the words after its name
    Outcome run(int cell, List<String> given, Output output);

    /// @param line what stands after its name, as it was written
    default Outcome runLine(int cell, String line, Output output) {
        var words = line.strip();
        return run(cell, words.isEmpty() ? List.of() : List.of(words.split("\\s+")), output);
    }

    /// Ends what {@link #run} does outside the session, whose own end is seen to. Called by another
    /// thread.
    default void interrupt() {}

    /// Whether all of its cell is its own, and none of it Java; it then has two percent signs.
    default boolean takesTheCell() {
        return false;
    }

    /// What could be written after its name.
    default List<String> choices() {
        return List.of();
    }

    /// What to say where the arguments are not those it takes.
    default Outcome misused() {
        return new Outcome.Failed("MagicError", Phrase.USE.in(HelpMagic.head(this)));
    }
}
