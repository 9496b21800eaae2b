/// 06.1: ports, sequence and acknowledgment number.
@NullMarked
package workbook.ch06.numbers;

import org.jspecify.annotations.NullMarked;
