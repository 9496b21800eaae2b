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

    /// What to say where the arguments are not those it takes.
    default Outcome misused() {
        return new Outcome.Failed(
                "MagicError",
                Phrase.USE.in("%" + name() + (arguments().isEmpty() ? "" : " " + arguments())));
    }
}
