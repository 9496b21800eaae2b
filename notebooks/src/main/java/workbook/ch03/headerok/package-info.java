/// 03.6: the header checksum.
@NullMarked
package workbook.ch03.headerok;

import org.jspecify.annotations.NullMarked;
