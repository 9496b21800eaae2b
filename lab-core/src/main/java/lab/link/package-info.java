/// Links a learner may use without asking an administrator: a LAN in memory, and a private network
/// with its own loopback.
///
/// A [Link] sends and receives Ethernet frames. On a [VirtualLan] it is a [Port] at the end of a
/// [Cable] whose loss, duplication and reordering are drawn from a seed.
@NullMarked
package lab.link;

import org.jspecify.annotations.NullMarked;
