/// 09.1: how long a message is.
@NullMarked
package workbook.ch09.contentlength;

import org.jspecify.annotations.NullMarked;
