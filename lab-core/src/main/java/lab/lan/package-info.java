/// LANs ready made: the one that `%network lan` gives, of Linux's own stacks in a private network
/// or of [lab.stack.Host]s in memory, and what exercises capture and trace.
@NullMarked
package lab.lan;

import org.jspecify.annotations.NullMarked;
