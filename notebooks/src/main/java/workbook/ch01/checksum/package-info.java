/// 01.5: the internet checksum.
@NullMarked
package workbook.ch01.checksum;

import org.jspecify.annotations.NullMarked;
