/// 07.5: how long to wait before sending again.
@NullMarked
package workbook.ch07.rto;

import org.jspecify.annotations.NullMarked;
