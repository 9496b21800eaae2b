/// 01.6: a checksum verified with its field in the sum.
@NullMarked
package workbook.ch01.verify;

import org.jspecify.annotations.NullMarked;
