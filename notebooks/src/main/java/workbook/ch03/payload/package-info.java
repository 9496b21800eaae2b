/// 03.7: the data of a packet.
@NullMarked
package workbook.ch03.payload;

import org.jspecify.annotations.NullMarked;
