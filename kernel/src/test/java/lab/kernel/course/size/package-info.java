@NullMarked
package lab.kernel.course.size;

import org.jspecify.annotations.NullMarked;
