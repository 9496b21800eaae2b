/// 05.4: which socket a segment is for.
@NullMarked
package workbook.ch05.demux;

import org.jspecify.annotations.NullMarked;
