/// 12.7: the sixteen rows of the socket table.
@NullMarked
package workbook.ch12.rows;

import org.jspecify.annotations.NullMarked;
