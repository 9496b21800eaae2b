/// 06.4: what to do with reserved bits.
@NullMarked
package workbook.ch06.reserved;

import org.jspecify.annotations.NullMarked;
