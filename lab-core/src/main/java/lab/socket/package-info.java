/// Sockets, call by call, and servers that end with the notebook.
///
/// [SystemSocket] makes the system's own calls one at a time, so that `bind` and `listen` are two
/// things. [Timeline] records the calls of a client and of a server, the segments that they caused
/// and the states of TCP, and shows them side by side. [Servers] has servers whose cells can be run
/// again; [Rehearsal] tries a learner's server or client against a scripted other side.
@NullMarked
package lab.socket;

import org.jspecify.annotations.NullMarked;
