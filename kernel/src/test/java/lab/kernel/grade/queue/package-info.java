@NullMarked
package lab.kernel.grade.queue;

import org.jspecify.annotations.NullMarked;
