/// 00.5: what part of a frame is the message.
@NullMarked
package workbook.ch00.efficiency;

import org.jspecify.annotations.NullMarked;
