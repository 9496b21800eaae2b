@NullMarked
package lab.kernel.course.halves;

import org.jspecify.annotations.NullMarked;
