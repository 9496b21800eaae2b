@NullMarked
package lab.kernel.magic.flip;

import org.jspecify.annotations.NullMarked;
