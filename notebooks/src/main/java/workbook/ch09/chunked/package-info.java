/// 09.3: a body in chunks.
@NullMarked
package workbook.ch09.chunked;

import org.jspecify.annotations.NullMarked;
