/// 10.5: the bytes of a stream from its frames.
@NullMarked
package workbook.ch10.stream;

import org.jspecify.annotations.NullMarked;
