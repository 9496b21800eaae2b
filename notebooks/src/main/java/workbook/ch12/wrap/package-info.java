/// 12.5: what is new in a segment.
@NullMarked
package workbook.ch12.wrap;

import org.jspecify.annotations.NullMarked;
