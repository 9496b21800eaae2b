/// 11.5: closing.
@NullMarked
package workbook.ch11.closing;

import org.jspecify.annotations.NullMarked;
