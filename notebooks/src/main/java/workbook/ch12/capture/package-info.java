/// 12.2: a capture that nobody has seen before.
@NullMarked
package workbook.ch12.capture;

import org.jspecify.annotations.NullMarked;
