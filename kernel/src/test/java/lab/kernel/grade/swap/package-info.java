@NullMarked
package lab.kernel.grade.swap;

import org.jspecify.annotations.NullMarked;
