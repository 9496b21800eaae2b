/// 01.2: two bytes as one number.
@NullMarked
package workbook.ch01.u16;

import org.jspecify.annotations.NullMarked;
