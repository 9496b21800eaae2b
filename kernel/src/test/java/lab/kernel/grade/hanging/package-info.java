@NullMarked
package lab.kernel.grade.hanging;

import org.jspecify.annotations.NullMarked;
