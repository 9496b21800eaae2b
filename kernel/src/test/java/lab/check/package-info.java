@NullMarked
package lab.check;

import org.jspecify.annotations.NullMarked;
