/// What belongs together over several frames: conversations, the two byte streams of a TCP
/// connection, what its segments tell of the states of both ends, and the fragments of an IPv4
/// datagram.
///
/// ```java
/// for (Conversation talk : Conversations.of(frames)) {
///     System.out.println(talk + " " + new String(talk.toServer().bytes(), UTF_8));
/// }
/// ```
@NullMarked
package lab.flow;

import org.jspecify.annotations.NullMarked;
