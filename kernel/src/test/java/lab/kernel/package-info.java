@NullMarked
package lab.kernel;

import org.jspecify.annotations.NullMarked;
