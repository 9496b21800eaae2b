/// The agent that cells run under, in the lab VM, and what it says to the kernel process.
///
/// The two talk in {@link lab.internal.vm.Message}s over one Unix domain socket, both ways at once,
/// so that a stop or a line of output never waits for a cell to end. Nothing a cell prints, also
/// not from native code, can get between them. When the socket closes the lab VM ends.
@NullMarked
package lab.internal.vm;

import org.jspecify.annotations.NullMarked;
