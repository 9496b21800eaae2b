/// 05.3: the UDP checksum with its pseudo header.
@NullMarked
package workbook.ch05.checksum;

import org.jspecify.annotations.NullMarked;
