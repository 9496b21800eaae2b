@NullMarked
package lab.kernel.course.machine;

import org.jspecify.annotations.NullMarked;
