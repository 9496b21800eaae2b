/// 01.3: four bytes as one number.
@NullMarked
package workbook.ch01.u32;

import org.jspecify.annotations.NullMarked;
