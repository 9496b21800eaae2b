/// 02.4: building a frame.
@NullMarked
package workbook.ch02.frame;

import org.jspecify.annotations.NullMarked;
