/// 06.2: how long a TCP header is.
@NullMarked
package workbook.ch06.headerlength;

import org.jspecify.annotations.NullMarked;
