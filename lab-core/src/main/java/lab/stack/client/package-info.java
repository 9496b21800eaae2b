/// The least TCP client that fetches a page, in parts that can each be one's own: chapter 11's.
///
/// A part is a function over [Tcb], what a connection remembers (RFC 9293 §3.3.1), and gives a
/// [Step]. [ReferenceParts] has the given ones. [ClientHost] puts a [Peer] on a [lab.link.Link].
@NullMarked
package lab.stack.client;

import org.jspecify.annotations.NullMarked;
