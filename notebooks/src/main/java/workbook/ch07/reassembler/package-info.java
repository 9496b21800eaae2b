/// 07.3: bytes put in order.
@NullMarked
package workbook.ch07.reassembler;

import org.jspecify.annotations.NullMarked;
