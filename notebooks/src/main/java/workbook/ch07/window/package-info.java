/// 07.4: how much may be sent.
@NullMarked
package workbook.ch07.window;

import org.jspecify.annotations.NullMarked;
