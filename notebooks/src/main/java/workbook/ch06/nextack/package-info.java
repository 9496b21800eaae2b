/// 06.7: the acknowledgment number to answer with.
@NullMarked
package workbook.ch06.nextack;

import org.jspecify.annotations.NullMarked;
