@NullMarked
package lab.kernel.grade;

import org.jspecify.annotations.NullMarked;
