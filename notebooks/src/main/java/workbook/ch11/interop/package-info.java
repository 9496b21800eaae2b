/// 11.7: servers of all kinds.
@NullMarked
package workbook.ch11.interop;

import org.jspecify.annotations.NullMarked;
