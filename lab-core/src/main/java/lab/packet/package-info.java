/// Headers as records, and the bits they are made of.
@NullMarked
package lab.packet;

import org.jspecify.annotations.NullMarked;
