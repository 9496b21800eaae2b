@NullMarked
package lab.kernel.magic.grow;

import org.jspecify.annotations.NullMarked;
