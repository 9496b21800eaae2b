/// 03.3: total length, identification and TTL.
@NullMarked
package workbook.ch03.numbers;

import org.jspecify.annotations.NullMarked;
