/// 11.4: receiving in order.
@NullMarked
package workbook.ch11.receive;

import org.jspecify.annotations.NullMarked;
