/// 02.7: capturing ARP.
@NullMarked
package workbook.ch02.capture;

import org.jspecify.annotations.NullMarked;
