/// 12.4: which way a packet goes.
@NullMarked
package workbook.ch12.route;

import org.jspecify.annotations.NullMarked;
