/// The few C library calls that the lab needs and the JDK does not offer. Not for learners.
@NullMarked
package lab.internal.libc;

import org.jspecify.annotations.NullMarked;
