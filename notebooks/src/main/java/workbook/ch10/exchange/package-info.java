/// 10.1: a capture of one exchange.
@NullMarked
package workbook.ch10.exchange;

import org.jspecify.annotations.NullMarked;
