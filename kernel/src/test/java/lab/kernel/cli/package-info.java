@NullMarked
package lab.kernel.cli;

import org.jspecify.annotations.NullMarked;
