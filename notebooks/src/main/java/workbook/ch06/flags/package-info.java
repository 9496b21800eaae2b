/// 06.3: the eight control bits.
@NullMarked
package workbook.ch06.flags;

import org.jspecify.annotations.NullMarked;
