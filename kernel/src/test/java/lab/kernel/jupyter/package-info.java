@NullMarked
package lab.kernel.jupyter;

import org.jspecify.annotations.NullMarked;
