@NullMarked
package lab.kernel.magic.twice;

import org.jspecify.annotations.NullMarked;
