@NullMarked
package lab.kernel.course;

import org.jspecify.annotations.NullMarked;
