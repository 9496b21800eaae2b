/// 05.1: the three ranges of ports.
@NullMarked
package workbook.ch05.portclass;

import org.jspecify.annotations.NullMarked;
