/// The one command, `./lab`: a file for each subcommand, and what they share.
///
/// A new subcommand is a class with picocli's `@Command` that implements `Callable<Integer>`, and
/// its name in [Main]'s list.
@NullMarked
package lab.kernel.cli;

import org.jspecify.annotations.NullMarked;
