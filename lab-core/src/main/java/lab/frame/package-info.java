/// Bytes to layers: a frame, and the dissector that takes it apart.
@NullMarked
package lab.frame;

import org.jspecify.annotations.NullMarked;
