/// 04.3: ICMP time exceeded.
@NullMarked
package workbook.ch04.exceeded;

import org.jspecify.annotations.NullMarked;
