/// 05.2: a UDP datagram, read and built.
@NullMarked
package workbook.ch05.datagram;

import org.jspecify.annotations.NullMarked;
