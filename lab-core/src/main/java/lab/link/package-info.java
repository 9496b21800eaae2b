/// Links a learner may use without asking an administrator: a private network with its own
/// loopback.
@NullMarked
package lab.link;

import org.jspecify.annotations.NullMarked;
