/// 06.8: the window in bytes.
@NullMarked
package workbook.ch06.window;

import org.jspecify.annotations.NullMarked;
