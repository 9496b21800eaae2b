@NullMarked
package lab.internal.vm;

import org.jspecify.annotations.NullMarked;
