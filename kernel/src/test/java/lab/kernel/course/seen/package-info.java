@NullMarked
package lab.kernel.course.seen;

import org.jspecify.annotations.NullMarked;
