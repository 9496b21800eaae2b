/// 07.6: which state follows which.
@NullMarked
package workbook.ch07.states;

import org.jspecify.annotations.NullMarked;
