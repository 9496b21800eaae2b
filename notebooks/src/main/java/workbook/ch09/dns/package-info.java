/// 09.5: asking for an address, and reading names.
@NullMarked
package workbook.ch09.dns;

import org.jspecify.annotations.NullMarked;
