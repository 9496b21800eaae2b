@NullMarked
package lab.kernel.magic;

import org.jspecify.annotations.NullMarked;
