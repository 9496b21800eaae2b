/// 00.4: a message on its way down, and up again.
@NullMarked
package workbook.ch00.order;

import org.jspecify.annotations.NullMarked;
