@NullMarked
package lab.kernel.notebook;

import org.jspecify.annotations.NullMarked;
