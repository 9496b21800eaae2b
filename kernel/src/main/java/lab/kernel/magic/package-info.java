/// Lines that begin with a percent sign: what a cell can ask of the kernel besides Java.
@NullMarked
package lab.kernel.magic;

import org.jspecify.annotations.NullMarked;
